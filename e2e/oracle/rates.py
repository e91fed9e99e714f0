"""Money a day, as exact fractions that are rounded once."""

from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

NANOS = 10**9
MICROSECOND = timedelta(microseconds=1)


def days(start: datetime, end: datetime) -> Fraction:
    """The time from `start` to `end` in days of 24 hours."""
    return Fraction((end - start) // MICROSECOND, timedelta(days=1) // MICROSECOND)


def per_day(amount: Decimal, length: Fraction) -> Decimal:
    """`amount` over `length` days, rounded half-even to 9 places."""
    return _from_nanos(round(Fraction(amount) / length * NANOS))


def per_day_rounded_up(amount: Decimal, length: Fraction) -> Decimal:
    """`amount` over `length` days, rounded up to 9 places: spending it every day never falls short."""
    return _from_nanos(ceil(Fraction(amount) / length * NANOS))


def _from_nanos(nanos: int) -> Decimal:
    return Decimal(nanos).scaleb(-9)
