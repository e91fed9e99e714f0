"""Whatever is asked of whatever data: an answer, finite and in order."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from services.commitment.domain.scenario import SpendChange
from services.commitment.forecast.arrays import Floats
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
    with_refunds,
)

HISTORIES: dict[str, Callable[[int], Floats]] = {
    "the same every day": lambda days: np.full(days, 7.25),
    "sparse": sparse,
    "refunds": with_refunds,
    "more refunds than spend": lambda days: uneven(days, 1.0) - 60.0 * (np.arange(days) % 5 == 0),
    "one huge refund": lambda days: np.where(np.arange(days) == 5, -1e13, 0.01),
    "over since half the time": lambda days: np.where(np.arange(days) < days // 2, 10.0, 0.0),
    "new since a week": lambda days: np.where(
        (np.arange(days) > days - 8) | (np.arange(days) == 0), 10.0, 0.0
    ),
    "billions a day": lambda days: 1e9 * uneven(days),
    "a cent a day": lambda days: np.full(days, 0.01),
    "bills alone": lambda days: np.where(np.arange(days) % 30 == 0, 1000.0, 0.0),
    "explosive growth": lambda days: np.exp(10.0 * np.arange(days) / days),
    "one wild day": lambda days: np.where(np.arange(days) == days - 1, 1e9, 1.0),
}
LENGTHS = (28, 43, 59, 150)
SCENARIO = [
    SpendChange(service_code=None, start=NOW + 5 * DAY, factor=1000.0, daily_nanos=-(10**18)),
    SpendChange(service_code="s3", start=NOW + 20 * DAY, factor=0.0, daily_nanos=10**18),
    SpendChange(service_code=None, start=datetime(9998, 1, 1, tzinfo=UTC), daily_nanos=1),
]


@pytest.mark.parametrize("kind", HISTORIES)
def test_any_history_gets_a_finite_answer_in_order(kind: str) -> None:
    promises = [
        Promise(start=-3, end=1 / 24, amount=10, actual=3),
        Promise(start=2, end=2 + 1 / 24, amount=0),
        Promise(start=-10, end=20, amount=10**15, actual=-5),
        Promise(start=40, end=400, amount=100),
    ]
    for days in LENGTHS:
        with np.errstate(all="raise", under="ignore"):
            of = forecast(HISTORIES[kind](days), *promises)
            simulation = of.simulate(SCENARIO, 0.99)
            fan = of.fan("1", 3)
        assert fan == [] or fan[0].expected_nanos == -5 * DOLLAR
        for outlook in (of.outlook, simulation.after):
            for checkin in outlook.commitments["1"].checkins.values():
                estimate = checkin.estimate
                if estimate:
                    assert estimate.actual_range.low_nanos <= estimate.actual_range.high_nanos
                    assert 0 <= estimate.shortfall_range.low_nanos <= estimate.shortfall_range.high_nanos
                    assert (estimate.reached_at is not None) == (estimate.probability >= 0.5)


def test_a_period_of_an_hour_is_an_hour_of_its_day() -> None:
    hour, day = estimates(
        forecast(uneven(100), Promise(start=3, end=3 + 1 / 24, amount=1), Promise(start=3, end=4, amount=1))
    )
    assert hour.actual_nanos == pytest.approx(day.actual_nanos / 24, abs=DOLLAR // 100)


def test_a_day_that_has_begun_counts_for_what_is_left_of_it() -> None:
    evening = NOW + timedelta(hours=18)
    of = company(
        [commitment([Promise(start=0, end=1, amount=100, actual=60)], now=evening)],
        {"s3": history(np.full(100, 100.0))},
        now=evening,
    )
    [estimate] = estimates(of)
    assert estimate.actual_nanos == pytest.approx(85 * DOLLAR, rel=0.01)
    assert of.outlook.commitments["1"].basis.end_day == NOW.date()


def test_ten_years_ahead_stay_within_reason() -> None:
    [estimate] = estimates(forecast(uneven(300), Promise(start=0, end=3650, amount=100)))
    assert estimate.actual_nanos == pytest.approx(365_000 * DOLLAR, rel=0.2)


def test_beyond_ten_years_paths_go_on_as_in_their_last_year() -> None:
    of = forecast(sparse(100), Promise(start=0, end=20_000, amount=100))
    paths = of.futures.kept["s3"]
    last = float(paths.times[-1])
    assert last == 522 * 7
    np.testing.assert_allclose(
        paths.between(last, last + 728), 2 * paths.between(last - 364, last), rtol=1e-6
    )
    assert of.byte_count < 20 * 2**20


def test_amounts_out_of_all_reach_are_cut_off_and_stay_whole() -> None:
    [estimate] = estimates(forecast(1e12 * uneven(100), Promise(start=0, end=10**6, amount=1)))
    assert estimate.actual_nanos == 10**27


@pytest.mark.parametrize("actual", [0.0, 1.0])
def test_nothing_promised_is_met_for_sure(actual: float) -> None:
    [estimate] = estimates(forecast(sparse(100), Promise(start=-1, end=5, amount=0, actual=actual)))
    assert estimate.probability == 1
    assert estimate.shortfall_nanos == 0
    assert estimate.reached_at == NOW


def test_the_same_every_day_stays_the_same() -> None:
    low, high = estimates(
        forecast(
            np.full(200, 10.0), Promise(start=0, end=30, amount=295), Promise(start=0, end=30, amount=305)
        )
    )
    assert low.actual_nanos == pytest.approx(300 * DOLLAR, rel=0.002)
    assert low.probability > 0.99
    assert high.probability < 0.01


@pytest.mark.parametrize(("final", "certain"), [(3100, 1.0), (2900, 0.0)])
def test_the_probability_becomes_certain_as_the_period_ends(final: float, certain: float) -> None:
    spend = np.full(100, 100.0) * uneven(100, 1.0)
    doubt: list[float] = []
    for left in (20, 10, 3, 0.04):
        spent = final * (30 - left) / 30
        [estimate] = estimates(forecast(spend, Promise(start=left - 30, end=left, amount=3000, actual=spent)))
        doubt.append(abs(estimate.probability - certain))
    assert doubt[-1] == 0
    assert doubt[-1] <= doubt[-2] <= doubt[0]


def test_a_closed_check_in_and_one_without_data_are_not_asked_about() -> None:
    of = company([commitment([Promise(start=-60, end=-30, amount=10)])], {"s3": history(uneven(100))})
    assert of.outlook.commitments == {}
    assert of.outlook.owed.owed_nanos == of.outlook.owed.owed_range.high_nanos == 10 * DOLLAR
    assert of.fan("1", 1) == []
    assert of.simulate([], 0.8).commitments == {}


def test_a_company_without_commitments_expects_nothing() -> None:
    assert company([], {}).outlook.owed.owed_nanos == 0
