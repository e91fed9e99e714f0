"""What is found in a history, and how it is continued."""

from datetime import date, timedelta

import numpy as np
import pytest

from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.calibration import calibrate
from services.commitment.forecast.company import CompanyForecast
from services.commitment.tests.forecast.made_up import (
    DAY,
    DOLLAR,
    NOW,
    Promise,
    commitment,
    company,
    estimates,
    forecast,
    history,
    sparse,
    uneven,
)

MONTH = Promise(start=0, end=30, amount=3000)


def _days(count: int) -> list[date]:
    return [(NOW - (count - index) * DAY).date() for index in range(count)]


def _month_end_bills(count: int) -> Floats:
    is_last = [(day + timedelta(days=1)).day == 1 for day in _days(count)]
    return uneven(count, 5.0) + 900.0 * np.array(is_last)


def test_weights_sum_to_one_and_the_largest_names_the_method() -> None:
    basis = forecast(uneven(200), MONTH).outlook.commitments["1"].basis
    assert sum(basis.weights.values()) == pytest.approx(1)
    assert list(basis.weights.values()) == sorted(basis.weights.values(), reverse=True)
    assert basis.method is next(iter(basis.weights))
    assert basis.width_factor >= 1


def test_a_bill_at_the_end_of_the_month_is_expected_at_the_end_of_the_month() -> None:
    of = forecast(
        _month_end_bills(200), Promise(start=0, end=30, amount=1), Promise(start=30, end=31, amount=800)
    )
    before, on_the_day = estimates(of)
    assert of.outlook.commitments["1"].basis.method in {Method.MONTHLY_BILLS, Method.MONTHLY_BILLS_DRIFTING}
    assert before.actual_nanos < 300 * DOLLAR
    assert on_the_day.probability > 0.9


def test_after_a_step_the_new_level_goes_on_and_its_first_day_is_named() -> None:
    spend = np.where(np.arange(200) < 160, 1.0, 3.0) * uneven(200)
    of = forecast(spend, MONTH)
    [estimate] = estimates(of)
    basis = of.outlook.commitments["1"].basis
    assert estimate.actual_nanos == pytest.approx(9000 * DOLLAR, rel=0.1)
    assert basis.step_day == _days(200)[160]
    assert Method.LAST_LEVEL in basis.weights


def test_without_a_step_no_day_is_named() -> None:
    assert forecast(uneven(200), MONTH).outlook.commitments["1"].basis.step_day is None


def test_a_quiet_weekend_stays_quiet() -> None:
    is_weekend = np.array([day.weekday() >= 5 for day in _days(200)])
    # NOW is a Monday.
    of = forecast(
        uneven(200) * np.where(is_weekend, 0.1, 1.0),
        Promise(start=5, end=7, amount=1),
        Promise(start=0, end=5, amount=1),
    )
    weekend, week = estimates(of)
    assert weekend.actual_nanos < 0.1 * week.actual_nanos


def test_growth_goes_on_and_slows_down() -> None:
    spend = (80 + 0.2 * uneven(365)) * (1 + np.arange(365) / 365)
    of = forecast(spend, Promise(start=0, end=30, amount=1), Promise(start=150, end=180, amount=1))
    soon, later = (estimate.actual_nanos for estimate in estimates(of))
    straight = (1 + 530 / 365) / (1 + 380 / 365)
    assert soon == pytest.approx(6120 * DOLLAR, rel=0.05)
    assert soon < later < soon * straight * 1.05


def test_a_sparse_history_gives_a_wider_range_than_an_even_one() -> None:
    [even], [uneven_one] = (
        estimates(forecast(spend * 100 / spend.mean(), MONTH)) for spend in (uneven(200), sparse(200))
    )
    assert _width(uneven_one.actual_range.low_nanos, uneven_one.actual_range.high_nanos) > 2 * _width(
        even.actual_range.low_nanos, even.actual_range.high_nanos
    )


def test_services_that_move_together_give_a_wider_range_of_their_sum() -> None:
    common = np.repeat(np.random.default_rng(5).normal(0, 0.5, 60), 5)
    together = [uneven(300, seed=seed) * np.exp(common) for seed in (1, 2)]
    apart = [together[0], uneven(300, seed=2) * np.exp(np.roll(common, 150))]
    assert _of_two(together).futures.numbers.correlation > 0.5
    assert _of_two(apart).futures.numbers.correlation < 0.3
    assert _sum_width(_of_two(together)) > 1.1 * _sum_width(_of_two(apart))


def test_a_calibration_knows_the_past_only() -> None:
    spend = uneven(300)
    known = calibrate(history(spend[:200], NOW - 100 * DAY))
    spend[200:] *= 50
    assert calibrate(history(spend[:200], NOW - 100 * DAY)) == known


def test_the_size_of_money_does_not_matter() -> None:
    small, large = calibrate(history(sparse(200))), calibrate(history(1e6 * sparse(200)))
    assert small is not None
    assert large is not None
    assert small.weights == pytest.approx(large.weights, rel=1e-2)
    assert small.width == pytest.approx(large.width, rel=1e-3)


def _of_two(spends: list[Floats]) -> CompanyForecast:
    promises = [Promise(start=0, end=60, amount=10**6)]
    return company(
        [commitment(promises, service=str(index), commitment_id=str(index)) for index in range(2)],
        {str(index): history(spend * 100 / spend.mean()) for index, spend in enumerate(spends)},
    )


def _sum_width(of: CompanyForecast) -> int:
    return _width(of.outlook.owed.owed_range.low_nanos, of.outlook.owed.owed_range.high_nanos)


def _width(low_nanos: int, high_nanos: int) -> int:
    return high_nanos - low_nanos
