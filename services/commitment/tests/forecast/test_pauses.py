"""Spend that pauses for weeks is forecast by the runs and pauses that it had."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.mixture import Mixture
from services.commitment.forecast.parts.candidates import candidates
from services.commitment.forecast.parts.part import Drift, Part
from services.commitment.forecast.paths.cumulative import Paths
from services.commitment.forecast.paths.random_numbers import RandomNumbers
from services.commitment.forecast.paths.simulated import simulate
from services.commitment.forecast.series import Series, series_of
from services.commitment.forecast.weights.moments import Mixed, Window, mixture_moments
from services.commitment.tests.forecast.made_up import Promise, estimates, forecast, history, sparse, uneven

MONTH = 30
YEAR = 364


def projects(days: int, *, last_on: bool, seed: int = 7) -> Floats:
    """Weeks of spend and weeks without in turn; the last day as wanted."""
    rng = np.random.default_rng(seed)
    lengths = [int(rng.geometric(1 / 25)) + 1 for _ in range(days)]
    is_on = np.repeat(np.arange(len(lengths)) % 2 == (0 if last_on else 1), lengths)[:days][::-1]
    return uneven(days) * is_on


def on_weekdays(days: int) -> Floats:
    """Nothing on two days of seven."""
    return uneven(days) * (np.arange(days) % 7 < 5)


def resampled(series: Series) -> Part:
    """The past resampled, its level known for sure."""
    [found] = candidates([series])
    return replace(found.parts[Method.WHOLE_HISTORY][0], drift=Drift(), weight=1.0)


def simulated(series: Series, part: Part, end: float) -> Paths:
    """The paths of one part."""
    numbers = RandomNumbers(
        company_id="acme", moment=datetime(2024, 7, 1, tzinfo=UTC), correlation=0.0, week_count=3 * 52
    )
    return simulate(
        Mixture(series=series, parts=[part], step_age=0, own_width=0.0), numbers, "s3", [0.0, end]
    )


@pytest.mark.parametrize(("last_on", "least", "most"), [(True, 1.2, 2.5), (False, 0.3, 0.8)])
def test_a_pause_or_a_run_counts_for_the_next_month_and_not_for_later_ones(
    last_on: bool, least: float, most: float
) -> None:
    months = [Promise(start=start, end=start + MONTH, amount=1500) for start in (0, 150)]
    soon, later = estimates(forecast(projects(400, last_on=last_on), *months))
    assert least < soon.actual_nanos / later.actual_nanos < most


def test_a_pause_is_no_step() -> None:
    of = forecast(projects(400, last_on=False), Promise(start=0, end=MONTH, amount=1500))
    weights = of.outlook.commitments["1"].basis.weights
    assert next(iter(weights)) is Method.WHOLE_HISTORY


def test_a_path_goes_through_days_as_they_followed_each_other() -> None:
    days = projects(400, last_on=False)
    series = series_of(history(days))
    paths = simulated(series, resampled(series), 70.0)
    weeks = np.diff(paths.spend[np.isin(paths.times, np.arange(0, 71, 7))], axis=0)
    stays = ((weeks[1:] > 0) == (weeks[:-1] > 0)).mean()
    seen = days[len(days) % 7 :].reshape(-1, 7).sum(axis=1) > 0
    assert stays == pytest.approx((seen[1:] == seen[:-1]).mean(), abs=0.05)


@pytest.mark.parametrize("last_on", [True, False])
def test_simulation_and_closed_form_agree(last_on: bool) -> None:
    series = series_of(history(projects(600, last_on=last_on)))
    part = resampled(series)
    moments = mixture_moments([Mixed([part], series.end_day)], [Window(0, MONTH)])
    sums = simulated(series, part, float(MONTH)).between(0, MONTH) / series.scale
    assert float(sums.mean()) == pytest.approx(float(moments.mean[0, 0]), rel=0.15)
    assert float(sums.std()) == pytest.approx(float(moments.variance[0, 0]) ** 0.5, rel=0.15)


def test_after_a_year_the_last_day_says_nothing() -> None:
    series = series_of(history(projects(400, last_on=False)))
    paths = simulated(series, resampled(series), YEAR + MONTH)
    later, last = paths.between(YEAR, YEAR + MONTH).mean(), paths.between(YEAR - MONTH, YEAR).mean()
    assert later == pytest.approx(last, rel=0.2)


@pytest.mark.parametrize("days", [uneven(300), sparse(300), on_weekdays(300)])
def test_days_without_spend_are_no_pauses_by_chance_or_by_the_week(days: Floats) -> None:
    assert resampled(series_of(history(days))).runs is None


def test_a_first_pause_is_none_yet() -> None:
    days = uneven(200)
    days[150:] = 0
    assert resampled(series_of(history(days))).runs is None
