"""Steps in the level of spend, as a migration makes them."""

from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats

_SHORTEST: Final = 14
_CLEAR: Final = (
    5.0  # standard errors; days are autocorrelated, so the usual 2 or 3 would find steps everywhere
)
_MOST: Final = 4


def last_step(days: Floats) -> int:
    """The index of the day on which the present level began; 0 without a step.

    Binary segmentation on the mean (Truong et al., arXiv 1801.00718), always going on to the right of the
    step
    found: the last one is all that a forecast needs.
    """
    start = 0
    for _ in range(_MOST):
        step = _clearest_step(days[start:])
        if step is None:
            break
        start += step
    return start


def _clearest_step(days: Floats) -> int | None:
    count = len(days)
    if count < 2 * _SHORTEST:
        return None
    left_count = np.arange(_SHORTEST, count - _SHORTEST + 1)
    right_count = count - left_count
    sums = np.cumsum(days)
    left = sums[left_count - 1] / left_count
    right = (sums[-1] - sums[left_count - 1]) / right_count
    within = (float((days * days).sum()) - left_count * left**2 - right_count * right**2) / count
    smallest = 1e-12 * float((days * days).mean())
    if smallest <= 0:
        return None
    error = np.sqrt(np.maximum(within, smallest) * (1 / left_count + 1 / right_count))
    clearness = np.abs(right - left) / error
    best = int(clearness.argmax())
    return int(left_count[best]) if clearness[best] >= _CLEAR else None
