"""When an amount is reached."""

from bisect import bisect_left

import numpy as np

from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.paths.cumulative import Paths


def reached_after(paths: Paths, start: float, end: float, missing: float) -> float | None:
    """When half of the paths have spent what is missing since a start; None if fewer have at the end.

    Times are days after the first midnight. Between two times of the paths each path spends evenly.
    """
    before = paths.until(start)
    if not _is_reached(paths.until(end) - before, missing):
        return None
    if missing <= 0:
        return start
    inside = paths.times[(paths.times > start) & (paths.times < end)].tolist()
    times = [start, *inside, end]
    index = bisect_left(times, True, key=lambda time: _is_reached(paths.until(time) - before, missing))
    earlier, later = times[index - 1], times[index]
    share = _median_share(paths.until(earlier) - before, paths.until(later) - before, missing)
    return earlier + share * (later - earlier)


def _is_reached(gains: Floats, missing: float) -> bool:
    return 2 * int(np.count_nonzero(gains >= missing)) >= len(gains)


def _median_share(earlier: Floats, later: Floats, missing: float) -> float:
    """At which share of a span half of the paths have reached the amount."""
    shares = np.where(earlier >= missing, 0.0, 1.0)
    crosses = (earlier < missing) & (later >= missing)
    np.divide(missing - earlier, later - earlier, out=shares, where=crosses)
    half = (len(shares) - 1) // 2
    return float(np.partition(shares, half)[half])
