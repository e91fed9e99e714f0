"""How good a forecast of a number was."""

from math import pi, sqrt
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats

_TERMS: Final = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)


def crps(mean: Floats, deviation: Floats, outcome: Floats) -> Floats:
    """The continuous ranked probability score of normal forecasts: a distance, 0 is best.

    Proper, so that a candidate gains nothing by seeming surer than it is (Gneiting & Raftery 2007, JASA
    102:359).
    """
    z = (outcome - mean) / deviation
    return deviation * (z * erf(z / sqrt(2)) + 2 * np.exp(-z * z / 2) / sqrt(2 * pi) - 1 / sqrt(pi))


def erf(x: Floats) -> Floats:
    """The error function, good to seven digits (Abramowitz & Stegun 7.1.26): NumPy has none."""
    t = 1 / (1 + 0.3275911 * np.abs(x))
    polynomial = np.zeros_like(t)
    for term in _TERMS:
        polynomial = (polynomial + term) * t
    return np.sign(x) * (1 - polynomial * np.exp(-x * x))
