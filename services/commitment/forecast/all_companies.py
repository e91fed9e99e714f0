"""The outlook of all companies: sums path by path over customers that do not move together."""

import hashlib
from dataclasses import dataclass

import numpy as np

from services.commitment.domain.outlook import CompanyOutlook, OutlookCounts, OwedOutlook, Range
from services.commitment.domain.rounding import rounded
from services.commitment.domain.total import TotalOutlook
from services.commitment.forecast.answers.outcome import tails
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.company import CompanyForecast
from services.commitment.forecast.money import to_cents, to_nanos


@dataclass(frozen=True, kw_only=True, eq=False)
class Expectation:
    """What is kept of the forecast of a company: a hundredth of its paths.

    Attributes:
        outlook: the outlook of the company.
        shortfalls: what each path leaves missing of all its check-ins, in dollars, in an order that no other
            company shares; None without a forecast.
    """

    outlook: CompanyOutlook
    shortfalls: Floats | None

    @property
    def byte_count(self) -> int:
        """The memory that the shortfalls take."""
        return 0 if self.shortfalls is None else self.shortfalls.nbytes


def expectation(company_id: str, forecast: CompanyForecast) -> Expectation:
    """What to keep of a forecast.

    The paths are shuffled by company: neighbours follow one method, and the methods of two companies have to
    meet in all combinations.
    """
    shortfalls = forecast.shortfalls
    if shortfalls is None:
        return Expectation(outlook=forecast.outlook, shortfalls=None)
    seed = int.from_bytes(hashlib.sha256(company_id.encode()).digest(), "little")
    order = np.random.Generator(np.random.PCG64(seed)).permutation(len(shortfalls))
    return Expectation(outlook=forecast.outlook, shortfalls=shortfalls[order])


class AllCompanies:
    """Adds companies up one by one, in the memory of one."""

    def __init__(self) -> None:
        self._owed_nanos = 0
        self._expected_nanos = 0
        self._rounded_nanos = 0
        self._exact_nanos = 0
        self._counts = OutlookCounts(on_track=0, at_risk=0, off_track=0, insufficient_history=0)
        self._shortfalls: Floats | None = None
        self._forecast_count = 0
        self._left_out_count = 0

    def add(self, owed_nanos: int, expected: Expectation | None) -> None:
        """Add a company.

        Args:
            owed_nanos: what it owes already.
            expected: what is to be expected of it; None if nothing of it is ahead.
        """
        self._owed_nanos += owed_nanos
        if expected is not None:
            self._counts = _sum(self._counts, expected.outlook.owed.counts)
        if expected is None or expected.shortfalls is None:
            self._exact_nanos += owed_nanos
            self._left_out_count += expected is not None
            return
        owed = expected.outlook.owed
        self._forecast_count += 1
        self._expected_nanos += owed.shortfall_nanos
        self._rounded_nanos += owed.rounded_nanos
        before = self._shortfalls
        self._shortfalls = expected.shortfalls if before is None else before + expected.shortfalls

    @property
    def outlook(self) -> TotalOutlook | None:
        """The outlook of those added so far; None if nothing is ahead of any."""
        if not self._forecast_count + self._left_out_count:
            return None
        low, high = (0.0, 0.0) if self._shortfalls is None else tails(np.sort(self._shortfalls))
        return TotalOutlook(
            owed=OwedOutlook(
                counts=self._counts,
                shortfall_nanos=self._expected_nanos,
                owed_nanos=to_cents(self._owed_nanos + self._expected_nanos),
                rounded_nanos=self._rounded_nanos + rounded(self._exact_nanos),
                owed_range=Range(
                    low_nanos=to_cents(self._owed_nanos + to_nanos(low)),
                    high_nanos=to_cents(self._owed_nanos + to_nanos(high)),
                ),
            ),
            forecast_company_count=self._forecast_count,
            left_out_company_count=self._left_out_count,
        )


def _sum(first: OutlookCounts, second: OutlookCounts) -> OutlookCounts:
    return OutlookCounts(
        on_track=first.on_track + second.on_track,
        at_risk=first.at_risk + second.at_risk,
        off_track=first.off_track + second.off_track,
        insufficient_history=first.insufficient_history + second.insufficient_history,
    )
