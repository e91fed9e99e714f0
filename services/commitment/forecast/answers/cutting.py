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
class Tangent:
    """What paths have to spare under cuts in a span of cuts: in it, that is linear.

    Attributes:
        least: where the span begins, in dollars a day.
        most: where it ends, as all spend of a week is gone.
        spare: without any cut, if the span began there; (paths,).
        lost: of it with each dollar a day; (paths,).
    """

    least: float
    most: float
    spare: Floats
    lost: Floats

    def is_met(self, cut: float) -> Flags:
        """By which paths, if so many dollars a day of the span are cut; (paths,)."""
        return self.spare >= cut * self.lost

    def borne(self) -> Floats:
        """Which cut each path bears, if it went on beyond the span; (paths,)."""
        bears = np.where(self.spare >= 0, np.inf, -np.inf)
        return np.divide(self.spare, self.lost, out=bears, where=self.lost > 0)


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

    def tangent(self, cut: float) -> Tangent:
        """The span of cuts that begins with one of 0 or more."""
        is_left = self.expected > cut
        shares = np.divide(1.0, self.expected, out=np.zeros_like(self.expected), where=is_left)
        return Tangent(
            least=cut,
            most=float(self.expected[is_left].min(initial=np.inf)),
            spare=self._sum(is_left | (self.expected <= 0)) - self.needed,
            lost=self._sum(shares),
        )

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
    cut, tangents = _by_tangents(courses, probability, to_dollars(most_nanos))

    def is_too_much(cents: int) -> bool:
        tried = to_dollars(cents * CENT)
        met = reduce(
            np.logical_and,
            (
                tangent.is_met(tried) if tangent.least <= tried <= tangent.most else each.is_met(tried)
                for tangent, each in zip(tangents, courses, strict=True)
            ),
        )
        return int(np.count_nonzero(met)) < wanted_paths(len(met), probability)

    most = most_nanos // CENT
    near = min(floor(max(0.0, cut) / to_dollars(CENT)), most)
    # Next to it but for refunds, with which a path may spend more the more is cut.
    if is_too_much(near):
        low, high = 0, near
    elif near == most or is_too_much(near + 1):
        return near * CENT
    else:
        low, high = near + 1, most + 1
    return max(0, bisect_left(range(most + 1), True, low, high, key=is_too_much) - 1) * CENT


def _by_tangents(
    courses: Sequence[Course], probability: float, most: float
) -> tuple[float, Sequence[Tangent]]:
    """The largest cut a day, in dollars, and the tangents there, by Newton's method.

    What a path spends is linear in the cut until all spend of a week is gone, and then falls more slowly: no
    tangent leads too far, and each starts where a week more is gone. Few are needed.
    """
    cut = 0.0
    while True:
        tangents = [each.tangent(cut) for each in courses]
        further = min(_borne(tangents, probability), most)
        if further <= min(tangent.most for tangent in tangents):
            return further, tangents
        cut = further


def _borne(tangents: Sequence[Tangent], probability: float) -> float:
    """The cut that enough paths bear."""
    borne = reduce(np.minimum, (tangent.borne() for tangent in tangents))
    place = len(borne) - wanted_paths(len(borne), probability)
    return float(np.partition(borne, place)[place])
