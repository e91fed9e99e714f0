"""Mean and variance of the spend of windows ahead in closed form: scores without simulation.

Many mixtures at once, as rows of the same arrays: taken one by one, most of the time would go by between the
sums instead of in them.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import numpy as np

from services.commitment.forecast.arrays import Floats, Integers
from services.commitment.forecast.calendar import weekdays
from services.commitment.forecast.parts.part import Drift, Part


class Window(NamedTuple):
    """The days after the first ``begin`` and up to ``end``, counted from T."""

    begin: int
    end: int


class Mixed(NamedTuple):
    """A mixture: its parts, whose weights count as shares, and the number of the first day ahead."""

    parts: Sequence[Part]
    first_day: int


class Moments(NamedTuple):
    """Mean and variance of each window; (rows, windows)."""

    mean: Floats
    variance: Floats


def mixture_moments(mixtures: Sequence[Mixed], windows: Sequence[Window]) -> Moments:
    """The moments of mixtures, a row for each.

    Args:
        mixtures: one or more.
        windows: what is summed.
    """
    parts = [part for mixed in mixtures for part in mixed.parts]
    counts = [len(mixed.parts) for mixed in mixtures]
    starts = np.cumsum([0, *counts[:-1]])
    weights = np.array([part.weight for part in parts])
    weights = (weights / np.repeat(np.add.reduceat(weights, starts), counts))[:, None]
    each = _part_moments(parts, np.repeat([mixed.first_day for mixed in mixtures], counts), windows)
    mean = np.add.reduceat(weights * each.mean, starts)
    apart = (each.mean - np.repeat(mean, counts, axis=0)) ** 2
    return Moments(mean, np.add.reduceat(weights * (each.variance + apart), starts))


def _part_moments(parts: Sequence[Part], first_days: Integers, windows: Sequence[Window]) -> Moments:
    ahead = _Ahead.of(first_days, windows)
    shape = np.array([part.weekdays for part in parts])[np.arange(len(parts))[:, None], weekdays(ahead.days)]
    expected = np.array([_expected(part, ahead.distance) for part in parts])
    # Days that resemble their neighbours: exact for whole weeks, and windows are no shorter than two.
    scatter = np.array([part.noise_variance * part.clustering for part in parts])[:, None]
    mean = shape * expected
    variance = mean**2 * scatter
    _put_bills(parts, ahead.days, mean, variance)
    level = np.array([part.level for part in parts])[:, None]
    uncertain = ahead.uncertain([part.drift for part in parts], shape, expected)
    scattered = ahead.sums(variance)
    for row, part in enumerate(parts):
        if part.runs:
            scattered[row] = part.runs.variances(ahead.begins, ahead.ends)
    moments = Moments(ahead.sums(mean) * level, (scattered + uncertain) * level**2)
    for row, part in enumerate(parts):
        if len(part.refunds):
            moments.mean[row] += part.refunds.mean() * ahead.lengths
            moments.variance[row] += part.refunds.var() * (
                ahead.lengths + ahead.lengths**2 / len(part.refunds)
            )
    return moments


def _expected(part: Part, ahead: Floats) -> Floats:
    """The expected spend days ahead in units of the level, without weekdays."""
    expected = part.drift.expected(ahead)
    return expected * part.runs.expected(ahead) if part.runs else expected


class _Ahead(NamedTuple):
    """The days ahead, and where windows cut them.

    Attributes:
        days: their numbers; (rows, days).
        distance: how many days ahead they lie; (days,).
        windows: what is summed.
        begins: of the windows.
        ends: of the windows.
        lengths: of the windows.
    """

    days: Integers
    distance: Floats
    windows: Sequence[Window]
    begins: Integers
    ends: Integers
    lengths: Integers

    @staticmethod
    def of(first_days: Integers, windows: Sequence[Window]) -> "_Ahead":
        begins, ends = np.array(windows, dtype=np.intp).T
        furthest = int(ends.max())
        return _Ahead(
            days=first_days[:, None] + np.arange(furthest),
            distance=np.arange(1.0, furthest + 1),
            windows=windows,
            begins=begins,
            ends=ends,
            lengths=ends - begins,
        )

    def sums(self, days: Floats) -> Floats:
        """The sum of each window: (rows, windows)."""
        total = np.zeros((len(days), days.shape[1] + 1))
        np.cumsum(days, axis=1, out=total[:, 1:])
        return total[:, self.ends] - total[:, self.begins]

    def uncertain(self, drifts: Sequence[Drift], shape: Floats, expected: Floats) -> Floats:
        """The variance that comes of not knowing the level, and of its moving on: (rows, windows)."""
        first, walk = np.swapaxes([_loads(drift.reversion, tuple(self.windows)) for drift in drifts], 0, 1)
        reverts = np.array([drift.reverts for drift in drifts])[:, None]
        evenly = self.sums(shape)
        sloping = self.sums(shape * [drift.slope_sum(self.distance) for drift in drifts])
        first, second = np.where(reverts, first, evenly), np.where(reverts, evenly, sloping)
        variance, second_variance, covariance, step = np.array(
            [(drift.variance, drift.second_variance, drift.covariance, drift.walk) for drift in drifts]
        ).T[:, :, None]
        uncertain = variance * first**2 + second_variance * second**2 + 2 * covariance * first * second
        return uncertain + step * walk * (self.sums(expected) / self.lengths) ** 2


def _put_bills(parts: Sequence[Part], days: Integers, mean: Floats, variance: Floats) -> None:
    """Days with a bill instead of what is usual, in units of the level."""
    rows = [row for row, part in enumerate(parts) if part.bills]
    for _, alike in groupby(rows, key=lambda row: (id(parts[row].bills), int(days[row, 0]))):
        same = list(alike)
        bills, level = parts[same[0]].bills, np.array([parts[row].level for row in same])[:, None]
        assert bills is not None, "rows without bills are left out"
        on = bills.on(days[same[0]])
        for index, amounts in enumerate(bills.amounts):
            billed = np.array(same)[:, None], np.flatnonzero(on == index)
            mean[billed] = amounts.mean() / level
            variance[billed] = amounts.var(ddof=1) * (1 + 1 / len(amounts)) / level**2


@lru_cache(maxsize=64)
def _loads(reversion: float, windows: tuple[Window, ...]) -> Floats:
    """How much the level at T counts, and the variance that steps of unit size add: (2, windows)."""
    return np.array([_level_load(reversion, window) for window in windows]).T


def _level_load(reversion: float, window: Window) -> tuple[float, float]:
    begin, end = window
    step = np.arange(1, end + 1)
    if reversion >= 1:
        return float(end - begin), float(((end - np.maximum(step - 1, begin)) ** 2.0).sum())
    first = np.maximum(step, begin + 1)
    load = reversion * (reversion**begin - reversion**end) / (1 - reversion)
    steps = (reversion ** (first - step) - reversion ** (end - step + 1)) / (1 - reversion)
    return load, float((steps**2).sum())
