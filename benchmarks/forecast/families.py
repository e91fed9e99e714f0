"""The generated families of daily series: every kind of spend that a forecast has to cope with.

Shapes are relative to a level of about 1; `generate` gives each series an amount of its own and a calendar.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np

from benchmarks.forecast import shapes
from benchmarks.forecast.arrays import Floats
from benchmarks.forecast.shapes import Calendar, Shape

SEED: Final = 20_261_124  # no constant of the engine was chosen with it
DAY_COUNT: Final = 640
SHORT_HISTORY_DAYS: Final = (30, 76)
FIRST_DAYS: Final = (date(2023, 1, 1), 500)  # the earliest, and how many days later the latest is

FAMILIES: Final[Mapping[str, Callable[[np.random.Generator, Calendar], Shape]]] = {
    "sparse": shapes.sparse,
    "lumpy": shapes.lumpy,
    "weekly": shapes.weekly,
    "trend": shapes.trend,
    "step": shapes.step,
    "month-end": shapes.month_end,
    "refunds": shapes.refunds,
    "short": shapes.short,
    "autoregressive": shapes.autoregressive,
    "random walk": shapes.random_walk,
    "near-constant": shapes.near_constant,
    "mixture": shapes.mixture,
    "on/off": shapes.on_off,
    "adoption": shapes.adoption,
    "bursts": shapes.bursts,
}

# No constant of the engine was chosen on these, with whatever seed.
HELD_OUT: Final = frozenset({"on/off", "adoption", "bursts"})


@dataclass(frozen=True, kw_only=True)
class Series:
    """One daily series.

    Attributes:
        family: the name of its family.
        number: its place there.
        first_day: of its spend.
        spend: of each day, whole cents; shape (days,).
        take_off: the first day on which spend takes off or steps, and the day after the last; None if never.
        history_days: how many days before T are known; None for all.
    """

    family: str
    number: int
    first_day: date
    spend: Floats
    take_off: tuple[int, int] | None
    history_days: int | None


def generate(family: str, number: int, seed: int = SEED) -> Series:
    """One series of a family: the same for the same arguments."""
    rng = np.random.default_rng([seed, list(FAMILIES).index(family), number])
    earliest, span = FIRST_DAYS
    first_day = earliest + timedelta(days=int(rng.integers(span)))
    shape = FAMILIES[family](rng, Calendar.of(first_day, DAY_COUNT))
    amount = 200 * float(np.exp(rng.normal(0, 1)))
    return Series(
        family=family,
        number=number,
        first_day=first_day,
        spend=np.round(shape.spend * amount, 2),
        take_off=shape.take_off,
        history_days=int(rng.integers(*SHORT_HISTORY_DAYS)) if family == "short" else None,
    )
