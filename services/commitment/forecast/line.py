"""The straight line: what a forecast has to beat."""

from datetime import timedelta
from fractions import Fraction

from services.commitment.forecast.money import CENT


def straight_line(actual_so_far_nanos: int, elapsed: timedelta, total: timedelta) -> int:
    """What a period comes to if spend goes on as it did since its start: nano-units in whole cents.

    Raises:
        ValueError: none of the period has elapsed.
    """
    if elapsed <= timedelta(0):
        raise ValueError(f"elapsed is {elapsed}: a straight line needs a part of the period behind it")
    micros = timedelta(microseconds=1)
    return round(Fraction(actual_so_far_nanos * (total // micros), elapsed // micros * CENT)) * CENT
