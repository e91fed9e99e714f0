"""Moments as days after the midnight a history ends at."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from services.commitment.forecast.calendar import DAY


@dataclass(frozen=True)
class Clock:
    """Counts from the last midnight that is not after T.

    Attributes:
        moment: T.
    """

    moment: datetime

    @property
    def midnight(self) -> datetime:
        """That midnight."""
        return datetime(self.moment.year, self.moment.month, self.moment.day, tzinfo=UTC)

    @property
    def now(self) -> float:
        """T in days."""
        return self.days(self.moment)

    def days(self, time: datetime) -> float:
        """A moment in days."""
        return (time - self.midnight) / DAY

    def time(self, days: float) -> datetime:
        """A number of days as a moment, to the second."""
        return self.midnight + timedelta(seconds=round(days * DAY.total_seconds()))
