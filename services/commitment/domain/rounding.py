"""Rounding estimates for people: coarse, and so that parts add up to their sum."""

from collections.abc import Sequence
from typing import Final

from services.runtime.money import NANOS_PER_UNIT

STEP: Final = 10 * NANOS_PER_UNIT  # more digits would claim a precision that a forecast does not have


def rounded(nanos: int) -> int:
    """An amount in whole steps, halves away from zero."""
    steps = (abs(nanos) + STEP // 2) // STEP
    return steps * STEP if nanos >= 0 else -steps * STEP


def apportioned(total: int, parts: Sequence[int]) -> list[int]:
    """Parts in whole steps that add up to a total, by largest remainder.

    Args:
        total: nano-units; whole steps.
        parts: nano-units, none negative; those of zero stay zero.

    Returns:
        The parts in their order. Each is rounded down, and those with the largest remainders take what is
        left, of equal ones the first; more than one each, in turns. Nothing can be taken from zeros.
    """
    steps = [part // STEP for part in parts]
    order = sorted((i for i, part in enumerate(parts) if part), key=lambda i: (-(parts[i] % STEP), i))
    left = total // STEP - sum(steps)
    if left >= 0 and order:
        turns, extra = divmod(left, len(order))
        for place, index in enumerate(order):
            steps[index] += turns + (place < extra)
    for index in reversed(order):
        taken = min(steps[index], max(0, -left))
        steps[index] -= taken
        left += taken
    return [count * STEP for count in steps]
