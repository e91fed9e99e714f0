"""What is required, sent back as a scenario, has the probability that was wanted."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import numpy as np
import pytest

from services.commitment.domain.scenario import LARGEST_FACTOR, RequiredSpend, SpendChange
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.company import CompanyForecast
from services.commitment.tests.forecast.made_up import (
    CENT,
    DAY,
    NOW,
    Promise,
    commitment,
    company,
    history,
    sparse,
    uneven,
    with_refunds,
)

EVENING = NOW + timedelta(hours=18, minutes=7)
HISTORIES: dict[str, Floats] = {
    "uneven": uneven(200),
    "sparse": sparse(200),
    "refunds": with_refunds(200),
    "the same every day": np.full(200, 100.0),
    "bills": uneven(200, 20.0) + np.where(np.arange(200) % 30 == 0, 2400.0, 0.0),
    "weekly": uneven(200) * np.where(np.arange(200) % 7 < 5, 1.38, 0.05),
    "growing": uneven(200) * np.linspace(0.4, 1.6, 200),
}
# Of about 100 a day: far too little, just right, and more than will be spent; edges at odd hours.
PROMISES = [
    Promise(start=-10, end=12.4, amount=900, actual=300),
    Promise(start=3, end=33, amount=3000),
    Promise(start=20.3, end=61.7, amount=2000),
    Promise(start=60, end=90, amount=4500),
    Promise(start=100, end=170, amount=7000),
]


@pytest.fixture(params=HISTORIES, scope="module")
def of(request: pytest.FixtureRequest) -> CompanyForecast:
    spend = HISTORIES[request.param]
    return company([commitment(PROMISES, now=EVENING)], {"s3": history(spend, EVENING)}, now=EVENING)


def _required(
    of: CompanyForecast, wanted: float, start: datetime | None = None
) -> Iterator[tuple[int, RequiredSpend]]:
    """What each check-in requires from a start on."""
    later = [] if start is None else [SpendChange(service_code="s3", start=start)]
    yield from of.simulate(later, wanted).commitments["1"].required.items()


def _probability(of: CompanyForecast, number: int, change: SpendChange) -> float:
    estimate = of.simulate([change], 0.8).commitments["1"].after.checkins[number].estimate
    assert estimate is not None
    return estimate.probability


@pytest.mark.parametrize("start", [None, EVENING + 24.9 * DAY], ids=["now", "later"])
@pytest.mark.parametrize("wanted", [0.5, 0.8, 0.99])
def test_the_change_a_day_reaches_it(of: CompanyForecast, wanted: float, start: datetime | None) -> None:
    for number, required in _required(of, wanted, start):
        change = SpendChange(service_code="s3", start=required.start, daily_nanos=required.change_nanos)
        assert _probability(of, number, change) >= wanted, number


@pytest.mark.parametrize("wanted", [0.5, 0.8, 0.99])
def test_the_factor_reaches_it(of: CompanyForecast, wanted: float) -> None:
    for number, required in _required(of, wanted):
        if required.factor is None:  # one path in a hundred spends nothing in so short a time
            assert (number, wanted) == (1, 0.99)
            continue
        assert 0 <= required.factor <= LARGEST_FACTOR
        change = SpendChange(service_code="s3", start=required.start, factor=required.factor)
        assert _probability(of, number, change) >= wanted, number


def test_two_cents_a_day_less_do_not_reach_it(of: CompanyForecast) -> None:
    for number, required in _required(of, 0.8):
        if required.daily_nanos > 0:
            less = required.change_nanos - 2 * CENT
            change = SpendChange(service_code="s3", start=required.start, daily_nanos=less)
            assert _probability(of, number, change) < 0.8, number


def test_what_all_together_require_reaches_each(of: CompanyForecast) -> None:
    required = of.simulate([], 0.8).commitments["1"].required_for_all
    assert required is not None
    for change in (
        SpendChange(service_code="s3", start=required.start, daily_nanos=required.change_nanos),
        SpendChange(service_code="s3", start=required.start, factor=required.factor or LARGEST_FACTOR),
    ):
        after = of.simulate([change], 0.8).commitments["1"].after
        assert all(each.estimate and each.estimate.probability >= 0.8 for each in after.checkins.values())


def test_the_avoided_shortfall_is_that_of_the_scenario(of: CompanyForecast) -> None:
    before = of.outlook.commitments["1"].checkins
    for number, required in _required(of, 0.8):
        change = SpendChange(service_code="s3", start=required.start, daily_nanos=required.change_nanos)
        after = of.simulate([change], 0.8).commitments["1"].after.checkins[number].estimate
        estimate = before[number].estimate
        assert estimate is not None
        assert after is not None
        avoided = estimate.shortfall_nanos - after.shortfall_nanos
        assert required.avoided_nanos == pytest.approx(avoided, abs=2 * CENT)


def test_no_factor_reaches_a_promise_out_of_all_reach() -> None:
    promises = [Promise(start=0, end=30, amount=10**9)]
    of = company([commitment(promises)], {"s3": history(uneven(200))})
    [(_, required)] = _required(of, 0.8)
    assert required.factor is None
    change = SpendChange(service_code="s3", start=required.start, daily_nanos=required.change_nanos)
    assert _probability(of, 1, change) >= 0.8
