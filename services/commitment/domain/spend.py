"""Spend per day: exact fractions of time, rounded once."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from services.runtime.periods import Period

DAY: Final = timedelta(days=1)
RATE_WINDOW: Final = timedelta(days=28)
_MICROSECOND: Final = timedelta(microseconds=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class DailyRate:
    """The spend a day over a period that ends at T.

    Attributes:
        period: what it is measured over.
        nanos: nano-units a day, rounded half-even.
    """

    period: Period
    nanos: int


def daily_rate(nanos: int, period: Period) -> DailyRate:
    """What was spent in a period, as a rate."""
    numerator, denominator = nanos * _micros(DAY), _micros(period.end - period.start)
    quotient, rest = divmod(numerator, denominator)
    is_odd = quotient % 2 == 1
    up = 2 * rest > denominator or (2 * rest == denominator and is_odd)
    return DailyRate(period=period, nanos=quotient + up)


def needed_daily_nanos(missing_nanos: int, left: timedelta) -> int:
    """The nano-units a day that make up what is missing in the time left, rounded up: they suffice."""
    return -(-missing_nanos * _micros(DAY) // _micros(left))


def days_up(length: timedelta) -> int:
    """The days of a length of time, a part of a day counted as one."""
    return -(-length // DAY)


def _micros(length: timedelta) -> int:
    return length // _MICROSECOND
