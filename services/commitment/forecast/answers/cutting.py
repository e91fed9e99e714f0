"""How much less spend suffices, taken off as the cut of a scenario takes it: the same share of a week."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from math import floor

import numpy as np

from services.commitment.forecast.answers.scenario import expected_daily, kept_share
from services.commitment.forecast.answers.sufficing import surely, wanted_paths
from services.commitment.forecast.arrays import Flags, Floats
from services.commitment.forecast.calendar import WEEK
from services.commitment.forecast.money import CENT, to_dollars
from services.commitment.forecast.paths.cumulative import Paths


@dataclass(frozen=True, kw_only=True, eq=False)
class Course:
    """What a check-in needs of the time in which spend can be cut, week by week.

    Attributes:
        needed: what has surely to be spent in it, in dollars; (paths,), or (1,) if that is the same for each.
        gains: what each path spends in each week; (weeks, paths).
        expected: the expected spend a day in each of these weeks; (weeks,).
    """

    needed: Floats
    gains: Floats
    expected: Floats

    def is_met(self, cut: float) -> Flags:
        """By which paths, if so many dollars a day are cut; (paths,)."""
        return self.gains_with(cut) >= self.needed

    def gains_with(self, cut: float) -> Floats:
        """What each path spends, if so many dollars a day are cut; (paths,)."""
        return self._sum([kept_share(expected, -cut) for expected in self.expected.tolist()])

    def borne(self, cut: float) -> Floats:
        """Which cut each path bears, if what a cut takes went on as it does from this cut on; (paths,)."""
        can_be_cut = self.expected > max(cut, 0.0)
        lost = self._sum(np.divide(1.0, self.expected, out=np.zeros_like(self.expected), where=can_be_cut))
        spare = self._sum(can_be_cut | (self.expected <= 0)) - self.needed
        bears = np.where(spare >= 0, np.inf, -np.inf)
        return np.divide(spare, lost, out=bears, where=lost > 0)

    def _sum(self, shares: Sequence[float] | Floats | Flags) -> Floats:
        """Of shares of the weeks: no matrix product, whose last digit depends on the machine."""
        return np.add.reduce(np.asarray(shares, dtype=np.float64)[:, None] * self.gains, axis=0)


def course(paths: Paths, start: float, end: float, missing: Floats) -> Course:
    """The course of a series from one time to another, in days; what is missing is that of a need."""
    mondays = np.arange(floor(start / WEEK) + 1, end / WEEK) * WEEK
    edges = [start, *(edge for edge in mondays.tolist() if start < edge < end), end]
    until = np.array([paths.until(edge) for edge in edges])
    return Course(
        needed=surely(missing),
        gains=np.diff(until, axis=0),
        expected=np.array([expected_daily(paths, first) for first, _ in pairwise(edges)]),
    )


def deepest_cut(courses: Sequence[Course], probability: float, most_nanos: int) -> int:
    """The largest cut a day, in whole cents, with which check-ins are met together with a probability.

    Args:
        courses: of the check-ins.
        probability: that all of them are met.
        most_nanos: what can be cut at most.
    """

    def is_too_much(cents: int) -> bool:
        met = reduce(np.logical_and, (each.is_met(to_dollars(cents * CENT)) for each in courses))
        return np.count_nonzero(met) < wanted_paths(len(met), probability)

    most = most_nanos // CENT
    near = floor(min(_by_tangents(courses, probability, to_dollars(most_nanos)) / to_dollars(CENT), most))
    # Next to it but for refunds, with which a path may spend more the more is cut.
    if is_too_much(near):
        low, high = 0, near
    elif near == most or is_too_much(near + 1):
        return near * CENT
    else:
        low, high = near + 1, most + 1
    return max(0, bisect_left(range(most + 1), True, low, high, key=is_too_much) - 1) * CENT


def _by_tangents(courses: Sequence[Course], probability: float, most: float) -> float:
    """The largest cut a day, in dollars, by Newton's method.

    What a path spends is linear in the cut until all spend of a week is gone, and then falls more slowly: no
    tangent leads too far, and each starts where a week more is gone. Few are needed.
    """
    cut = 0.0
    while True:
        borne = reduce(np.minimum, (each.borne(cut) for each in courses))
        place = len(borne) - wanted_paths(len(borne), probability)
        further = min(max(float(np.partition(borne, place)[place]), cut), most)
        kinks = [each.expected[(each.expected > cut) & (each.expected <= further)] for each in courses]
        if further == cut or not any(len(kink) for kink in kinks):
            return further
        cut = further
