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
_MARKS: Final = (*range(28), -1, -2, -3)
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
    seen = [(mark, spend[_is_on(mark, passed, left)]) for mark in _MARKS]
    mean = float(spend.mean())
    bills = [(float(amounts.mean()), mark, amounts) for mark, amounts in seen if _recurs(amounts, mean)]
    bills.sort(key=lambda bill: bill[:2], reverse=True)
    if not bills:
        return None
    return Bills(
        marks=[mark for _, mark, _ in bills[:_MOST]], amounts=[amounts for _, _, amounts in bills[:_MOST]]
    )


def _recurs(amounts: Floats, mean: float) -> bool:
    if len(amounts) < 2:
        return False
    high = _HIGH if len(amounts) > 2 else _HIGH_IF_SEEN_TWICE
    often = np.count_nonzero(amounts > _ONE_BILL * mean) >= _SHARE_OF_MONTHS * len(amounts)
    return bool(often and amounts.mean() > high * mean)


def _is_on(mark: int, passed: Integers, left: Integers) -> Flags:
    return passed == mark if mark >= 0 else left == -mark - 1
