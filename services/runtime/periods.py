"""Intervals of time, and the UTC days inside them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """The half-open interval ``[start, end)``, in UTC; empty if both are the same."""

    start: datetime
    end: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class DayParts:
    """A period as whole UTC days and the part-days at its edges, which together are the period exactly.

    Attributes:
        head: what comes before the first whole day; the whole period if it holds none.
        first_day: the first whole day.
        end_day: the day after the last whole day; ``first_day`` if there is none.
        tail: what comes after the last whole day.
    """

    head: Period
    first_day: date
    end_day: date
    tail: Period


def day_parts(period: Period) -> DayParts:
    """Cut a period at its first and its last midnight."""
    first, last = _midnight_from(period.start), midnight_of(period.end)
    if first is None or first >= last:
        day = period.start.date()
        return DayParts(
            head=period, first_day=day, end_day=day, tail=Period(start=period.end, end=period.end)
        )
    return DayParts(
        head=Period(start=period.start, end=first),
        first_day=first.date(),
        end_day=last.date(),
        tail=Period(start=last, end=period.end),
    )


def midnight_of(moment: datetime) -> datetime:
    """The midnight that the day of a moment starts with."""
    return start_of_day(moment.date())


def start_of_day(day: date) -> datetime:
    """The midnight that a day starts with."""
    return datetime.combine(day, time(), tzinfo=UTC)


def _midnight_from(moment: datetime) -> datetime | None:
    """The first midnight at or after a moment; None after the last one there is."""
    midnight = midnight_of(moment)
    if midnight == moment:
        return midnight
    return midnight + _DAY if moment.date() < date.max else None
