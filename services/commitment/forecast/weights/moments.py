"""Mean and variance of the spend of windows ahead in closed form: scores without simulation."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from services.commitment.forecast.arrays import Floats, Integers
from services.commitment.forecast.calendar import days_from, weekdays
from services.commitment.forecast.parts.bills import Bills
from services.commitment.forecast.parts.part import Part


class Window(NamedTuple):
    """The days after the first ``begin`` and up to ``end``, counted from T."""

    begin: int
    end: int


class Moments(NamedTuple):
    """Mean and variance of each window; (windows,)."""

    mean: Floats
    variance: Floats


def mixture_moments(parts: Sequence[Part], first_day: int, windows: Sequence[Window]) -> Moments:
    """The moments of a mixture of parts.

    Args:
        parts: the parts; their weights count as shares.
        first_day: the number of the first day ahead.
        windows: what is summed.
    """
    weights = np.array([part.weight for part in parts])[:, None]
    weights /= weights.sum()
    ahead = _Ahead.of(first_day, windows)
    each = [ahead.moments(part) for part in parts]
    means = np.array([moments.mean for moments in each])
    variances = np.array([moments.variance for moments in each])
    mean = (weights * means).sum(axis=0)
    return Moments(mean, (weights * (variances + (means - mean) ** 2)).sum(axis=0))


class _Ahead(NamedTuple):
    """The days ahead, and where windows cut them."""

    days: Integers
    distance: Floats
    windows: Sequence[Window]
    begins: Integers
    ends: Integers

    @staticmethod
    def of(first_day: int, windows: Sequence[Window]) -> "_Ahead":
        furthest = max(window.end for window in windows)
        return _Ahead(
            days=days_from(first_day, furthest),
            distance=np.arange(1.0, furthest + 1),
            windows=windows,
            begins=np.array([window.begin for window in windows]),
            ends=np.array([window.end for window in windows]),
        )

    def sums(self, days: Floats) -> Floats:
        """The sum of each window."""
        total = np.concatenate([[0.0], np.cumsum(days)])
        return total[self.ends] - total[self.begins]

    def moments(self, part: Part) -> Moments:
        """The moments of one part."""
        shape, drift = part.weekdays[weekdays(self.days)], part.drift
        expected = drift.expected(self.distance)
        # Days that resemble their neighbours: exact for whole weeks, and windows are no shorter than two.
        mean, variance = shape * expected, (shape * expected) ** 2 * (part.noise_variance * part.clustering)
        if part.bills:
            mean, variance = _with_bills(part.bills, part.level, self.days, mean, variance)
        length = self.ends - self.begins
        first, walk = self._loads(drift.reversion)
        evenly = self.sums(shape)
        if not drift.reverts:
            first = evenly
        second = evenly if drift.reverts else self.sums(shape * drift.slope_sum(self.distance))
        uncertain = drift.variance * first**2 + drift.second_variance * second**2
        uncertain += 2 * drift.covariance * first * second
        uncertain += drift.walk * walk * (self.sums(expected) / length) ** 2
        mean, variance = self.sums(mean) * part.level, (self.sums(variance) + uncertain) * part.level**2
        if len(part.refunds):
            mean = mean + part.refunds.mean() * length
            variance = variance + part.refunds.var() * (length + length**2 / len(part.refunds))
        return Moments(mean, variance)

    def _loads(self, reversion: float) -> tuple[Floats, Floats]:
        loads = np.array([_level_load(reversion, window) for window in self.windows])
        return loads[:, 0], loads[:, 1]


def _with_bills(
    bills: Bills, level: float, days: Integers, mean: Floats, variance: Floats
) -> tuple[Floats, Floats]:
    """Days with a bill instead of what is usual, in units of the level."""
    on, mean, variance = bills.on(days), mean.copy(), variance.copy()
    for index, amounts in enumerate(bills.amounts):
        mean[on == index] = amounts.mean() / level
        variance[on == index] = amounts.var(ddof=1) * (1 + 1 / len(amounts)) / level**2
    return mean, variance


@lru_cache(maxsize=4096)
def _level_load(reversion: float, window: Window) -> tuple[float, float]:
    """How much the level at T counts in a window, and the variance that steps of unit size add to it."""
    begin, end = window
    step = np.arange(1, end + 1)
    if reversion >= 1:
        return float(end - begin), float(((end - np.maximum(step - 1, begin)) ** 2.0).sum())
    first = np.maximum(step, begin + 1)
    load = reversion * (reversion**begin - reversion**end) / (1 - reversion)
    steps = (reversion ** (first - step) - reversion ** (end - step + 1)) / (1 - reversion)
    return load, float((steps**2).sum())
