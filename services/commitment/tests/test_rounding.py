"""Estimates as people read them: coarse, and adding up."""

import pytest

from services.commitment.domain.rounding import STEP, apportioned, rounded

CENT = STEP // 1000


@pytest.mark.parametrize(
    ("cents", "steps"), [(0, 0), (499, 0), (500, 1), (1499, 1), (-500, -1), (-499, 0), (363_012, 363)]
)
def test_an_estimate_is_rounded_to_tens_halves_away_from_zero(cents: int, steps: int) -> None:
    assert rounded(cents * CENT) == steps * STEP


def test_parts_add_up_to_their_total_by_the_largest_remainders() -> None:
    parts = [cents * CENT for cents in (1_400, 1_490, 0, 1_600)]
    assert apportioned(rounded(sum(parts)), parts) == [STEP, STEP, 0, 2 * STEP]


@pytest.mark.parametrize("total", [0, 1, 4, 7, 23])
def test_parts_add_up_to_a_total_that_is_not_theirs(total: int) -> None:
    assert sum(apportioned(total * STEP, [3 * STEP, 5 * CENT, 2 * STEP + CENT])) == total * STEP


def test_zeros_stay_zero() -> None:
    assert apportioned(STEP, [0, 0]) == [0, 0]
