"""What was to be said of a closed check-in while it ran."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from services.commitment.domain.checkin import Checkin, Verdict
from services.commitment.domain.commitment import Commitment, MeasuredCommitment
from services.commitment.domain.outlook import OutlookStatus, Range, status_of
from services.runtime.periods import Period, midnight_of

SHARES: Final = (25, 50, 75)  # percent of the period
_MILLISECOND: Final = 1000  # microseconds


class ForecastKey(NamedTuple):
    """Tells one past forecast of a company from every other.

    The moment is part of it: what was said of another period is not what was said of this one.
    """

    commitment_id: str
    checkin_number: int
    share_percent: int
    moment: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A forecast that was to be made. Amounts are nano-units in whole cents.

    Attributes:
        path_count: how many futures were simulated.
        met_path_count: in how many of them the check-in is met.
        actual_nanos: the expected actual at the end of the period.
        actual_range: of that actual.
        line_actual_nanos: what a straight line through the spend of the period so far leads to.
    """

    path_count: int
    met_path_count: int
    actual_nanos: int
    actual_range: Range
    line_actual_nanos: int

    @property
    def probability(self) -> float:
        """The probability of meeting the check-in."""
        return self.met_path_count / self.path_count


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """A moment at which a check-in that is closed by now was to be forecast.

    Attributes:
        commitment: whose check-in.
        checkin: the check-in, judged now.
        share_percent: which part of its period had passed.
        moment: the moment.
    """

    commitment: MeasuredCommitment
    checkin: Checkin
    share_percent: int
    moment: datetime

    @property
    def key(self) -> ForecastKey:
        """Tells it from every other of the company."""
        return ForecastKey(self.commitment.id, self.checkin.number, self.share_percent, self.moment)

    @property
    def place(self) -> tuple[int, int]:
        """Its place among those of the commitment: by number, then by time."""
        return self.checkin.number, self.share_percent


@dataclass(frozen=True, kw_only=True, slots=True)
class PastForecast:
    """What was to be said on an occasion.

    Attributes:
        said: None if the history did not carry a forecast.
    """

    occasion: Occasion
    said: Said | None

    @property
    def status(self) -> OutlookStatus:
        """What was said in one word."""
        return status_of(self.said.probability if self.said else None)


def closed_checkins(commitment: Commitment) -> list[Checkin]:
    """The check-ins of a commitment that can be looked back on: closed, and of a service with data."""
    return [
        checkin
        for checkin in commitment.checkins
        if checkin.is_closed and checkin.verdict is not Verdict.NO_DATA
    ]


def occasions(commitments: Iterable[Commitment]) -> list[Occasion]:
    """The occasions of all closed check-ins in order of commitment, check-in and time."""
    return [
        Occasion(commitment=commitment.measured, checkin=checkin, share_percent=share, moment=moment)
        for commitment in commitments
        for checkin in closed_checkins(commitment)
        for share in SHARES
        if (moment := moment_at(checkin.period, share)) is not None
    ]


def recalled(asked: Sequence[Occasion], known: Mapping[ForecastKey, Said | None]) -> list[PastForecast]:
    """The forecasts of those occasions for which it is known what was to be said."""
    return [
        PastForecast(occasion=occasion, said=known[occasion.key])
        for occasion in asked
        if occasion.key in known
    ]


def moment_at(period: Period, share_percent: int) -> datetime | None:
    """The moment at which a part of a period has passed.

    It is the midnight before, because a history ends at one. If that is not inside the period, it is the
    exact instant in whole milliseconds, as addresses have it; None in a period too short for one.
    """
    exact = period.start + (period.end - period.start) * share_percent // 100
    in_millis = exact.replace(microsecond=exact.microsecond // _MILLISECOND * _MILLISECOND)
    return next((moment for moment in (midnight_of(exact), in_millis) if moment > period.start), None)
