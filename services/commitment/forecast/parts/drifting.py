"""The candidate whose level keeps drifting: one part for each likely model of the grid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.parts.level_filter import Levels, filter_levels
from services.commitment.forecast.parts.level_grid import REVERSION, REVERTS, STEP, TRENDS
from services.commitment.forecast.parts.part import Drift, Part

_MOST_MODELS: Final = 12
_LEAST_LIKELY: Final = 0.02
_LOWEST: Final = 0.03
_WEEK_AGE: Final = 3  # days of walk since the last weekly mean, which lies half a week before T
# A week. The filter finds the slope of now; that it dies out is a statement about the future (Gardner &
# McKenzie 2011, doi 10.1057/jors.2010.37).
_DAMPING: Final = 0.99
_SLOPE_DOUBT: Final = 0.6  # of the slope itself: growth that was seen need not last


@dataclass(frozen=True, kw_only=True, eq=False)
class Drifting:
    """A series whose level is to be followed.

    Attributes:
        days: its days, without bills.
        outline: a part with everything but level and drift.
    """

    days: Floats
    outline: Part


def drifting_parts(followed: Sequence[Drifting]) -> list[list[Part]]:
    """The parts of each series, most likely first, their weights 1 together. All filters run in one pass."""
    if not followed:
        return []
    counts = np.array([len(item.days) // 7 for item in followed])
    weeks = np.zeros((len(followed), counts.max()))
    means = [float(item.days.mean()) for item in followed]
    for row, item, count, mean in zip(weeks, followed, counts, means, strict=True):
        row[-count:] = item.days[len(item.days) - 7 * count :].reshape(count, 7).mean(axis=1) / mean
    levels = filter_levels(weeks, counts, np.array([item.outline.noise_variance for item in followed]))
    return [
        _parts_of(item.outline, levels, index, mean)
        for index, (item, mean) in enumerate(zip(followed, means, strict=True))
    ]


def _parts_of(outline: Part, levels: Levels, row: int, mean: float) -> list[Part]:
    posterior = levels.posterior[row]
    order = np.argsort(-posterior, kind="stable")[:_MOST_MODELS]
    likely = [int(model) for model in order if posterior[model] >= _LEAST_LIKELY]
    total = float(posterior[likely].sum())
    return [
        _part_of(outline, levels, (row, model), mean, float(posterior[model]) / total) for model in likely
    ]


def _part_of(outline: Part, levels: Levels, at: tuple[int, int], mean: float, weight: float) -> Part:
    """One model in units of a day and of its own level."""
    model = at[1]
    first, second, noise = (float(values[at]) for values in (levels.first, levels.second, levels.noise))
    reverts, trends = bool(REVERTS[model]), bool(TRENDS[model])
    # The last weekly mean is half a week old.
    level = max(first + (second if reverts else 0.5 * second), _LOWEST)
    relative = noise / level**2
    days = 7 if trends else 1
    slope = second / days / level if trends else 0.0
    reversion = float(REVERSION[model])
    walk = float(STEP[model]) * noise
    walk *= (1 - reversion ** (2 / 7)) / (1 - reversion**2) if reverts else 1 / 7
    drift = Drift(
        variance=float(levels.first_variance[at]) * relative + _WEEK_AGE * walk,
        walk=walk,
        reversion=reversion ** (1 / 7),
        mean=second / level if reverts else 1.0,
        slope=slope,
        damping=_DAMPING ** (1 / 7) if trends else 1.0,
        second_variance=float(levels.second_variance[at]) * relative / days**2 + (_SLOPE_DOUBT * slope) ** 2,
        covariance=float(levels.covariance[at]) * relative / days,
    )
    return replace(outline, weight=weight, level=level * mean, drift=drift)
