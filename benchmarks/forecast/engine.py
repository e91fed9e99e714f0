"""The product's forecast of one series, as it is served, down to its paths."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import numpy as np

from benchmarks.forecast.arrays import Floats
from benchmarks.forecast.windows import Window
from services.commitment.domain.checkin import Measurement
from services.commitment.domain.commitment import Commitment, MeasuredCommitment, evaluate
from services.commitment.domain.history import DailyHistory
from services.commitment.domain.moment import moment
from services.commitment.domain.outlook import Outlook
from services.commitment.forecast.company import forecast_company
from services.runtime.money import NANOS_PER_UNIT
from services.runtime.periods import Period

NANOS_PER_CENT: Final = NANOS_PER_UNIT // 100
CENT: Final = 0.01
SERVICE: Final = "service"
COMMITMENT: Final = "commitment"


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A check-in.

    Attributes:
        window: its period.
        amount: in dollars, whole cents.
    """

    window: Window
    amount: float


def totals(first_day: date, spend: Floats, promises: Sequence[Promise]) -> Floats | None:
    """What each check-in comes to, path by path, after a look whether the outlook says the same.

    Args:
        first_day: of the history, which ends at T.
        spend: of each day, in dollars; shape (days,).
        promises: the check-ins.

    Returns:
        of shape (promises, paths); None if the history does not carry a forecast.

    Raises:
        RuntimeError: a figure of the outlook is not that of the paths.
    """
    history = history_of(first_day, spend)
    now = datetime.combine(history.end_day, time(), UTC)
    commitment = commitment_of(COMMITMENT, SERVICE, history, promises)
    forecast = forecast_company(
        "company", moment(as_of=now, data_through=now), [commitment], {SERVICE: history}, {}
    )
    paths = forecast.futures.kept.get(SERVICE)
    if paths is None:
        return None
    sums = np.array(
        [
            checkin.measurement.actual_nanos / NANOS_PER_UNIT
            + paths.between(max(promise.window.start, 0), promise.window.end)
            for checkin, promise in zip(commitment.checkins, promises, strict=True)
        ]
    )
    outlooks = forecast.outlook.commitments[COMMITMENT].checkins
    for checkin, samples in zip(commitment.checkins, sums, strict=True):
        _check(outlooks[checkin.number], samples)
    return sums


def history_of(first_day: date, spend: Floats) -> DailyHistory:
    """Dollars a day, whole cents, as the product knows them."""
    return DailyHistory(first_day=first_day, nanos=[_nanos(dollars) for dollars in spend.tolist()])


def commitment_of(
    commitment_id: str, service_code: str, history: DailyHistory, promises: Sequence[Promise]
) -> Commitment:
    """A commitment judged at the end of a history."""
    now = datetime.combine(history.end_day, time(), UTC)
    measurements = [
        Measurement(
            number=number,
            period=Period(
                start=now + timedelta(days=promise.window.start), end=now + timedelta(days=promise.window.end)
            ),
            amount_nanos=_nanos(promise.amount),
            actual_nanos=sum(history.nanos[promise.window.start :]) if promise.window.start < 0 else 0,
            line_item_count=1,
        )
        for number, promise in enumerate(promises, 1)
    ]
    measured = MeasuredCommitment(
        id=commitment_id,
        name=commitment_id,
        service_code=service_code,
        has_data=True,
        measurements=measurements,
        rate=None,
    )
    return evaluate(measured, moment(as_of=now, data_through=now))


def _nanos(dollars: float) -> int:
    return round(dollars * 100) * NANOS_PER_CENT


def _check(outlook: Outlook, samples: Floats) -> None:
    estimate = outlook.estimate
    assert estimate is not None, "a series with paths has estimates"
    mean, low, high = (
        nanos / NANOS_PER_UNIT
        for nanos in (
            estimate.actual_nanos,
            estimate.actual_range.low_nanos,
            estimate.actual_range.high_nanos,
        )
    )
    agrees = (
        abs(mean - samples.mean()) <= CENT
        and _is_quantile(low, samples, 0.1)
        and _is_quantile(high, samples, 0.9)
    )
    if not agrees:
        raise RuntimeError(f"the outlook says {mean} from {low} to {high}, its paths do not")


def _is_quantile(value: float, samples: Floats, level: float) -> bool:
    """Whether so much lies below a value in whole cents, to within one sample."""
    most = float((samples <= value + CENT).mean()) + 1 / len(samples)
    least = float((samples < value - CENT).mean()) - 1 / len(samples)
    return least <= level <= most
