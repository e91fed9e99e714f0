"""How spend differs by day of the week."""

from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats, Integers

_FEWEST_DAYS: Final = 28
_SMALLEST: Final = 0.02  # a weekday without spend so far may still see some
_FREE_MEANS: Final = 5  # James-Stein: seven means, one of which the overall mean fixes, less two


def weekday_shape(spend: Floats, weekdays: Integers) -> Floats:
    """Multiplicative factors of the seven weekdays, mean 1.

    The measured means are shrunk to 1 by as much as they could differ by chance (James & Stein 1961): a
    sparse series has no weekly shape to speak of, and one taken from its noise would be wrong seven times a
    week.
    """
    mean = float(spend.mean())
    if len(spend) < _FEWEST_DAYS or mean <= 0:
        return np.ones(7)
    count = np.maximum(np.bincount(weekdays, minlength=7), 1)
    means = np.bincount(weekdays, spend, minlength=7) / count
    noise = (spend - means[weekdays]).var() * len(spend) / (len(spend) - 7)
    error = float((noise / count).mean()) / mean**2
    differences = means / mean - 1
    spread = float((differences**2).sum())
    kept = max(0.0, 1 - _FREE_MEANS * error / spread) if spread > 0 else 0.0
    shape = np.maximum(1 + kept * differences, _SMALLEST)
    return shape / shape.mean()


def level_of(spend: Floats, factors: Floats) -> float:
    """The level of days with these factors, by the ratio of sums.

    Not by the mean of ratios: one odd day with a small factor would lift it.
    """
    return float(spend.sum() / factors.sum())
