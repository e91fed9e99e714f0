"""Paths under a scenario: arithmetic on the paths without it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod

import numpy as np

from services.commitment.forecast.calendar import WEEK
from services.commitment.forecast.paths.cumulative import Paths


@dataclass(frozen=True, kw_only=True)
class Change:
    """A change of the spend of one service.

    Attributes:
        start: from when on, in days.
        factor: each day's spend is multiplied by it.
        daily: added to each day, in dollars; may be negative.
    """

    start: float
    factor: float
    daily: float


def changed(paths: Paths, changes: Sequence[Change], end: float) -> Paths:
    """The paths with all changes: factors first, then the sum of the amounts.

    More is added evenly, to every path alike. Less is taken off every path by the same share, as much as
    makes the expected spend of a week that much less, and at most all of it: no path spends less than
    nothing, and one that spends nothing cannot spend less.

    Args:
        paths: the paths without a change.
        changes: what changes.
        end: up to when they are asked about, in days.
    """
    if not changes:
        return paths
    times = np.unique(np.concatenate([paths.times, [change.start for change in changes], [end]]))
    spend = np.empty((len(times), paths.spend.shape[1]))
    spend[0] = before = paths.spend[0]
    for index, (start, stop) in enumerate(pairwise(times.tolist()), start=1):
        share, daily = _effect([change for change in changes if change.start <= start], paths, start)
        until = paths.until(stop)
        spend[index] = spend[index - 1] + share * (until - before) + daily * (stop - start)
        before = until
    return Paths(times=times, spend=spend)


def _effect(active: Sequence[Change], paths: Paths, time: float) -> tuple[float, float]:
    """By what spend is multiplied, and what is added to each day."""
    factor, daily = prod(change.factor for change in active), sum(change.daily for change in active)
    if daily >= 0:
        return factor, daily
    return factor * kept_share(factor * expected_daily(paths, time), daily), 0.0


def expected_daily(paths: Paths, time: float) -> float:
    """The expected spend a day of the week that a time lies in, whatever part of it is asked about."""
    week = int(time // WEEK)
    if week < len(paths.weekly):
        return paths.weekly[week] / WEEK
    return float(paths.between(WEEK * week, WEEK * (week + 1)).mean()) / WEEK


def kept_share(expected: float, cut: float) -> float:
    """What a cut, a negative amount a day, leaves of the spend of a week with an expected spend a day."""
    return max(0.0, 1 + cut / expected) if expected > 0 else 1.0
