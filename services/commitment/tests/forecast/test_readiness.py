"""When a history carries a forecast, and what is said when it does not."""

from datetime import timedelta

import numpy as np
import pytest

from services.commitment.domain.outlook import OutlookStatus, Readiness
from services.commitment.forecast.calibration import calibrate
from services.commitment.forecast.readiness import readiness
from services.commitment.tests.forecast.made_up import (
    NOW,
    Promise,
    commitment,
    company,
    forecast,
    history,
    uneven,
)


@pytest.mark.parametrize(
    ("dollars", "expected"),
    [
        (uneven(27), Readiness.TOO_FEW_DAYS),
        (uneven(28), Readiness.LITTLE_HISTORY),
        (uneven(59), Readiness.LITTLE_HISTORY),
        (uneven(60), Readiness.READY),
        ([10.0] * 4 + [0.0] * 96, Readiness.TOO_FEW_DAYS_WITH_SPEND),
        ([10.0] * 5 + [0.0] * 95, Readiness.READY),
        ([-10.0] * 100, Readiness.TOO_FEW_DAYS_WITH_SPEND),
        ([0.0] * 100, Readiness.TOO_FEW_DAYS_WITH_SPEND),
    ],
)
def test_a_month_of_days_and_five_with_spend_are_enough(dollars: list[float], expected: Readiness) -> None:
    assert readiness(history(dollars)) is expected


def test_without_a_row_there_is_no_history() -> None:
    assert readiness(None) is Readiness.NO_HISTORY


def test_too_short_a_history_says_from_when_on_it_suffices() -> None:
    outlook = forecast(uneven(20), Promise(start=0, end=30, amount=100)).outlook.commitments["1"]
    assert outlook.checkins[1].status is OutlookStatus.INSUFFICIENT_HISTORY
    assert outlook.basis.enough_from == (NOW + timedelta(days=8)).date()
    assert outlook.basis.day_count == 20
    assert outlook.basis.method is None
    assert outlook.owed.counts.insufficient_history == 1


def test_more_days_alone_do_not_help_a_history_without_spend() -> None:
    outlook = forecast([0.0] * 50, Promise(start=0, end=30, amount=100)).outlook.commitments["1"]
    assert outlook.basis.readiness is Readiness.TOO_FEW_DAYS_WITH_SPEND
    assert outlook.basis.enough_from is None


def test_a_service_without_rows_before_the_moment_has_no_history() -> None:
    of = company([commitment([Promise(start=0, end=30, amount=100)])], {})
    outlook = of.outlook.commitments["1"]
    assert outlook.basis.readiness is Readiness.NO_HISTORY
    assert outlook.basis.first_day is None
    assert outlook.checkins[1].estimate is None
    assert of.fan("1", 1) == []
    assert of.simulate([], 0.8).commitments["1"].required_for_all is None


def test_a_history_that_does_not_suffice_is_not_calibrated() -> None:
    assert calibrate(history(uneven(27))) is None


def test_a_history_has_to_end_where_the_future_begins() -> None:
    with pytest.raises(ValueError, match="the history of s3 ends at 2024-06-30: it has to end at 2024-07-01"):
        company([], {"s3": history(np.ones(100), NOW - timedelta(days=1))})
