"""The cumulative spend of every path of one series."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.calendar import WEEK

_YEAR: Final = 52.0 * WEEK


@dataclass(frozen=True, kw_only=True, eq=False)
class Paths:
    """The spend from the first midnight ahead of a history on, path by path.

    Attributes:
        times: days after that midnight, ascending from 0; (times,).
        spend: the spend up to each time, in dollars; (times, paths).
    """

    times: Floats
    spend: Floats

    @property
    def byte_count(self) -> int:
        """The memory they take."""
        return self.times.nbytes + self.spend.nbytes

    @cached_property
    def weekly(self) -> list[float]:
        """The expected spend of each whole week, as far as the paths go."""
        mondays: Floats = WEEK * np.arange(float(self.times[-1]) // WEEK + 1, dtype=np.float64)
        means: Floats = self.spend.mean(axis=1)
        until: Floats = np.interp(mondays, self.times, means)
        return np.diff(until).tolist()

    def until(self, time: float) -> Floats:
        """The spend up to a time: even between two times, and after the last as in the year before it."""
        last = float(self.times[-1])
        if time > last:
            year = min(_YEAR, last)
            return self.spend[-1] + (self.spend[-1] - self.until(last - year)) * ((time - last) / year)
        index = int(self.times.searchsorted(time))
        after = float(self.times[index])
        if after == time:
            return self.spend[index]
        before = float(self.times[index - 1])
        gain = self.spend[index] - self.spend[index - 1]
        return self.spend[index - 1] + gain * ((time - before) / (after - before))

    def between(self, start: float, end: float) -> Floats:
        """The spend from one time to another: (paths,)."""
        return self.until(end) - self.until(start)
