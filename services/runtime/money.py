"""Exact money: integers of nano-units (10^-9 of the currency), parsed once, rounded half-even once.

Nothing here, or anywhere else on money's path, is a binary float.
"""

from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation, localcontext
from typing import Final

NANOS_PER_UNIT: Final = 1_000_000_000
CURRENCY: Final = "USD"  # the only one in the simple billing file

_NANO: Final = Decimal("1e-9")
_LONGEST_TEXT: Final = 80  # longer than any real amount; keeps Decimal's work bounded
_PRECISION: Final = 200


def parse_nanos(text: str) -> int:
    """The nano-units of a decimal text, rounded half-even to 9 places.

    Accepts what real bills contain: a sign, an exponent (``1E-7``), a bare fraction (``.5``).

    Raises:
        ValueError: the text is no finite decimal number, or is out of proportion; says which.
    """
    if len(text) > _LONGEST_TEXT:
        raise ValueError(f"is longer than {_LONGEST_TEXT} characters")
    if "_" in text or text != text.strip() or not text.isascii():  # Decimal would take these
        raise ValueError("is not a decimal number")
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise ValueError("is not a decimal number") from None
    return nanos_of(amount)


def nanos_of(amount: Decimal) -> int:
    """The nano-units of a decimal, rounded half-even to 9 places.

    Raises:
        ValueError: the amount is not finite, or has more than 29 digits before the point.
    """
    if not amount.is_finite():
        raise ValueError("is not a finite number")
    if amount and amount.adjusted() > 28:
        raise ValueError("is too large")
    with localcontext() as context:
        context.prec = _PRECISION
        return int(amount.quantize(_NANO, rounding=ROUND_HALF_EVEN).scaleb(9))


def decimal_of(nanos: int) -> Decimal:
    """The exact decimal of nano-units, with 9 places."""
    with localcontext() as context:
        context.prec = _PRECISION
        return Decimal(nanos).scaleb(-9)
