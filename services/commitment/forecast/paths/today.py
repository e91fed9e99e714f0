"""The day that T lies in: what was spent of it is known, and limits what is still to come."""

import numpy as np

from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.paths.cumulative import Paths


def knowing_today(paths: Paths, now: float, spent: float) -> Paths:
    """The paths with what was spent today in the place of what was drawn for it.

    Args:
        paths: from the midnight that today starts with.
        now: T, in days after that midnight; below 1. At the midnight itself nothing changes.
        spent: since then, in dollars.
    """
    if now <= 0:
        return paths
    drawn = paths.spend[1]  # the first two times are the midnights around T
    left = _left_of_today(drawn, now, spent)
    spend = np.insert(paths.spend, 1, 0.0, axis=0)
    spend[2:] += spent + left - drawn
    spend[1] = spend[2] - left  # in this order: rounding makes no path spend less than nothing
    return Paths(times=np.insert(paths.times, 1, now), spend=spend)


def _left_of_today(drawn: Floats, now: float, spent: float) -> Floats:
    """What each path spends from T to midnight: (paths,).

    What the drawn day leaves after what was spent, and no more than the share of it that evenly falls into
    the time left: it dies out towards midnight. A day that is drawn to end with money back is the mirror
    image; otherwise nothing is left to spend, and never less than nothing. On the sample's days from 3 to 23
    o'clock this is off by a fifth to a third less (CRPS) than an even share of the drawn day.
    """
    even = (1 - now) * drawn
    return np.clip(drawn - spent, np.minimum(even, 0.0), np.maximum(even, 0.0))
