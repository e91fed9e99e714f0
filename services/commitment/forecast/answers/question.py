"""What is asked of the paths of a series."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from services.commitment.domain.checkin import Checkin, Verdict
from services.commitment.domain.commitment import Commitment
from services.commitment.domain.outlook import ForecastBasis
from services.commitment.forecast.answers.clock import Clock
from services.commitment.forecast.calendar import DAY
from services.commitment.forecast.money import to_dollars


@dataclass(frozen=True)
class Question:
    """A check-in that is not closed.

    Attributes:
        checkin: the check-in.
        clock: how its moments are counted.
    """

    checkin: Checkin
    clock: Clock

    @property
    def number(self) -> int:
        """Of the check-in."""
        return self.checkin.number

    @property
    def starts_at(self) -> datetime:
        """From when on its future counts: T, or a later start."""
        return max(self.checkin.period.start, self.clock.moment)

    @property
    def ends_at(self) -> datetime:
        """The end of the check-in."""
        return self.checkin.period.end

    @cached_property
    def start(self) -> float:
        """``starts_at`` in days."""
        return self.clock.days(self.starts_at)

    @cached_property
    def end(self) -> float:
        """``ends_at`` in days."""
        return self.clock.days(self.ends_at)

    @property
    def length(self) -> float:
        """The days between; positive."""
        return (self.ends_at - self.starts_at) / DAY

    @property
    def actual_nanos(self) -> int:
        """What was spent so far."""
        return self.checkin.measurement.actual_nanos

    @property
    def missing(self) -> float:
        """What has still to be spent, in dollars; negative beyond the amount."""
        return to_dollars(self.checkin.measurement.amount_nanos - self.actual_nanos)


@dataclass(frozen=True, kw_only=True, eq=False)
class Asked:
    """A commitment with check-ins that are not closed.

    Attributes:
        service_code: whose spend counts.
        owed_nanos: what is owed already.
        basis: what its forecast rests on.
        questions: the check-ins, in order of number; at least one.
    """

    id: str
    service_code: str
    owed_nanos: int
    basis: ForecastBasis
    questions: Sequence[Question]

    @property
    def end(self) -> float:
        """The last end, in days."""
        return max(question.end for question in self.questions)


def questions(commitment: Commitment, clock: Clock) -> list[Question]:
    """The check-ins of a commitment that are not closed; none without data."""
    return [
        Question(checkin, clock)
        for checkin in commitment.checkins
        if not checkin.is_closed and checkin.verdict is not Verdict.NO_DATA
    ]
