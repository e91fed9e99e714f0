"""How much the services of a company move together."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from services.commitment.forecast.series import Series

_FEWEST_WEEKS: Final = 8
_HIGHEST: Final = 0.9
_DOUBT: Final = 10  # weeks


def common_share(histories: Sequence[Series]) -> float:
    """The mean correlation of the weekly spend of two services, over the days all have; shrunk, 0 to 0.9.

    The same days for all services are not enough: a level that rises in all of them at once leaves the 80 %
    range of their sum with 60 % of the outcomes, and this brings it to 80 %.
    """
    weeks = min((series.day_count for series in histories), default=0) // 7
    if weeks < _FEWEST_WEEKS:
        return 0.0
    sums = np.array([series.spend[-7 * weeks :].reshape(weeks, 7).sum(axis=1) for series in histories])
    sums -= sums.mean(axis=1, keepdims=True)
    sizes = np.sqrt((sums**2).sum(axis=1, keepdims=True))
    moving = sizes[:, 0] > 0
    count = int(np.count_nonzero(moving))
    if count < 2:
        return 0.0
    # From the square of the sum: no matrix product, whose last digit depends on the machine.
    together = float(((sums[moving] / sizes[moving]).sum(axis=0) ** 2).sum())
    mean = (together - count) / (count * (count - 1))
    return min(max(mean, 0.0), _HIGHEST) * weeks / (weeks + _DOUBT)
