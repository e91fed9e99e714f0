"""How the level of one part moves, path by path."""

from collections.abc import Sequence
from math import sqrt
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats, HalfFloats
from services.commitment.forecast.calendar import WEEK
from services.commitment.forecast.parts.part import Drift, Part
from services.commitment.forecast.paths.flooring import floored
from services.commitment.forecast.paths.random_numbers import LEVEL, SECOND, STEPS
from services.commitment.forecast.paths.turns import Turn

HALF_WEEK: Final = WEEK / 2
WIDEST: Final = 0.5  # standard deviation, as a share: linear paths cannot carry more
_AT_ONCE: Final = 512  # paths: how much is worked out in one piece, and so what that takes of memory


def week_levels(turns: Sequence[Turn], week_count: int, normals: HalfFloats) -> HalfFloats:
    """The level in the middle of each week ahead, of every path by its part: (weeks, paths).

    Args:
        turns: every path once, in order.
        week_count: how many weeks.
        normals: see ``level_paths``.
    """
    levels = np.empty((week_count, normals.shape[1]), np.float32)
    for turn in turns:
        for start in range(turn.start, turn.end, _AT_ONCE):
            paths = slice(start, min(start + _AT_ONCE, turn.end))
            levels[:, paths] = level_paths(turn.part, week_count, normals[:, paths]) * turn.part.level
    return levels


def level_paths(part: Part, week_count: int, normals: HalfFloats) -> Floats:
    """The level in the middle of each week ahead as a share of the present one: (weeks, paths).

    Args:
        part: the part; its drift says how the level moves.
        week_count: how many weeks.
        normals: standard normal numbers, (rows, paths). Row LEVEL says how far the present level is from its
            estimate, SECOND the same of slope or mean beyond what the level says of it, those from STEPS on
            what each week adds.
    """
    drift = part.drift
    ahead: Floats = WEEK * np.arange(week_count, dtype=np.float64) + HALF_WEEK
    expected = drift.expected(ahead)
    level = normals[LEVEL]
    deviations: Floats = (drift.reversion**ahead * sqrt(drift.variance))[:, None] * level
    variance = drift.reversion ** (2 * ahead) * drift.variance
    if drift.second_variance > 0:
        load = np.ones(week_count) if drift.reverts else drift.slope_sum(ahead)
        share = _correlation(drift)
        size = sqrt(drift.second_variance)
        deviations += (load * size)[:, None] * (share * level + sqrt(1 - share**2) * normals[SECOND])
        variance += load**2 * drift.second_variance
        variance += 2 * drift.reversion**ahead * load * share * size * sqrt(drift.variance)
    if drift.walk > 0:
        walked, walked_variance = _walk(drift, normals[STEPS : STEPS + week_count])
        deviations += walked
        variance += walked_variance
    sizes = np.sqrt(np.maximum(variance, 0.0))
    # Measured by the mean of the whole history too: what is quiet just now may become what it was.
    widest = WIDEST * np.maximum(expected, 1 / part.level)
    deviations *= (widest / np.maximum(sizes, widest))[:, None]
    return floored(expected, deviations, np.minimum(sizes, widest))


def _correlation(drift: Drift) -> float:
    sizes = sqrt(drift.variance * drift.second_variance)
    return min(max(drift.covariance / sizes, -1.0), 1.0) if sizes > 0 else 0.0


def _walk(drift: Drift, steps: HalfFloats) -> tuple[Floats, Floats]:
    """What the steps up to the middle of each week add, and its variance: (weeks, paths), (weeks,)."""
    kept = drift.reversion**WEEK
    full, half = sqrt(WEEK * drift.walk), sqrt(HALF_WEEK * drift.walk)
    walked, variance = np.empty(steps.shape), np.empty(len(steps))
    position, position_variance = np.zeros(steps.shape[1]), 0.0
    for week, step in enumerate(steps):
        walked[week] = position * sqrt(kept) + half * step
        variance[week] = position_variance * kept + half**2
        position = position * kept + full * step
        position_variance = position_variance * kept**2 + full**2
    return walked, variance
