"""How days scatter around their level."""

from math import sqrt
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.calendar import WEEK

_MONTH: Final = 31
_SMALLEST_SHARE: Final = 0.15
_USUAL_LONG_RUN: Final = 3.0
_USUAL_WEEKS: Final = 4
_MOST_LONG_RUN: Final = 6.0
_SMALLEST_VARIANCE: Final = 1e-12
_CLEAR: Final = 2.0  # standard errors


def ratios(days: Floats) -> Floats:
    """Days as multiples of their mean; ones if there is no spend."""
    mean = float(days.mean())
    return days / mean if mean > 0 else np.ones_like(days)


def local_ratios(days: Floats) -> Floats:
    """Days as multiples of the month around them, mean 1: the shape of the noise, whatever the level did.

    The month's mean counts as at least 15 % of the overall one, so that one bill in a quiet time stays small.
    """
    window = min(len(days), _MONTH)
    before, after = window // 2, window - 1 - window // 2
    padded = np.pad(days, (before, after), "reflect" if len(days) > window else "edge")
    sums = np.cumsum(np.concatenate([[0.0], padded]))
    around = (sums[window:] - sums[:-window]) / window
    smallest = _SMALLEST_SHARE * float(days.mean())
    return ratios(days / np.maximum(around, smallest)) if smallest > 0 else np.ones_like(days)


def long_run(days: Floats) -> float:
    """By how much autocorrelation raises the variance of a mean: from that of weekly means, 1 to 6.

    A few weeks cannot tell, and are taken to be as usual.
    """
    weeks, variance = len(days) // WEEK, float(days.var())
    if variance <= 0:
        return 1.0
    weekly = days[len(days) - WEEK * weeks :].reshape(weeks, WEEK).mean(axis=1)
    measured = WEEK * float(((weekly - weekly.mean()) ** 2).sum()) / variance
    rise = (measured + _USUAL_WEEKS * _USUAL_LONG_RUN) / (weeks - 1 + _USUAL_WEEKS)
    return min(max(rise, 1.0), _MOST_LONG_RUN)


def clustering(noise: Floats) -> float:
    """By how much days that resemble their neighbours raise the variance of a week, and so of a longer time.

    From the sums of all weeks, the last days followed by the first: just what weeks drawn in one piece come
    to. 1 unless the rise is clearly more than chance would make it (Bartlett's standard error).
    """
    count, variance = len(noise), float(noise.var())
    if count < 2 * WEEK or variance < _SMALLEST_VARIANCE:
        return 1.0
    total = np.cumsum(np.concatenate([[0.0], noise, noise[: WEEK - 1]]))
    rise = float((total[WEEK:] - total[:-WEEK]).var()) / (WEEK * variance)
    error = sqrt(4 / 3 * WEEK / count)
    return rise if rise > 1 + _CLEAR * error else 1.0
