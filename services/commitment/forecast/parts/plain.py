"""A series without its calendar: neither weekdays nor monthly bills."""

from dataclasses import dataclass

import numpy as np

from services.commitment.forecast.arrays import Flags, Floats
from services.commitment.forecast.calendar import weekdays
from services.commitment.forecast.parts.bills import NO_BILL, Bills
from services.commitment.forecast.parts.weekday_shape import level_of, weekday_shape
from services.commitment.forecast.series import Series


@dataclass(frozen=True, kw_only=True, eq=False)
class Plain:
    """The days of a series apart from its bills.

    Attributes:
        bills: the bills that were taken out; None if none were.
        others: which days have no bill; (days,).
        shape: the factors of the weekdays.
        level: the spend a day.
        spend: the spend of each day, on days with a bill what is usual on others; (days,).
        even: the same without the factors of the weekdays; (days,).
    """

    bills: Bills | None
    others: Flags
    shape: Floats
    level: float
    spend: Floats
    even: Floats


def plain_of(series: Series, bills: Bills | None = None) -> Plain | None:
    """Take weekdays and bills out of a series; None if nothing remains."""
    days = weekdays(series.days)
    others = bills.on(series.days) == NO_BILL if bills else np.ones(series.day_count, dtype=np.bool_)
    if not series.spend[others].any():
        return None
    shape = weekday_shape(series.spend[others], days[others])
    factors = shape[days]
    level = level_of(series.spend[others], factors[others])
    spend = np.where(others, series.spend, level * factors)
    return Plain(bills=bills, others=others, shape=shape, level=level, spend=spend, even=spend / factors)
