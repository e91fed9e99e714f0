"""The spend of every day ahead, path by path, before the width."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from services.commitment.forecast.arrays import Draws, Floats, HalfFloats, Integers
from services.commitment.forecast.calendar import WEEK, weekdays
from services.commitment.forecast.parts.bills import NO_BILL, Bills
from services.commitment.forecast.parts.part import Part
from services.commitment.forecast.paths.random_numbers import DRAW_COUNT
from services.commitment.forecast.paths.run_days import run_days
from services.commitment.forecast.paths.turns import Turn


@dataclass(frozen=True, kw_only=True, eq=False)
class Ahead:
    """The time ahead, and what chance does in it.

    Attributes:
        days: the numbers of the days, whole weeks of them; (days,).
        draws: which of DRAW_COUNT past days each day resembles; (days, paths).
        levels: the level of each week in units of the series; (weeks, paths).
        is_first: whether the history ends where it begins.
    """

    days: Integers
    draws: Draws
    levels: HalfFloats
    is_first: bool


def day_paths(ahead: Ahead, turns: Sequence[Turn]) -> HalfFloats:
    """The spend of each day in units of the series: (days, paths).

    Args:
        ahead: the time ahead.
        turns: every path once, in order.
    """
    spend = np.empty(ahead.draws.shape, np.float32)
    for _, same in groupby(turns, key=lambda turn: turn.part.method):
        alike = list(same)
        spend[:, alike[0].start : alike[-1].end] = _alike(ahead, alike)
    return spend


def _alike(ahead: Ahead, turns: Sequence[Turn]) -> HalfFloats:
    """The days of neighbouring paths whose parts are of one method: they differ in level and drift alone."""
    part, paths = turns[0].part, slice(turns[0].start, turns[-1].end)
    draws = ahead.draws[:, paths]
    days = _noise(part, draws, ahead)
    days *= part.weekdays[weekdays(ahead.days)].astype(np.float32)[:, None]
    days.reshape(-1, WEEK, days.shape[1])[:] *= ahead.levels[:, None, paths]
    if part.bills:
        _put_bills(days, part.bills, part.bills.on(ahead.days), draws)
    if len(part.refunds):
        # Counted from the other end: days with much spend are not the days with refunds.
        days += _drawn(part.refunds[::-1], draws)
    return days


def _noise(part: Part, draws: Draws, ahead: Ahead) -> HalfFloats:
    if part.runs:
        return part.noise.astype(np.float32).take(run_days(part.runs, draws, goes_on=ahead.is_first))
    return _drawn(part.noise, _in_weeks(draws, len(part.noise)) if part.clustering > 1 else draws)


def _in_weeks(draws: Draws, day_count: int) -> Draws:
    """Draws whose weeks are seven past days in a row from the draw of their first day on.

    What neighbouring days have in common stays together (blocks that wrap around: Künsch 1989, Annals of
    Statistics 17(3); Politis & Romano 1992).
    """
    steps = np.rint(np.arange(WEEK) * (DRAW_COUNT / day_count)).astype(np.uint16)
    weeks = draws[::WEEK, None] + steps[:, None]
    weeks %= DRAW_COUNT
    return weeks.reshape(draws.shape)


def _put_bills(days: HalfFloats, bills: Bills, on: Integers, draws: Draws) -> None:
    for day in np.flatnonzero(on != NO_BILL).tolist():
        days[day] = _drawn(bills.amounts[int(on[day])], draws[day])


def _drawn(pool: Floats, draws: Draws) -> HalfFloats:
    """The past days that are drawn; the mean over all draws is that of the pool."""
    table = pool[((np.arange(DRAW_COUNT) + 0.5) * (len(pool) / DRAW_COUNT)).astype(np.intp)]
    mean = float(table.mean())
    scaled = table * (float(pool.mean()) / mean) if mean else table
    return scaled.astype(np.float32).take(draws, mode="clip")
