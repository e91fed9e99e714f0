"""Decimal texts to integer nano-units, a column at a time: exact, rounded half-even, no float anywhere."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from loader.billing.arrow import Texts
from loader.billing.batch import Ints

_LONGEST: Final = 20  # characters that surely fit 38 digits with 18 places
_PLAIN: Final = np.zeros(256, np.bool_)
_PLAIN[list(b"0123456789.-")] = True

_BILLION: Final = np.uint64(1_000_000_000)
_HALF: Final = np.uint64(500_000_000)
_WORD: Final = np.uint64(32)
_LOW_WORD: Final = np.uint64(0xFFFF_FFFF)
_ONE: Final = np.uint64(1)
_HIGH_LIMIT: Final = np.uint64(2**31 - 1)


def column_nanos(texts: Texts) -> tuple[Ints, NDArray[np.bool_]]:
    """The nano-units of a column of decimal texts.

    Returns:
        The values, and a mask of the rows where they are exact. The other rows are unusual (an exponent, many
        digits, a huge amount, no number at all) and must be judged one by one.
    """
    unusual = _unusual(texts)
    words = (texts.blanked(unusual) if unusual.any() else texts).decimal_words()
    if words is None:
        return np.zeros(len(texts), np.int64), np.zeros(len(texts), np.bool_)
    values, fits = _rounded_billionths(words[:, 0], words[:, 1])
    return values, fits & ~unusual


def _unusual(texts: Texts) -> NDArray[np.bool_]:
    """Rows that are empty, long, or have a character other than digits, point and minus."""
    lengths = np.diff(texts.starts)
    unusual = (lengths > _LONGEST) | (lengths == 0)
    first, end = int(texts.starts[0]), int(texts.starts[-1])
    places = np.flatnonzero(~_PLAIN[texts.bytes[first:end]]) + first
    unusual[np.searchsorted(texts.starts, places, "right") - 1] = True
    return unusual


def _rounded_billionths(low: NDArray[np.uint64], high: NDArray[np.uint64]) -> tuple[Ints, NDArray[np.bool_]]:
    """128-bit integers divided by 10^9, half-even: long division in 32-bit limbs.

    Returns:
        The quotients, and where they fit into 63 bits with room for the rounding.
    """
    negative = high.view(np.int64) < 0
    low, high = _magnitude(low, high, negative)
    # The quotient's highest limb is zero where it fits, and then `high` is below 10^9 * 2^31 / 2^32.
    fits = high < _BILLION >> _ONE
    middle = (high << _WORD) | (low >> _WORD)
    upper = middle // _BILLION
    rest = ((middle % _BILLION) << _WORD) | (low & _LOW_WORD)
    quotient = (upper << _WORD) | (rest // _BILLION)
    remainder = rest % _BILLION
    up = (remainder > _HALF) | ((remainder == _HALF) & ((quotient & _ONE) == _ONE))
    rounded: Ints = (quotient + up).view(np.int64)
    return np.where(negative, -rounded, rounded), fits & (upper < _HIGH_LIMIT)


def _magnitude(
    low: NDArray[np.uint64], high: NDArray[np.uint64], negative: NDArray[np.bool_]
) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    if not negative.any():
        return low, high
    negated = ~low + _ONE
    return np.where(negative, negated, low), np.where(negative, ~high + (negated == 0), high)
