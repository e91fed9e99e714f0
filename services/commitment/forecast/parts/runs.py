"""Spend that pauses: runs of days with it, and of days without."""

from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Final, NamedTuple

import numpy as np

from services.commitment.forecast.arrays import Flags, Floats, Integers

_CLEAR: Final = 3.0  # standard errors
_FEWEST_PAUSES: Final = 2  # that have ended
_QUIET_WEEKDAY: Final = 0.1  # of the usual day: a weekday on which nothing is spent is no pause


@dataclass(frozen=True, kw_only=True, eq=False)
class Runs:
    """The runs of a history that pauses.

    Paths go through them as they were; for moments in closed form they are a Markov chain: each day a run, or
    a pause, ends with the same probability.

    Attributes:
        noise: past days as multiples of their mean; (days,).
        is_on: on which of them spend had not paused; (days,).
    """

    noise: Floats
    is_on: Flags

    @cached_property
    def starts(self) -> Integers:
        """The days on which a run or a pause began; not the first, which began earlier."""
        return np.flatnonzero(self.is_on[1:] != self.is_on[:-1]) + 1

    def expected(self, ahead: Floats) -> Floats:
        """The expected spend days ahead, as a share of the usual: less in a pause, and more in a run."""
        return self._on(ahead) / self._share

    def variances(self, begins: Integers, ends: Integers) -> Floats:
        """The variance of sums of the days ahead after some and up to others: (windows,)."""
        ahead = np.arange(int(ends.max()), dtype=np.float64)
        on = self._on(ahead + 1)
        changing = on * (1 - on)
        change = _with_later(self._kept, ahead) / self._share**2
        run = self._spend.between * _with_later(1 - self._ending, ahead) + self._spend.within
        return np.array(
            [
                (
                    changing[begin:end] * change[end - begin - 1 :: -1]
                    + on[begin:end] * run[end - begin - 1 :: -1]
                ).sum()
                for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)
            ]
        )

    def mean_variance(self, day_count: int) -> float:
        """The variance of the mean of so many days."""
        spend, share = self._spend, self._share
        variance = (1 - share) / share * _lasting(self._kept)
        variance += share * (spend.between * _lasting(1 - self._ending) + spend.within)
        return variance / day_count

    def _on(self, ahead: Floats) -> Floats:
        """How likely spend has not paused, days ahead."""
        return self._share + (float(self.is_on[-1]) - self._share) * self._kept**ahead

    @cached_property
    def _ending(self) -> float:
        return self._hazard(on=True)

    @cached_property
    def _resuming(self) -> float:
        return self._hazard(on=False)

    def _hazard(self, *, on: bool) -> float:
        """How likely a run, or a pause, ends from one day to the next; half an end is added to those seen."""
        ended = int(np.count_nonzero(self.is_on[self.starts] != on))
        return (ended + 0.5) / (int(np.count_nonzero(self.is_on == on)) + 1)

    @property
    def _share(self) -> float:
        """The share of the days without a pause, in the long run."""
        return self._resuming / (self._resuming + self._ending)

    @property
    def _kept(self) -> float:
        """How much of what today says about it is left after a day."""
        return max(0.0, 1 - self._ending - self._resuming)

    @cached_property
    def _spend(self) -> "_Spread":
        run = np.searchsorted(self.starts, np.arange(len(self.noise)), side="right")[self.is_on]
        return _spread(self.noise[self.is_on], np.unique(run, return_inverse=True)[1])


class _Spread(NamedTuple):
    """Variances of the days of runs.

    Attributes:
        between: of the levels of the runs.
        within: of days around the level of their run.
    """

    between: float
    within: float


def _spread(days: Floats, run: Integers) -> _Spread:
    """One-way analysis of variance.

    Args:
        days: the spend of each; (days,).
        run: the place of the run that each belongs to; (days,).
    """
    lengths = np.bincount(run)
    means = np.bincount(run, days) / lengths
    within = float(((days - means[run]) ** 2).sum()) / max(1, len(days) - len(lengths))
    if len(lengths) < 2:
        return _Spread(0.0, within)
    usual = (len(days) - float((lengths**2).sum()) / len(days)) / (len(lengths) - 1)
    apart = float((lengths * (means - days.mean()) ** 2).sum()) / (len(lengths) - 1)
    return _Spread(max(0.0, (apart - within) / usual), within)


def runs_of(noise: Floats, factors: Floats) -> Runs | None:
    """The runs of a history; None unless days with and without spend alternate clearly less than by chance.

    Args:
        noise: past days as multiples of their mean; (days,).
        factors: of their weekdays; (days,).
    """
    is_usual = factors > _QUIET_WEEKDAY
    if not _is_clear(noise[is_usual] > 0):
        return None
    # Quiet weekdays go on as the day before; a first one that has none before it is taken to be in a run.
    latest = np.maximum.accumulate(np.where(is_usual, np.arange(len(noise)), -1))
    is_on = (noise > 0) | np.where(latest >= 0, noise[latest] > 0, True)
    resumed = int(np.count_nonzero(is_on[1:] & ~is_on[:-1]))
    return Runs(noise=noise, is_on=is_on) if resumed >= _FEWEST_PAUSES else None


def _is_clear(is_on: Flags) -> bool:
    """Whether there are fewer changes than chance would make (Wald & Wolfowitz 1940, Ann. Math. Stat. 11)."""
    count, on = len(is_on), int(np.count_nonzero(is_on))
    usual = 2 * on * (count - on) / max(count, 1)
    if usual <= 1:
        return False
    changes = int(np.count_nonzero(is_on[1:] != is_on[:-1]))
    return changes < usual - _CLEAR * sqrt(usual * (usual - 1) / (count - 1))


def _with_later(kept: float, left: Floats) -> Floats:
    """What a day counts with the days left after it, that resemble it less by a share each day: (days,)."""
    return 1 + 2 * kept * (1 - kept**left) / (1 - kept)


def _lasting(kept: float) -> float:
    """The same with all days to come."""
    return (1 + kept) / (1 - kept)
