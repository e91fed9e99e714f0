"""The spend of a service day by day: what a forecast continues."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class DailyHistory:
    """The spend of one company on one service on each whole UTC day before T.

    Attributes:
        first_day: the day of the first line item.
        nanos: the exact sum of each day from then on, quiet days as 0; a day that T cuts is not in it.
        today_nanos: what was spent of that day before T; 0 if T is a midnight.
    """

    first_day: date
    nanos: Sequence[int]
    today_nanos: int = 0

    @property
    def end_day(self) -> date:
        """The day after the last one."""
        return self.first_day + timedelta(days=len(self.nanos))

    @property
    def spend_day_count(self) -> int:
        """The number of days with spend; a day of refunds alone is none."""
        return sum(nanos > 0 for nanos in self.nanos)

    def before(self, day: date) -> "DailyHistory | None":
        """What was known at the midnight that a day starts with; None before the first line item."""
        count = (day - self.first_day).days
        return DailyHistory(first_day=self.first_day, nanos=self.nanos[:count]) if count > 0 else None

    def spent(self, first_day: date, end_day: date) -> int:
        """The exact sum of the days from the first up to, and without, the last."""
        first, end = ((day - self.first_day).days for day in (first_day, end_day))
        return sum(self.nanos[max(first, 0) : max(end, 0)])

    @cached_property
    def digest(self) -> bytes:
        """SHA-256 of the whole days: equal if and only if they are. Calibrations know nothing else."""
        text = f"{self.first_day.isoformat()}:{','.join(map(str, self.nanos))}"
        return hashlib.sha256(text.encode()).digest()
