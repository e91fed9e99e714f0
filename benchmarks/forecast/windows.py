"""The periods that are asked about: around T, a part of them elapsed, or months ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

PERIOD_DAYS: Final = (30, 91, 122, 183)  # a month, a quarter, four and six months
ELAPSED_PERCENTS: Final = (0, 25, 50, 75)
MONTHS_AHEAD: Final = (1, 2, 3, 4, 5, 6)
MONTH_DAYS: Final = 30
HORIZON_DAYS: Final = MONTH_DAYS * (MONTHS_AHEAD[-1] + 1)  # the last end, in days after T
ORIGIN_FROM: Final = 200  # the first T, in days after the first one


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """A period, in days after T.

    Attributes:
        start: its first day; negative if some of it has elapsed.
        end: the day after its last; positive.
        elapsed_percent: the part before T; None for a month ahead.
    """

    start: int
    end: int
    elapsed_percent: int | None

    @property
    def day_count(self) -> int:
        """Its length."""
        return self.end - self.start


def windows(*, known_days: int, days_to_come: int) -> Sequence[Window]:
    """All periods asked about at one T that lie within a series."""
    around = [
        Window(start=-elapsed, end=days - elapsed, elapsed_percent=percent)
        for days in PERIOD_DAYS
        for percent in ELAPSED_PERCENTS
        for elapsed in [round(days * percent / 100)]
    ]
    ahead = [
        Window(start=MONTH_DAYS * months, end=MONTH_DAYS * (months + 1), elapsed_percent=None)
        for months in MONTHS_AHEAD
    ]
    return [
        window for window in [*around, *ahead] if window.start >= -known_days and window.end <= days_to_come
    ]


def origins(first: int, last: int, count: int) -> Sequence[int]:
    """So many T, in days after the first one of a series, evenly spread."""
    return [first + round((last - first) * place / max(1, count - 1)) for place in range(count)]
