"""Histories and promises made up for one test each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

import numpy as np

from services.commitment.domain.checkin import Measurement
from services.commitment.domain.commitment import Commitment, MeasuredCommitment, evaluate
from services.commitment.domain.history import DailyHistory
from services.commitment.domain.moment import moment
from services.commitment.domain.outlook import Estimate
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.company import CompanyForecast, forecast_company
from services.runtime.periods import Period

DOLLAR: Final = 10**9
CENT: Final = DOLLAR // 100
NOW: Final = datetime(2024, 7, 1, tzinfo=UTC)
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A check-in, in days from NOW."""

    start: float
    end: float
    amount: float
    actual: float = 0.0


def history(dollars: Sequence[float] | Floats, now: datetime = NOW, *, today: float = 0.0) -> DailyHistory:
    """The days before a moment, and what was spent on that one so far."""
    midnight = datetime(now.year, now.month, now.day, tzinfo=UTC)
    nanos = [round(float(amount) * 100) * CENT for amount in dollars]
    return DailyHistory(
        first_day=(midnight - len(nanos) * DAY).date(), nanos=nanos, today_nanos=round(today * 100) * CENT
    )


def uneven(days: int, mean: float = 100.0, seed: int = 1) -> Floats:
    """Days around a mean."""
    return mean * np.random.default_rng(seed).gamma(4.0, 0.25, days)


def sparse(days: int, seed: int = 2) -> Floats:
    """Spend on one day in five."""
    rng = np.random.default_rng(seed)
    return rng.gamma(2.0, 50.0, days) * (rng.random(days) < 0.2)


def with_refunds(days: int, seed: int = 3) -> Floats:
    """Days around 100, and on every tenth 300 back."""
    rng = np.random.default_rng(seed)
    return uneven(days, seed=seed) - 300.0 * (rng.random(days) < 0.1)


def commitment(
    promises: Sequence[Promise], *, service: str = "s3", commitment_id: str = "1", now: datetime = NOW
) -> Commitment:
    """A commitment, judged."""
    measurements = [
        Measurement(
            number=number,
            period=Period(start=NOW + promise.start * DAY, end=NOW + promise.end * DAY),
            amount_nanos=round(promise.amount * DOLLAR),
            actual_nanos=round(promise.actual * DOLLAR),
            line_item_count=1,
        )
        for number, promise in enumerate(promises, start=1)
    ]
    measured = MeasuredCommitment(
        id=commitment_id,
        name="made up",
        service_code=service,
        has_data=True,
        measurements=measurements,
        rate=None,
    )
    return evaluate(measured, moment(as_of=now, data_through=now))


def company(
    commitments: Sequence[Commitment],
    histories: Mapping[str, DailyHistory],
    *,
    now: datetime = NOW,
    company_id: str = "acme",
) -> CompanyForecast:
    """The forecast of a company, calibrated on the way."""
    return forecast_company(company_id, moment(as_of=now, data_through=now), commitments, histories, {})


def forecast(dollars: Sequence[float] | Floats, *promises: Promise) -> CompanyForecast:
    """The forecast of a company with one commitment."""
    return company([commitment(promises)], {"s3": history(dollars)})


def estimates(of: CompanyForecast, commitment_id: str = "1") -> list[Estimate]:
    """What is said of each check-in of a commitment."""
    checkins = of.outlook.commitments[commitment_id].checkins.values()
    return [outlook.estimate for outlook in checkins if outlook.estimate]
