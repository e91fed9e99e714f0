"""What each family looks like: daily spend around 1, from a level, a weekly shape and noise."""

from dataclasses import dataclass
from datetime import date
from math import exp, log
from typing import Self

import numpy as np

from benchmarks.forecast.arrays import Floats, Ints

Rng = np.random.Generator


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """The days of a series.

    Attributes:
        weekday: 0 for Monday; shape (days,).
        day_of_month: from 1; shape (days,).
        days_to_month_end: 0 on the last day; shape (days,).
    """

    weekday: Ints
    day_of_month: Ints
    days_to_month_end: Ints

    @classmethod
    def of(cls, first_day: date, day_count: int) -> Self:
        """The calendar of so many days."""
        days = np.datetime64(first_day, "D") + np.arange(day_count)
        months = days.astype("datetime64[M]")
        ends = (months + 1).astype("datetime64[D]")
        return cls(
            weekday=(days.astype(np.int64) + 3) % 7,
            day_of_month=(days - months.astype("datetime64[D]")).astype(np.int64) + 1,
            days_to_month_end=(ends - days).astype(np.int64) - 1,
        )

    @property
    def day_count(self) -> int:
        """How many days."""
        return len(self.weekday)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """Relative daily spend.

    Attributes:
        spend: of each day; shape (days,).
        take_off: the day on which it takes off or steps, and the day after the last such; None if never.
    """

    spend: Floats
    take_off: tuple[int, int] | None = None


def sparse(rng: Rng, calendar: Calendar) -> Shape:
    """Spend on one to three days of ten, in amounts alike."""
    return Shape(spend=_intermittent(rng, calendar, share=rng.uniform(0.1, 0.35), spread=0.6))


def lumpy(rng: Rng, calendar: Calendar) -> Shape:
    """Spend on one day of six to sixteen, some of it ten times as much as the rest."""
    return Shape(spend=_intermittent(rng, calendar, share=rng.uniform(0.06, 0.16), spread=1.1))


def weekly(rng: Rng, calendar: Calendar) -> Shape:
    """A level with quiet weekends."""
    return Shape(spend=_week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.05, 0.25)))


def trend(rng: Rng, calendar: Calendar) -> Shape:
    """Growth, or decline, at a rate that changes once."""
    before, after = rng.normal(0.35, 0.5), rng.normal(0.35, 0.5)  # of the logarithm, a year
    change = int(rng.integers(0, calendar.day_count))
    yearly = np.where(np.arange(calendar.day_count) < change, before, after)
    level = np.exp(np.cumsum(yearly / 365))
    return Shape(spend=level * _week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.1, 0.4)))


def step(rng: Rng, calendar: Calendar) -> Shape:
    """A level that a migration lifts, or lowers, to another."""
    day = int(rng.integers(120, 520))
    factor = np.exp(rng.choice([1, 1, -1]) * rng.uniform(0.5, 1.6))
    level = np.where(np.arange(calendar.day_count) < day, 1.0, factor)
    noise = _noise(rng, calendar, rng.uniform(0.1, 0.5))
    return Shape(spend=level * _week(rng, calendar) * noise, take_off=(day, day + 1))


def month_end(rng: Rng, calendar: Calendar) -> Shape:
    """A bill on one day of each month, over a little every day."""
    days = [calendar.day_of_month == 1, calendar.day_of_month == rng.integers(2, 28)]
    is_bill_day = [*days, calendar.days_to_month_end == 0][rng.integers(3)]
    bill = rng.uniform(8, 30) * _noise(rng, calendar, rng.uniform(0.02, 0.2))
    every_day = _week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.1, 0.5))
    return Shape(spend=every_day + is_bill_day * bill)


def refunds(rng: Rng, calendar: Calendar) -> Shape:
    """A level, and on some days a refund of several days of spend."""
    spend = _week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.2, 0.6))
    is_refund = rng.random(calendar.day_count) < rng.uniform(0.02, 0.06)
    return Shape(spend=spend - is_refund * rng.uniform(1, 6, calendar.day_count))


def short(rng: Rng, calendar: Calendar) -> Shape:
    """One of the plain kinds; only the last weeks before T are known."""
    kinds = (sparse, weekly, autoregressive)
    return kinds[int(rng.integers(len(kinds)))](rng, calendar)


def autoregressive(rng: Rng, calendar: Calendar) -> Shape:
    """A level that wanders off and comes back within weeks."""
    half_life = exp(rng.uniform(log(4), log(45)))
    keep = float(0.5 ** (1 / half_life))
    level = np.exp(_walk(rng, calendar, rng.uniform(0.15, 0.45) * np.sqrt(1 - keep * keep), keep))
    return Shape(spend=level * _week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.1, 0.4)))


def random_walk(rng: Rng, calendar: Calendar) -> Shape:
    """A level that wanders off and does not come back."""
    level = np.exp(_walk(rng, calendar, rng.uniform(0.008, 0.035), 1.0))
    return Shape(spend=level * _week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.1, 0.4)))


def near_constant(rng: Rng, calendar: Calendar) -> Shape:
    """The same every day, to within a per cent."""
    return Shape(spend=_noise(rng, calendar, rng.uniform(0.001, 0.02)))


def mixture(rng: Rng, calendar: Calendar) -> Shape:
    """The sum of two or three kinds, as a service with several users is."""
    kinds = (sparse, weekly, trend, autoregressive, random_walk, refunds)
    chosen: list[int] = rng.choice(len(kinds), rng.integers(2, 4), replace=False).tolist()
    parts = [kinds[kind](rng, calendar).spend * rng.uniform(0.3, 1.5) for kind in chosen]
    return Shape(spend=np.sum(parts, axis=0))


def on_off(rng: Rng, calendar: Calendar) -> Shape:
    """Projects: weeks of spend, each at a level of its own, and weeks without."""
    on_days, off_days = rng.uniform(10, 40), rng.uniform(10, 40)
    level: list[float] = []
    while len(level) < calendar.day_count:
        level += [float(np.exp(rng.normal(0, 0.5)))] * int(rng.geometric(1 / on_days))
        level += [0.0] * int(rng.geometric(1 / off_days))
    noise = _noise(rng, calendar, rng.uniform(0.1, 0.4))
    return Shape(spend=np.array(level[: calendar.day_count]) * noise)


def adoption(rng: Rng, calendar: Calendar) -> Shape:
    """An S-curve: little, then growth to two to six times as much, then a new level."""
    middle, width = rng.uniform(150, 500), rng.uniform(15, 50)
    curve = 1 / (1 + np.exp(-(np.arange(calendar.day_count) - middle) / width))
    level = 1 + rng.uniform(1, 5) * curve
    spend = level * _week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.1, 0.4))
    return Shape(spend=spend, take_off=(int(middle - 3 * width), int(middle)))


def bursts(rng: Rng, calendar: Calendar) -> Shape:
    """A little every day, and every few weeks a campaign that starts high and dies out within days."""
    starts = rng.random(calendar.day_count) < 1 / rng.uniform(15, 45)
    heights = starts * rng.uniform(2, 8) * _noise(rng, calendar, 0.5)
    fading = np.exp(-np.arange(60) / rng.uniform(2, 8))
    campaigns = np.convolve(heights, fading)[: calendar.day_count]
    return Shape(spend=(1 + campaigns) * _week(rng, calendar) * _noise(rng, calendar, rng.uniform(0.1, 0.4)))


def _noise(rng: Rng, calendar: Calendar, spread: float) -> Floats:
    """Log-normal factors of mean 1; `spread` is the deviation of their logarithm."""
    return np.exp(rng.normal(-(spread**2) / 2, spread, calendar.day_count))


def _week(rng: Rng, calendar: Calendar) -> Floats:
    """Factors of the weekday, of mean 1: quiet weekends in two series of three."""
    weekend = rng.uniform(0.15, 0.8) if rng.random() < 2 / 3 else 1.0
    factors = np.append(np.exp(rng.normal(0, 0.05, 5)), [weekend, weekend * 0.95])
    return (factors / factors.mean())[calendar.weekday]


def _walk(rng: Rng, calendar: Calendar, deviation: float, keep: float) -> Floats:
    """A first-order autoregression that starts in its long run, or, if it keeps all, at 0."""
    start = 0.0 if keep >= 1 else deviation / np.sqrt(1 - keep * keep)
    value = float(rng.normal(0, 1)) * start
    values: list[float] = []
    for innovation in rng.normal(0, deviation, calendar.day_count):
        value = keep * value + float(innovation)
        values.append(value)
    return np.array(values)


def _intermittent(rng: Rng, calendar: Calendar, *, share: float, spread: float) -> Floats:
    """Spend on a share of the days; mean 1."""
    return (rng.random(calendar.day_count) < share) * _noise(rng, calendar, spread) / share
