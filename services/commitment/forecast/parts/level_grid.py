"""The grid of weekly state-space models that a drifting level is averaged over.

The mean of a week is ``level + noise``, and the level takes one of three courses (Harvey 1989): a random
walk; a return to an unknown mean; a local trend. How fast is never known, so the grid holds many speeds and
the data weigh them (Hoeting et al. 1999). Two dozen estimated models did better than any one chosen:
exponential smoothers in their place cost 8 % CRPS.
"""

from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Flags, Floats

# Variance of the level's weekly step, over that of the noise.
_WALKS: Final = (0.003, 0.01, 0.03, 0.1, 0.3, 1, 5, 30, 200)
_RETURNS: Final = (0.03, 0.1, 0.3, 1, 5, 30, 200)
_TRENDS: Final = (0, 0.01, 0.1, 1)
_HALF_LIVES: Final = (12, 25, 60)  # of a return, in days
_SLOPE_STEPS: Final = (0.001, 0.003)  # of a slope from week to week, one standard deviation
_USUAL_SLOPE: Final = 0.02  # a week, one standard deviation
# How likely a course is beside a level that stays, before the data are seen: extrapolation has to be earned.
_WALK_ODDS: Final = 1.0
_RETURN_ODDS: Final = 1.0
_TREND_ODDS: Final = 0.25

_GRID: Final = np.array(
    [(0.0, 1.0, 0.0), *((step, 1.0, 0.0) for step in _WALKS)]
    + [(step, 0.5 ** (7 / half_life), 0.0) for step in _RETURNS for half_life in _HALF_LIVES]
    + [(step, 1.0, slope_step) for step in _TRENDS for slope_step in _SLOPE_STEPS]
)

STEP: Final[Floats] = _GRID[:, 0]
REVERSION: Final[Floats] = _GRID[:, 1]
SLOPE_STEP_VARIANCE: Final[Floats] = _GRID[:, 2] ** 2
REVERTS: Final[Flags] = REVERSION < 1
TRENDS: Final[Flags] = SLOPE_STEP_VARIANCE > 0
SLOPE_VARIANCE: Final = _USUAL_SLOPE**2
_WALKING: Final[Flags] = (STEP > 0) & ~REVERTS & ~TRENDS


def _shared(odds: float, models: Flags) -> Floats:
    """The odds of a course, shared by its models."""
    return models * (odds / np.count_nonzero(models))


LOG_PRIOR: Final[Floats] = np.log(
    _shared(1.0, ~(_WALKING | REVERTS | TRENDS))
    + _shared(_WALK_ODDS, _WALKING)
    + _shared(_RETURN_ODDS, REVERTS)
    + _shared(_TREND_ODDS, TRENDS)
)
