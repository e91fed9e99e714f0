"""The straight line through the spend of a period so far."""

from datetime import timedelta

import pytest

from services.commitment.forecast.line import straight_line
from services.commitment.tests.forecast.made_up import CENT, DOLLAR

DAY = timedelta(days=1)


def test_a_quarter_of_a_period_counts_four_times() -> None:
    assert straight_line(250 * DOLLAR, 7.5 * DAY, 30 * DAY) == 1000 * DOLLAR


def test_it_is_exact_and_rounded_to_cents_once() -> None:
    assert straight_line(10**27 + 1, DAY, 3 * DAY) == 3 * 10**27
    assert straight_line(CENT // 2, DAY, DAY) == 0
    assert straight_line(3 * CENT // 2, DAY, DAY) == 2 * CENT


def test_a_refund_goes_on_as_well() -> None:
    assert straight_line(-DOLLAR, DAY, 30 * DAY) == -30 * DOLLAR


def test_nothing_can_be_drawn_through_no_time() -> None:
    with pytest.raises(ValueError, match="needs a part of the period behind it"):
        straight_line(DOLLAR, timedelta(0), 30 * DAY)
