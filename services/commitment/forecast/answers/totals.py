"""The outlook of commitments and of the company: sums path by path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from services.commitment.domain.outlook import (
    CommitmentOutlook,
    CompanyOutlook,
    Outlook,
    OwedOutlook,
    Range,
    count_outlooks,
)
from services.commitment.domain.rounding import apportioned, rounded
from services.commitment.forecast.answers.outcome import tails
from services.commitment.forecast.answers.question import Asked
from services.commitment.forecast.answers.reading import Reading
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.money import to_cents, to_nanos


@dataclass(frozen=True, kw_only=True, eq=False)
class Totals:
    """Commitments, and what the paths of their services say of them.

    Attributes:
        owed_nanos: what the company owes already, for all its commitments.
        asked: the commitments with check-ins that are not closed.
        readings: by commitment, those with a forecast.
        kept: the rounded amounts of commitments that a scenario does not touch: they stay what they were.
    """

    owed_nanos: int
    asked: Sequence[Asked]
    readings: Mapping[str, Reading]
    kept: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def shortfalls(self) -> Floats | None:
        """What each path leaves missing of all check-ins: (paths,); None without a forecast."""
        return _sum_by_path(list(self.readings.values())) if self.readings else None

    @cached_property
    def outlook(self) -> CompanyOutlook:
        """The outlook of the company."""
        commitments = {asked.id: self._commitment(asked) for asked in self.asked}
        outlooks = [
            outlook for commitment in commitments.values() for outlook in commitment.checkins.values()
        ]
        company = _owed(self.owed_nanos, outlooks, list(self.readings.values()))
        return CompanyOutlook(owed=company, commitments=self._adding_up(company, commitments))

    def _adding_up(
        self, company: OwedOutlook, commitments: Mapping[str, CommitmentOutlook]
    ) -> dict[str, CommitmentOutlook]:
        """The commitments, rounded so that they add up to the company; without a forecast they keep cents."""
        owed = {key: commitments[key].owed.owed_nanos for key in commitments if key in self.readings}
        exact = company.owed_nanos - sum(owed.values())  # of the others, shown to the cent
        shared = {key: nanos for key, nanos in owed.items() if key not in self.kept}
        total = company.rounded_nanos - rounded(exact) - sum(self.kept.values())
        shares = dict(zip(shared, apportioned(total, list(shared.values())), strict=True))
        return {**commitments} | {
            key: replace(commitments[key], owed=replace(commitments[key].owed, rounded_nanos=share))
            for key, share in {**self.kept, **shares}.items()
        }

    def _commitment(self, asked: Asked) -> CommitmentOutlook:
        reading = self.readings.get(asked.id)
        checkins = {
            question.number: Outlook(estimate=reading.estimates[question.number] if reading else None)
            for question in asked.questions
        }
        return CommitmentOutlook(
            owed=_owed(asked.owed_nanos, list(checkins.values()), [reading] if reading else []),
            basis=asked.basis,
            checkins=checkins,
        )


def _owed(owed_nanos: int, outlooks: Sequence[Outlook], readings: Sequence[Reading]) -> OwedOutlook:
    """Expected shortfalls add up to the cent; the range is that of the sum."""
    expected = sum(reading.shortfall_nanos for reading in readings)
    low, high = tails(np.sort(_sum_by_path(readings))) if readings else (0.0, 0.0)
    return OwedOutlook(
        counts=count_outlooks(outlooks),
        shortfall_nanos=expected,
        owed_nanos=to_cents(owed_nanos + expected),
        rounded_nanos=rounded(owed_nanos + expected),
        owed_range=Range(
            low_nanos=to_cents(owed_nanos + to_nanos(low)), high_nanos=to_cents(owed_nanos + to_nanos(high))
        ),
    )


def _sum_by_path(readings: Sequence[Reading]) -> Floats:
    return np.add.reduce([reading.shortfalls for reading in readings])
