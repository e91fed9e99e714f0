"""Levels that uncertainty does not push below zero."""

from math import pi, sqrt

import numpy as np

from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.weights.scores import erf


def floored(expected: Floats, deviations: Floats, sizes: Floats) -> Floats:
    """Expected levels with deviations, none below zero, and the mean still as expected: (rows, paths).

    Linear and not log-normal: that would move the median down, and with it the forecast of short series. What
    the floor cuts off would lift the mean of very uncertain levels: they are scaled back by just that.

    Args:
        expected: positive; (rows,).
        deviations: normal ones; (rows, paths).
        sizes: their standard deviations; (rows,).
    """
    shares = np.maximum(sizes / expected, 1e-9)
    # The mean of max(0, 1 + s z) for a standard normal z.
    lifted = 0.5 * (1 + erf(1 / (shares * sqrt(2)))) + shares * np.exp(-0.5 / shares**2) / sqrt(2 * pi)
    return np.maximum(expected[:, None] + deviations, 0.0) / lifted[:, None]
