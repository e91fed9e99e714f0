"""Where estimates become money: nano-units in whole cents."""

from typing import Final

from services.runtime.money import NANOS_PER_UNIT

CENT: Final = NANOS_PER_UNIT // 100
_FURTHEST: Final = 10**27  # far beyond any bill, and what a message can still carry


def to_dollars(nanos: int) -> float:
    """The nearest float."""
    return nanos / NANOS_PER_UNIT


def to_nanos(dollars: float) -> int:
    """The nearest nano-unit, within reach of a message."""
    return max(-_FURTHEST, min(round(dollars * NANOS_PER_UNIT), _FURTHEST))


def to_cents(nanos: int) -> int:
    """The nearest whole cent, half-even."""
    cents, rest = divmod(nanos, CENT)
    return (cents + (2 * rest > CENT or (2 * rest == CENT and cents % 2 == 1))) * CENT


def up_to_cents(nanos: int) -> int:
    """The next whole cent up, for an amount that has to suffice."""
    return -(-nanos // CENT) * CENT
