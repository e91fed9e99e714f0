"""Bills that recur on days of the month: support plans, reservations, licences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Flags, Floats, Integers
from services.commitment.forecast.calendar import month_days

NO_BILL: Final = -1
_FEWEST_DAYS: Final = 56
_MOST: Final = 3
_LONGEST_MONTH: Final = 31
_MARKS_FROM_START, _MARKS_FROM_END = 28, 3
_MARKS: Final = (*range(_MARKS_FROM_START), *range(-1, -1 - _MARKS_FROM_END, -1))
_HIGH: Final = 2.5
_HIGH_IF_SEEN_TWICE: Final = 5.0
_ONE_BILL: Final = 2.0
_SHARE_OF_MONTHS: Final = 0.75


@dataclass(frozen=True, kw_only=True, eq=False)
class Bills:
    """Up to three days of the month with a bill.

    Attributes:
        marks: the days, counted from the start of the month from 0, or from its end from -1.
        amounts: the past bills of each mark.
    """

    marks: Sequence[int]
    amounts: Sequence[Floats]

    def on(self, days: Integers) -> Integers:
        """The index of the mark of each day; NO_BILL on other days."""
        passed, left = month_days(days)
        found = np.full(len(days), NO_BILL)
        for index, mark in enumerate(self.marks):
            found[_is_on(mark, passed, left)] = index
        return found

    def edges(self, days: Integers) -> Integers:
        """Where the days before and after a bill meet it, as positions in ``days``."""
        billed = np.flatnonzero(self.on(days) != NO_BILL)
        return np.concatenate([billed, billed + 1])


def recurring_bills(spend: Floats, days: Integers) -> Bills | None:
    """The bills of a series; None without any.

    A mark is a bill if its days are high in nearly every month, not if one of them was.
    """
    if len(spend) < _FEWEST_DAYS:
        return None
    passed, left = month_days(days)

    def by_mark(values: Floats) -> Floats:
        from_start, from_end = (np.bincount(place, values, _LONGEST_MONTH) for place in (passed, left))
        return np.concatenate([from_start[:_MARKS_FROM_START], from_end[:_MARKS_FROM_END]], dtype=np.float64)

    mean, count = float(spend.mean()), by_mark(np.ones(len(spend)))
    often = by_mark(np.asarray(spend > _ONE_BILL * mean, dtype=np.float64)) >= _SHARE_OF_MONTHS * count
    bill = by_mark(spend) / np.maximum(count, 1)
    high = bill > np.where(count > 2, _HIGH, _HIGH_IF_SEEN_TWICE) * mean
    recurring = np.flatnonzero((count >= 2) & often & high).tolist()
    marks = sorted(((float(bill[place]), _MARKS[place]) for place in recurring), reverse=True)[:_MOST]
    if not marks:
        return None
    return Bills(
        marks=[mark for _, mark in marks], amounts=[spend[_is_on(mark, passed, left)] for _, mark in marks]
    )


def _is_on(mark: int, passed: Integers, left: Integers) -> Flags:
    return passed == mark if mark >= 0 else left == -mark - 1
