"""Days that resemble their neighbours make the spend of a fortnight less certain."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.mixture import Mixture
from services.commitment.forecast.parts.candidates import candidates
from services.commitment.forecast.parts.part import Drift, Part
from services.commitment.forecast.paths.random_numbers import RandomNumbers
from services.commitment.forecast.paths.simulated import simulate
from services.commitment.forecast.series import Series, series_of
from services.commitment.forecast.weights.moments import Mixed, Window, mixture_moments
from services.commitment.tests.forecast.made_up import Promise, estimates, forecast, history, uneven

FORTNIGHT = 14


def campaigns(days: int, seed: int = 4) -> Floats:
    """A little every day, and some weeks a campaign of three days."""
    rng = np.random.default_rng(seed)
    begins = rng.random(days) < 0.06
    return 20 + 300 * np.convolve(begins, np.ones(3))[:days] * rng.gamma(8.0, 0.125, days)


def persistent(days: int, seed: int = 5) -> Floats:
    """A first-order autoregression: nearly half of a deviation is left a day later."""
    rng = np.random.default_rng(seed)
    deviation = np.zeros(days)
    for day in range(1, days):
        deviation[day] = 0.45 * deviation[day - 1] + rng.normal(0, 0.3)
    return 100 * np.exp(deviation)


def resampled(series: Series) -> Part:
    """The past resampled, its level known for sure: what is left is the noise of days."""
    [found] = candidates([series])
    return replace(found.parts[Method.WHOLE_HISTORY][0], drift=Drift(), weight=1.0)


def simulated_deviation(series: Series, part: Part) -> float:
    """Of a fortnight, in dollars."""
    mixture = Mixture(series=series, parts=[part], step_age=0, own_width=0.0)
    numbers = RandomNumbers(
        company_id="acme", moment=datetime(2024, 7, 1, tzinfo=UTC), correlation=0.0, week_count=2
    )
    return float(simulate(mixture, numbers, "s3", [0.0, FORTNIGHT]).between(0, FORTNIGHT).std())


@pytest.mark.parametrize("days", [campaigns(600), persistent(600)], ids=["campaigns", "persistent"])
def test_a_fortnight_is_as_uncertain_as_fortnights_were(days: Floats) -> None:
    series = series_of(history(days))
    part = resampled(series)
    seen = float(np.convolve(days, np.ones(FORTNIGHT), "valid").std())
    moments = mixture_moments([Mixed([part], series.end_day)], [Window(0, FORTNIGHT)])
    by_itself = float(days.std()) * FORTNIGHT**0.5
    assert seen > 1.3 * by_itself  # days drawn one by one would not do
    assert simulated_deviation(series, part) == pytest.approx(seen, rel=0.1)
    assert float(moments.variance[0, 0]) ** 0.5 * series.scale == pytest.approx(seen, rel=0.1)


def test_simulation_and_closed_form_agree_on_days_in_clusters() -> None:
    series = series_of(history(campaigns(300)))
    part = resampled(series)
    moments = mixture_moments([Mixed([part], series.end_day)], [Window(0, FORTNIGHT)])
    assert simulated_deviation(series, part) == pytest.approx(
        float(moments.variance[0, 0]) ** 0.5 * series.scale, rel=0.05
    )


def test_days_that_have_nothing_to_do_with_each_other_are_drawn_one_by_one() -> None:
    assert resampled(series_of(history(uneven(300)))).clustering == 1
    assert resampled(series_of(history(campaigns(300)))).clustering > 1.5


def test_the_same_days_in_clusters_give_a_wider_range() -> None:
    days = campaigns(300)
    mixed = np.random.default_rng(6).permutation(days)

    def width(spend: Floats) -> int:
        [estimate] = estimates(forecast(spend, Promise(start=0, end=30, amount=3000)))
        return estimate.actual_range.high_nanos - estimate.actual_range.low_nanos

    assert width(days) > 1.2 * width(mixed)
