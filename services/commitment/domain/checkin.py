"""One check-in: what was promised, what was spent, and what that means."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

from services.commitment.domain.moment import Moment
from services.commitment.domain.spend import days_up, needed_daily_nanos
from services.runtime.periods import Period


class State(Enum):
    """Where a check-in stands in time; exactly one holds."""

    CLOSED = auto()
    AWAITING_DATA = auto()
    OPEN = auto()
    UPCOMING = auto()


class Verdict(Enum):
    """What can be said about a check-in."""

    MET = auto()
    MISSED = auto()
    ALREADY_MET = auto()
    UNDECIDED = auto()
    NO_DATA = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Measurement:
    """A check-in with what was counted for it.

    Attributes:
        number: its position in the commitment, from 1.
        period: what is measured.
        amount_nanos: what was promised.
        actual_nanos: the exact sum of the line items inside the period and before T.
        line_item_count: the number of those.
    """

    number: int
    period: Period
    amount_nanos: int
    actual_nanos: int
    line_item_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Checkin:
    """A check-in, judged.

    Attributes:
        measurement: the figures it is judged by.
        state: where it stands in time.
        verdict: what can be said about it.
        shortfall_nanos: what is owed for it; 0 unless it was missed.
        needed_daily_nanos: what reaches the amount if spent every day left; None if closed.
        days_left: the days from T, or from a later start, to the end, rounded up; 0 if closed.
    """

    measurement: Measurement
    state: State
    verdict: Verdict
    shortfall_nanos: int
    needed_daily_nanos: int | None
    days_left: int

    @property
    def number(self) -> int:
        """Its position in the commitment, from 1."""
        return self.measurement.number

    @property
    def period(self) -> Period:
        """What is measured."""
        return self.measurement.period

    @property
    def is_closed(self) -> bool:
        """Whether its verdict is final."""
        return self.state is State.CLOSED


def judge(measurement: Measurement, moment: Moment, *, has_data: bool) -> Checkin:
    """Judge a check-in.

    Args:
        measurement: what was counted up to ``moment.counted_until``.
        moment: the moment of the question.
        has_data: whether any line item of the company and service was ever loaded.
    """
    state = state_of(measurement.period, moment)
    missing = max(0, measurement.amount_nanos - measurement.actual_nanos)
    verdict = _verdict(state, is_reached=missing == 0, has_data=has_data)
    left = _time_left(measurement.period, moment)
    is_closed = state is State.CLOSED
    return Checkin(
        measurement=measurement,
        state=state,
        verdict=verdict,
        shortfall_nanos=missing if verdict is Verdict.MISSED else 0,
        needed_daily_nanos=None if is_closed else needed_daily_nanos(missing, left),
        days_left=0 if is_closed else days_up(left),
    )


def state_of(period: Period, moment: Moment) -> State:
    """Where a period stands in time."""
    if period.end <= moment.counted_until:
        return State.CLOSED
    if period.end <= moment.asked:
        return State.AWAITING_DATA
    return State.OPEN if period.start < moment.asked else State.UPCOMING


def _verdict(state: State, *, is_reached: bool, has_data: bool) -> Verdict:
    if not has_data:
        return Verdict.NO_DATA
    if state is State.CLOSED:
        return Verdict.MET if is_reached else Verdict.MISSED
    return Verdict.ALREADY_MET if is_reached else Verdict.UNDECIDED


def _time_left(period: Period, moment: Moment) -> timedelta:
    """From T, or from a later start, to the end; positive unless the period is closed."""
    return period.end - max(period.start, moment.counted_until)
