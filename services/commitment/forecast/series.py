"""A history as numbers."""

from dataclasses import dataclass

import numpy as np

from services.commitment.domain.history import DailyHistory
from services.commitment.forecast.arrays import Floats, Integers
from services.commitment.forecast.calendar import day_number, days_from
from services.runtime.money import NANOS_PER_UNIT


@dataclass(frozen=True, kw_only=True, eq=False)
class Series:
    """Spend and refunds day by day, as multiples of the mean spend: no size of money is special.

    They are split because what moves the level of spend does not move refunds: one multiplicative model of
    both explodes when their sum comes near zero.

    Attributes:
        first_day: the number of the first day.
        spend: what was spent each day, 0 or more; (days,).
        refunds: what came back each day, 0 or less; (days,).
        scale: the mean spend a day, in dollars; positive.
    """

    first_day: int
    spend: Floats
    refunds: Floats
    scale: float

    @property
    def day_count(self) -> int:
        """The number of days."""
        return len(self.spend)

    @property
    def end_day(self) -> int:
        """The number of the first day ahead."""
        return self.first_day + self.day_count

    @property
    def days(self) -> Integers:
        """The numbers of the days."""
        return days_from(self.first_day, self.day_count)

    @property
    def drawn_refunds(self) -> Floats:
        """The refunds that days ahead draw from: those of all days, or none if nothing ever came back."""
        return self.refunds if self.refunds.any() else self.refunds[:0]

    def until(self, day_count: int) -> "Series":
        """What was known after the first days."""
        return Series(
            first_day=self.first_day,
            spend=self.spend[:day_count],
            refunds=self.refunds[:day_count],
            scale=self.scale,
        )


def series_of(history: DailyHistory) -> Series:
    """A history with spend as numbers."""
    dollars = np.array([nanos / NANOS_PER_UNIT for nanos in history.nanos])
    spend = np.maximum(dollars, 0.0)
    scale = float(spend.mean())
    return Series(
        first_day=day_number(history.first_day),
        spend=spend / scale,
        refunds=np.minimum(dollars, 0.0) / scale,
        scale=scale,
    )
