"""Which past days come next, where spend pauses: runs and pauses as they were, one after the other."""

from typing import NamedTuple

import numpy as np

from services.commitment.forecast.arrays import Draws, Integers
from services.commitment.forecast.parts.runs import Runs
from services.commitment.forecast.paths.random_numbers import DRAW_COUNT


def run_days(runs: Runs, draws: Draws, *, goes_on: bool) -> Integers:
    """The past day that each day ahead resembles: (days, paths).

    The first follows the last of the history: it is any day of a run, or of a pause, as that was. From there
    on each day is followed by the next; the end of a run by the beginning of any pause, and the other way
    round. Blocks that match where they meet (Carlstein et al. 1998, Bernoulli 4(3)).

    Args:
        runs: of the history.
        draws: which of DRAW_COUNT; (days, paths).
        goes_on: whether the history ends at the first day; else any day comes first.
    """
    after = _After.of(runs)
    found = np.empty(draws.shape, dtype=np.intp)
    found[0] = after.last(draws[0]) if goes_on else _place(draws[0], len(runs.noise))
    for day in range(1, len(draws)):
        np.add(found[day - 1], 1, out=found[day])
        jumping = np.flatnonzero(after.counts[found[day - 1]])
        found[day, jumping] = after.one_of(found[day - 1, jumping], draws[day, jumping])
    return found


class _After(NamedTuple):
    """What may come after each day of a history.

    Attributes:
        counts: how many days may; 0 where only the next can; (days,).
        firsts: where they begin in the table; (days,).
        table: past days.
    """

    counts: Integers
    firsts: Integers
    table: Integers

    @staticmethod
    def of(runs: Runs) -> "_After":
        is_on, starts = runs.is_on, runs.starts
        beginnings = [starts[~is_on[starts]], starts[is_on[starts]]]
        like_last = np.flatnonzero(is_on == is_on[-1])
        pools = [*beginnings, like_last]
        sizes = np.array([len(pool) for pool in pools])
        ends = np.append(starts - 1, len(is_on) - 1)
        chosen = np.append(np.where(is_on[starts - 1], 0, 1), 2)
        counts, firsts = np.zeros((2, len(is_on)), dtype=np.intp)
        counts[ends], firsts[ends] = sizes[chosen], (np.cumsum(sizes) - sizes)[chosen]
        return _After(counts=counts, firsts=firsts, table=np.concatenate(pools))

    def last(self, draws: Draws) -> Integers:
        """What comes after the last day."""
        return self.one_of(np.full(len(draws), len(self.counts) - 1), draws)

    def one_of(self, days: Integers, draws: Draws) -> Integers:
        """What comes after days that end a run or a pause, or the history."""
        return self.table[self.firsts[days] + _place(draws, self.counts[days])]


def _place(draws: Draws, counts: Integers | int) -> Integers:
    return draws.astype(np.intp) * counts // DRAW_COUNT
