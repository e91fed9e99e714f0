"""The scores against cases whose answers are known."""

from math import pi, sqrt

import numpy as np
import pytest

from benchmarks.forecast.rivals import linear_fit, seasonal_naive, straight_line
from benchmarks.forecast.scores import Reliability, brier, crps, pinball, reliability, share_inside
from benchmarks.forecast.windows import Window

HALF_ELAPSED = Window(start=-10, end=10, elapsed_percent=50)
AHEAD = Window(start=5, end=19, elapsed_percent=None)


def test_the_crps_of_one_number_is_its_distance() -> None:
    assert crps(np.array([3.0]), 5.0) == 2.0


def test_the_crps_of_two_samples_is_that_of_their_step_function() -> None:
    # Between 0 and 2 the distribution stands at a half, whatever happens there: the integral of 1/4.
    assert crps(np.array([0.0, 2.0]), 1.0) == pytest.approx(0.5)


def test_the_crps_of_many_normal_samples_is_that_of_the_normal_distribution() -> None:
    samples = np.random.default_rng(1).normal(0, 1, 400_000)
    assert crps(samples, 0.0) == pytest.approx(sqrt(2 / pi) - 1 / sqrt(pi), abs=2e-3)


def test_a_low_quantile_costs_more_when_the_outcome_is_below_it() -> None:
    assert pinball(10.0, 8.0, 0.1) == pytest.approx(1.8)
    assert pinball(10.0, 12.0, 0.1) == pytest.approx(0.2)


def test_an_outcome_is_inside_the_range_or_not() -> None:
    samples = np.arange(1000.0)
    assert [share_inside(samples, outcome, 1e-9) for outcome in (50.0, 500.0, 950.0)] == [0, 1, 0]
    assert share_inside(samples, -5.0, 1e-9) == 0


def test_an_outcome_at_the_edge_counts_by_its_probability_inside() -> None:
    # Half of the samples are 0: of their probability, from 0 to 50 %, four fifths lie from 10 to 50 %.
    samples = np.append(np.zeros(500), np.arange(1.0, 501.0))
    assert share_inside(samples, 0.0, 1e-9) == pytest.approx(0.8)


def test_a_certain_forecast_that_is_right_is_four_fifths_inside() -> None:
    assert share_inside(np.zeros(100), 0.0, 1e-9) == pytest.approx(0.8)


def test_the_brier_score_is_the_squared_distance_from_what_happened() -> None:
    assert brier(np.array([1.0, 0.8, 0.0]), np.array([True, False, False])) == pytest.approx(0.64 / 3)


def test_reliability_compares_what_was_said_with_what_happened_bin_by_bin() -> None:
    said, happened = np.array([0.71875, 0.78125, 1.0]), np.array([True, False, True])
    assert reliability(said, happened) == [
        Reliability(said=0.75, happened=0.5, count=2),
        Reliability(said=1.0, happened=1.0, count=1),
    ]


def test_the_straight_line_goes_on_at_the_pace_inside_the_period() -> None:
    history = np.append(np.full(40, 100.0), np.full(10, 2.0))
    assert straight_line(history, HALF_ELAPSED) == pytest.approx(40)


def test_the_linear_fit_follows_the_line_through_cumulative_spend() -> None:
    history = np.append(np.full(40, 100.0), np.full(10, 2.0))
    assert linear_fit(history, HALF_ELAPSED) == pytest.approx(40)
    assert linear_fit(np.full(40, 3.0), AHEAD) == pytest.approx(42)


def test_seasonal_naive_repeats_the_last_four_weeks() -> None:
    history = np.tile([7.0, 1, 1, 1, 1, 1, 2], 10)
    assert seasonal_naive(history, AHEAD) == pytest.approx(28)
    assert seasonal_naive(history, HALF_ELAPSED) == pytest.approx(history[-10:].sum() + history[:10].sum())
