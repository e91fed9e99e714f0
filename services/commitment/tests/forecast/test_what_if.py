"""A scenario is arithmetic on the same paths."""

from datetime import datetime, timedelta

import numpy as np
import pytest

from services.commitment.domain.scenario import SpendChange
from services.commitment.forecast.answers.scenario import Change, changed
from services.commitment.forecast.company import CompanyForecast
from services.commitment.tests.forecast.made_up import (
    DAY,
    DOLLAR,
    NOW,
    Promise,
    commitment,
    company,
    forecast,
    history,
    sparse,
    uneven,
)

MONTHS = [Promise(start=30 * month, end=30 * month + 30, amount=3200) for month in range(3)]


@pytest.fixture(scope="module")
def several() -> CompanyForecast:
    """Two services with a commitment each."""
    return company(
        [
            commitment(MONTHS, service="s3", commitment_id="1"),
            commitment(MONTHS, service="ec2", commitment_id="2"),
        ],
        {"s3": history(uneven(200)), "ec2": history(sparse(200))},
    )


def _change(
    *, service: str | None = None, start: datetime | None = None, factor: float = 1.0, daily: float = 0.0
) -> SpendChange:
    return SpendChange(service_code=service, start=start, factor=factor, daily_nanos=round(daily * DOLLAR))


def test_without_a_change_all_stays_as_it_is(several: CompanyForecast) -> None:
    simulation = several.simulate([], 0.8)
    assert simulation.before == simulation.after == several.outlook
    assert simulation.extra_nanos == 0


def test_a_factor_multiplies_every_path_from_its_start_on(several: CompanyForecast) -> None:
    paths = several.futures.kept["ec2"]
    after = changed(paths, [Change(start=40.5, factor=1.5, daily=0.0)], 90.0)
    np.testing.assert_allclose(after.until(40.5), paths.until(40.5))
    np.testing.assert_allclose(after.between(40.5, 90), 1.5 * paths.between(40.5, 90))


def test_an_amount_is_added_to_every_path_and_day_after_the_factors(several: CompanyForecast) -> None:
    paths = several.futures.kept["ec2"]
    changes = [Change(start=10.0, factor=1.0, daily=7.0), Change(start=0.0, factor=2.0, daily=0.0)]
    after = changed(paths, changes, 90.0)
    np.testing.assert_allclose(after.until(90), 2 * paths.until(90) + 7 * 80)


def test_amounts_that_cancel_out_change_nothing(several: CompanyForecast) -> None:
    paths = several.futures.kept["ec2"]
    changes = [Change(start=0.0, factor=1.0, daily=7.0), Change(start=0.0, factor=1.0, daily=-7.0)]
    np.testing.assert_allclose(changed(paths, changes, 90.0).until(90), paths.until(90))


def test_a_cut_takes_its_amount_off_the_expected_spend(several: CompanyForecast) -> None:
    paths = several.futures.kept["ec2"]
    after = changed(paths, [Change(start=0.0, factor=1.0, daily=-5.0)], 90.0)
    assert paths.until(84).mean() - after.until(84).mean() == pytest.approx(5 * 84)
    assert np.all(np.diff(after.spend, axis=0) >= 0)


def test_a_cut_stops_where_all_spend_is_gone(several: CompanyForecast) -> None:
    after = changed(several.futures.kept["s3"], [Change(start=0.0, factor=1.0, daily=-1e6)], 90.0)
    assert np.all(after.spend == 0)


def test_a_change_concerns_its_service_alone(several: CompanyForecast) -> None:
    simulation = several.simulate([_change(service="s3", factor=1.2)], 0.8)
    assert simulation.commitments["2"].after == simulation.commitments["2"].before
    assert simulation.commitments["2"].extra_nanos == 0
    assert simulation.extra_nanos == simulation.commitments["1"].extra_nanos
    assert simulation.extra_nanos / DOLLAR == pytest.approx(0.2 * 9000, rel=0.1)


def test_rounded_amounts_add_up_under_a_scenario_that_leaves_others_as_they_were(
    several: CompanyForecast,
) -> None:
    simulation = several.simulate([_change(service="ec2", factor=1.07)], 0.8)
    parts = {key: each.owed.rounded_nanos for key, each in simulation.after.commitments.items()}
    assert parts["1"] == several.outlook.commitments["1"].owed.rounded_nanos
    assert sum(parts.values()) == simulation.after.owed.rounded_nanos


def test_a_change_of_all_services_concerns_each(several: CompanyForecast) -> None:
    simulation = several.simulate([_change(daily=3.0)], 0.8)
    assert simulation.extra_nanos == 2 * 90 * 3 * DOLLAR
    for of in simulation.commitments.values():
        assert of.after.owed.shortfall_nanos < of.before.owed.shortfall_nanos


def test_a_start_before_the_moment_is_the_moment(several: CompanyForecast) -> None:
    earlier = several.simulate([_change(start=NOW - 400 * DAY, daily=3.0)], 0.8)
    assert earlier == several.simulate([_change(daily=3.0)], 0.8)


def test_two_commitments_on_one_service_count_its_extra_spend_once() -> None:
    of = company([commitment(MONTHS), commitment(MONTHS, commitment_id="2")], {"s3": history(uneven(200))})
    assert of.simulate([_change(daily=3.0)], 0.8).extra_nanos == 90 * 3 * DOLLAR


def test_the_same_scenario_says_the_same_of_a_commitment_alone() -> None:
    histories = {"s3": history(sparse(200))}
    scenario = [_change(start=NOW + 10 * DAY, factor=1.3), _change(start=NOW + 20 * DAY, daily=-4.0)]
    promises = [commitment([Promise(start=3, end=77, amount=1500)]), commitment(MONTHS, commitment_id="2")]
    alone, together = company(promises[:1], histories), company(promises, histories)
    one, both = (of.simulate(scenario, 0.8).commitments["1"].after for of in (alone, together))
    assert one.owed.counts == both.owed.counts
    assert one.owed.shortfall_nanos == pytest.approx(both.owed.shortfall_nanos, abs=DOLLAR // 50)


@pytest.mark.parametrize("wanted", [0.5, 0.8, 0.99])
def test_the_required_spend_reaches_the_wanted_probability_and_no_more(wanted: float) -> None:
    of = forecast(sparse(200), *MONTHS)
    of_commitment = of.simulate([], wanted).commitments["1"]
    for number, required in of_commitment.required.items():
        met = _met_share(of, required.change_nanos, [number])
        assert wanted <= met <= wanted + 0.002  # two paths may lie within the same cent
        assert required.daily_nanos == required.change_nanos + _expected_daily(of, number)


def test_all_promises_together_need_at_least_what_each_needs() -> None:
    of = forecast(sparse(200), *MONTHS)
    of_commitment = of.simulate([], 0.8).commitments["1"]
    together = of_commitment.required_for_all
    assert together is not None
    assert together.change_nanos >= max(each.change_nanos for each in of_commitment.required.values()) > 0
    assert _met_share(of, together.change_nanos, [1, 2, 3]) >= 0.8
    assert _met_share(of, together.change_nanos - DOLLAR // 50, [1, 2, 3]) < 0.8


def test_what_is_required_agrees_with_the_rate_that_is_safe() -> None:
    of = forecast(uneven(200), *MONTHS)
    simulation = of.simulate([], 0.8).commitments["1"]
    for number, required in simulation.required.items():
        estimate = simulation.before.checkins[number].estimate
        assert estimate is not None
        assert required.daily_nanos == estimate.safe_daily_nanos


def test_the_required_spend_counts_from_the_start_of_the_scenario() -> None:
    of = forecast(uneven(200), *MONTHS)
    scenario = [_change(service="s3", start=NOW + 45 * DAY, factor=1.1)]
    simulated = of.simulate(scenario, 0.8).commitments["1"]
    assert list(simulated.required) == [2, 3]  # the first ends before
    assert simulated.required[2].start == NOW + 45 * DAY
    assert simulated.required[3].start == NOW + 60 * DAY
    assert simulated.required_for_all is not None
    assert simulated.required_for_all.start == NOW + 45 * DAY
    # Half of the time is left, so that twice the change is needed.
    assert (
        simulated.required[2].change_nanos
        > 1.9 * of.simulate([], 0.8).commitments["1"].required[2].change_nanos
    )


def test_spending_more_avoids_shortfalls_and_costs_what_it_says() -> None:
    required = forecast(uneven(200), MONTHS[0]).simulate([], 0.9).commitments["1"].required[1]
    assert required.extra_nanos == 30 * required.change_nanos
    assert 0 < required.avoided_nanos < required.extra_nanos
    # A factor gives least to the paths that need most: it has to come to more than the same for every path.
    assert required.factor is not None
    assert required.factor > required.daily_nanos / (required.daily_nanos - required.change_nanos)


def test_a_promise_that_is_met_anyway_requires_less_and_never_below_nothing() -> None:
    of = forecast(uneven(200), Promise(start=0, end=30, amount=0))
    required = of.simulate([], 0.8).commitments["1"].required[1]
    assert required.daily_nanos == 0
    assert required.change_nanos < 0
    assert required.extra_nanos < 0


def test_where_less_would_do_the_factor_is_the_share_that_suffices() -> None:
    of = forecast(uneven(200), Promise(start=0, end=30, amount=1500))
    required = of.simulate([], 0.8).commitments["1"].required[1]
    assert required.factor is not None
    met = required.factor * of.futures.kept["s3"].between(0, 30) >= 1500
    assert 0.8 <= met.mean() < 0.81


def test_the_scenario_of_what_is_required_has_the_wanted_probability() -> None:
    of = forecast(sparse(200), *MONTHS)
    required = of.simulate([], 0.8).commitments["1"].required_for_all
    assert required is not None
    scenario = SpendChange(service_code="s3", start=required.start, daily_nanos=required.change_nanos)
    after = of.simulate([scenario], 0.8).commitments["1"].after
    assert min(each.estimate.probability for each in after.checkins.values() if each.estimate) >= 0.8


def test_nothing_is_required_where_everything_ends_before_the_scenario() -> None:
    simulated = forecast(uneven(200), *MONTHS).simulate([_change(start=NOW + timedelta(days=500))], 0.8)
    assert simulated.commitments["1"].required == {}
    assert simulated.commitments["1"].required_for_all is None


def _met_share(of: CompanyForecast, change_nanos: int, numbers: list[int]) -> float:
    met = np.ones(2000, dtype=np.bool_)
    for number in numbers:
        promise = MONTHS[number - 1]
        gains = of.futures.kept["s3"].between(promise.start, promise.end)
        met &= gains + 30 * change_nanos / DOLLAR >= promise.amount - 1e-6
    return float(met.mean())


def _expected_daily(of: CompanyForecast, number: int) -> int:
    estimate = of.outlook.commitments["1"].checkins[number].estimate
    assert estimate is not None
    return estimate.daily_nanos
