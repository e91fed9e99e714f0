"""Days as numbers since 1970-01-01, and what the calendar says of them."""

from datetime import date, timedelta
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Integers

_EPOCH: Final = date(1970, 1, 1)
_MONDAY: Final = 3  # the epoch was a Thursday
DAY: Final = timedelta(days=1)
WEEK: Final = 7


def day_number(day: date) -> int:
    """The number of a day."""
    return (day - _EPOCH).days


def date_of(day: int) -> date:
    """The day of a number."""
    return _EPOCH + timedelta(days=day)


def days_from(first: int, count: int) -> Integers:
    """The numbers of ``count`` days."""
    return np.arange(first, first + count)


def weekdays(days: Integers) -> Integers:
    """The weekday of each day, Monday as 0."""
    return (days + _MONDAY) % 7


def month_days(days: Integers) -> tuple[Integers, Integers]:
    """How many days lie before each day in its month, and how many after it."""
    dates = days.astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    first, next_first = months.astype("datetime64[D]"), (months + 1).astype("datetime64[D]")
    return (dates - first).astype(np.intp), (next_first - dates).astype(np.intp) - 1
