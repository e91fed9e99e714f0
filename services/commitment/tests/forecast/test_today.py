"""T in the middle of a day: what was spent of it counts, and limits what is still to come."""

from datetime import datetime, timedelta

import numpy as np
import pytest

from services.commitment.domain.outlook import Estimate
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.company import CompanyForecast
from services.commitment.forecast.paths.cumulative import Paths
from services.commitment.forecast.paths.today import knowing_today
from services.commitment.tests.forecast.made_up import (
    DAY,
    DOLLAR,
    NOW,
    Promise,
    commitment,
    company,
    estimates,
    history,
    sparse,
    uneven,
    with_refunds,
)

HOUR = timedelta(hours=1)
NOON = NOW + 12 * HOUR


def at(now: datetime, spend: Floats, *promises: Promise, today: float) -> CompanyForecast:
    """The forecast of a company at a moment of the day after a history."""
    return company([commitment(promises, now=now)], {"s3": history(spend, now, today=today)}, now=now)


def until_midnight(now: datetime, spend: Floats, *, today: float, amount: float) -> Estimate:
    """What is said of a period that ends with the day, in which only today counts."""
    [estimate] = estimates(at(now, spend, Promise(start=0, end=1, amount=amount, actual=today), today=today))
    return estimate


def days(*amounts: float) -> Paths:
    """Paths of one day and the next, a day a path."""
    spend = np.array([np.zeros(len(amounts)), amounts, np.array(amounts) + 100.0])
    return Paths(times=np.arange(3.0), spend=spend)


@pytest.mark.parametrize(("rate", "certain"), [(110.0, 1.0), (90.0, 0.0)])
def test_the_probability_becomes_certain_as_the_last_day_passes(rate: float, certain: float) -> None:
    doubts: list[float] = []
    for hour in (0, 6, 12, 18, 22, 23.9, 23.999):
        said = until_midnight(NOW + hour * HOUR, uneven(200), today=round(rate * hour / 24, 2), amount=100)
        doubts.append(abs(said.probability - certain))
    assert doubts[0] > 0.2
    assert doubts[-1] == 0
    assert doubts[-1] <= doubts[-2] <= doubts[2]


def test_an_amount_that_is_reached_stays_reached() -> None:
    for kind in (uneven(200), sparse(200)):
        for hour in range(1, 24):
            said = until_midnight(NOW + hour * HOUR, kind, today=123.45, amount=123.45)
            assert said.probability == 1
            assert said.shortfall_nanos == 0


def test_nothing_is_left_of_a_day_on_which_more_was_spent_than_on_any() -> None:
    said = until_midnight(NOON, uneven(200), today=5000, amount=5000.01)
    assert said.probability == 0
    assert said.actual_nanos == said.actual_range.low_nanos == said.actual_range.high_nanos == 5000 * DOLLAR


def test_the_more_is_spent_so_far_the_less_is_left() -> None:
    left = [
        until_midnight(NOON, uneven(200), today=today, amount=1).actual_nanos - round(today * DOLLAR)
        for today in (0, 40, 60, 80, 120, 200, 400)
    ]
    assert left == sorted(left, reverse=True)
    assert left[0] == pytest.approx(50 * DOLLAR, rel=0.05)  # half of a day
    assert left[-1] == 0


def test_an_hour_of_today_takes_its_share_of_what_is_left() -> None:
    hours = [Promise(start=place / 24, end=(place + 1) / 24, amount=1) for place in range(12, 24)]
    rest = Promise(start=0.5, end=1, amount=1)
    *each, whole = estimates(at(NOON, sparse(200), *hours, rest, today=5))
    assert {estimate.actual_nanos for estimate in each} == {each[0].actual_nanos}
    assert 12 * each[0].actual_nanos == pytest.approx(whole.actual_nanos, abs=DOLLAR // 10)
    assert all(estimate.actual_range.low_nanos >= 0 for estimate in each)


def test_what_was_drawn_for_today_gives_way_to_what_was_spent() -> None:
    paths = knowing_today(days(0.0, 80.0, 200.0), 0.5, 60.0)
    assert paths.times.tolist() == [0, 0.5, 1, 2]
    np.testing.assert_allclose(paths.between(0, 0.5), [60, 60, 60])
    np.testing.assert_allclose(paths.between(0.5, 1), [0, 20, 100])
    np.testing.assert_allclose(paths.between(1, 2), [100, 100, 100])


def test_money_back_today_is_not_made_up_for_and_comes_only_once() -> None:
    np.testing.assert_allclose(knowing_today(days(80.0, -40.0), 0.5, -30.0).between(0.5, 1), [40, -10])
    np.testing.assert_allclose(knowing_today(days(80.0, -40.0), 0.5, 30.0).between(0.5, 1), [40, -20])


def test_a_midnight_changes_nothing() -> None:
    paths = days(80.0, -40.0)
    assert knowing_today(paths, 0.0, 0.0) is paths
    moment_later = knowing_today(paths, 1e-9, 0.0)
    np.testing.assert_allclose(moment_later.between(1e-9, 2), paths.between(0, 2))


@pytest.mark.parametrize("spend", [uneven(200), sparse(200), with_refunds(200)])
def test_the_fan_and_the_scenario_agree_with_the_outlook_in_the_middle_of_a_day(spend: Floats) -> None:
    promises = [
        Promise(start=-10, end=20.25, amount=3000, actual=1070),
        Promise(start=5.5, end=5.75, amount=25),
        Promise(start=-1, end=0.75, amount=170, actual=130),
    ]
    of = at(NOON, spend, *promises, today=70)
    for number, estimate in enumerate(estimates(of), start=1):
        fan = of.fan("1", number)
        assert (fan[-1].expected_nanos, fan[-1].range) == (estimate.actual_nanos, estimate.actual_range)
        assert fan[0].range.low_nanos == fan[0].range.high_nanos
        assert estimate.reached_at is None or NOON <= estimate.reached_at <= NOW + 20.25 * DAY
    assert of.simulate([], 0.8).after == of.outlook
