"""The outlook of check-ins that are not closed: estimates, never facts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from typing import Final

ON_TRACK_FROM: Final = 0.8
AT_RISK_FROM: Final = 0.5


class OutlookStatus(Enum):
    """The forecast in one word."""

    ON_TRACK = auto()
    AT_RISK = auto()
    OFF_TRACK = auto()
    INSUFFICIENT_HISTORY = auto()


class Method(Enum):
    """How a forecast continues a history."""

    WHOLE_HISTORY = auto()
    LAST_LEVEL = auto()
    DRIFTING_LEVEL = auto()
    MONTHLY_BILLS = auto()
    MONTHLY_BILLS_DRIFTING = auto()


class Readiness(Enum):
    """Whether a history carries a forecast."""

    READY = auto()
    LITTLE_HISTORY = auto()
    TOO_FEW_DAYS = auto()
    TOO_FEW_DAYS_WITH_SPEND = auto()
    NO_HISTORY = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Range:
    """Holds 80 % of the simulated outcomes, a tenth below and a tenth above; nano-units in whole cents."""

    low_nanos: int
    high_nanos: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Estimate:
    """What is to be expected of one check-in. Amounts are nano-units in whole cents.

    Attributes:
        path_count: how many futures were simulated.
        met_path_count: in how many of them the check-in is met.
        actual_nanos: the mean actual at the end of the period.
        actual_range: of that actual.
        shortfall_nanos: the mean shortfall.
        shortfall_range: of that shortfall.
        daily_nanos: the mean spend a day from T, or from a later start, to the end.
        safe_daily_nanos: that rate, moved until four of five paths meet the check-in; at least 0.
        reached_at: when half of the paths have reached the amount; None if fewer ever do.
    """

    path_count: int
    met_path_count: int
    actual_nanos: int
    actual_range: Range
    shortfall_nanos: int
    shortfall_range: Range
    daily_nanos: int
    safe_daily_nanos: int
    reached_at: datetime | None

    @property
    def probability(self) -> float:
        """The probability of meeting the check-in."""
        return self.met_path_count / self.path_count


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlook:
    """A check-in that is not closed.

    Attributes:
        estimate: None if its history does not carry a forecast.
    """

    estimate: Estimate | None

    @property
    def status(self) -> OutlookStatus:
        """The outlook in one word."""
        return status_of(self.estimate.probability if self.estimate else None)


def status_of(probability: float | None) -> OutlookStatus:
    """The word for a probability of meeting a check-in; None if there is none."""
    if probability is None:
        return OutlookStatus.INSUFFICIENT_HISTORY
    if probability >= ON_TRACK_FROM:
        return OutlookStatus.ON_TRACK
    return OutlookStatus.AT_RISK if probability >= AT_RISK_FROM else OutlookStatus.OFF_TRACK


@dataclass(frozen=True, kw_only=True, slots=True)
class OutlookCounts:
    """How many check-ins that are not closed have which outlook."""

    on_track: int
    at_risk: int
    off_track: int
    insufficient_history: int

    @property
    def forecast(self) -> int:
        """The number of those with a forecast."""
        return self.on_track + self.at_risk + self.off_track


@dataclass(frozen=True, kw_only=True, slots=True)
class OwedOutlook:
    """What is to be expected of several check-ins together, summed path by path.

    Attributes:
        counts: how they stand.
        shortfall_nanos: the mean sum of the shortfalls still to come.
        owed_nanos: what is owed already and that.
        rounded_nanos: the same for people, in whole steps; commitments add up to their company.
        owed_range: of what is owed in the end.
    """

    counts: OutlookCounts
    shortfall_nanos: int
    owed_nanos: int
    rounded_nanos: int
    owed_range: Range


@dataclass(frozen=True, kw_only=True, slots=True)
class ForecastBasis:
    """What a forecast rests on.

    Attributes:
        readiness: whether that is enough.
        first_day: of the history; None if it is empty.
        end_day: the day after the last whole one; None with first_day.
        day_count: the days between.
        spend_day_count: those with spend.
        enough_from: the day on which the data suffice; None unless days alone are missing.
        weights: of the methods that take part, largest first; sum 1; empty without a forecast.
        step_day: since when the present level holds; None unless a step was found.
        width_factor: how much wider the forecast is than its methods say; at least 1.
    """

    readiness: Readiness
    first_day: date | None
    end_day: date | None
    day_count: int
    spend_day_count: int
    enough_from: date | None
    weights: Mapping[Method, float]
    step_day: date | None
    width_factor: float

    @property
    def method(self) -> Method | None:
        """The method with the largest weight."""
        return next(iter(self.weights), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentOutlook:
    """A commitment: its check-ins that are not closed, by number, and together."""

    owed: OwedOutlook
    basis: ForecastBasis
    checkins: Mapping[int, Outlook]


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyOutlook:
    """A company: its commitments with a check-in that is not closed and with data, by id, and together."""

    owed: OwedOutlook
    commitments: Mapping[str, CommitmentOutlook]


@dataclass(frozen=True, kw_only=True, slots=True)
class FanPoint:
    """The forecast of the spend of a check-in up to a moment."""

    time: datetime
    expected_nanos: int
    range: Range


def count_outlooks(outlooks: Iterable[Outlook]) -> OutlookCounts:
    """Count outlooks by their word."""
    words: Sequence[OutlookStatus] = [outlook.status for outlook in outlooks]
    return OutlookCounts(
        on_track=words.count(OutlookStatus.ON_TRACK),
        at_risk=words.count(OutlookStatus.AT_RISK),
        off_track=words.count(OutlookStatus.OFF_TRACK),
        insufficient_history=words.count(OutlookStatus.INSUFFICIENT_HISTORY),
    )
