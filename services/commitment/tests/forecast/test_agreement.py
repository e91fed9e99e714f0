"""All figures are read from the same paths, so that they agree with each other."""

import numpy as np
import pytest

from services.commitment.forecast.company import CompanyForecast
from services.commitment.tests.forecast.made_up import (
    CENT,
    DOLLAR,
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

MONTHS = [Promise(start=30 * month, end=30 * month + 30, amount=3000 - 200 * month) for month in range(4)]


@pytest.fixture(scope="module")
def several() -> CompanyForecast:
    """Two services, three commitments; check-ins overlap, and one has ended with a shortfall."""
    return company(
        [
            commitment(MONTHS, service="s3", commitment_id="1"),
            commitment(
                [Promise(start=-60, end=-30, amount=50, actual=20), *MONTHS], service="ec2", commitment_id="2"
            ),
            commitment(
                [Promise(start=-20, end=45, amount=6000, actual=2000)], service="s3", commitment_id="3"
            ),
        ],
        {"s3": history(uneven(200)), "ec2": history(sparse(300))},
    )


def test_the_probability_is_the_share_of_paths_that_reach_the_amount(several: CompanyForecast) -> None:
    gains = several.futures.kept["s3"].between(30, 60)
    estimate = estimates(several)[1]
    assert estimate.met_path_count == np.count_nonzero(gains >= 2800)
    assert estimate.probability == estimate.met_path_count / estimate.path_count


def test_a_tenth_of_the_paths_lies_below_the_range_and_a_tenth_above(several: CompanyForecast) -> None:
    gains = several.futures.kept["ec2"].between(0, 30)
    actual = estimates(several, "2")[0].actual_range
    assert np.count_nonzero(gains < actual.low_nanos / DOLLAR - 0.01) <= 200
    assert np.count_nonzero(gains > actual.high_nanos / DOLLAR + 0.01) <= 200
    assert np.count_nonzero(gains <= actual.low_nanos / DOLLAR + 0.01) >= 200


def test_the_range_of_the_shortfall_is_that_of_the_actual_turned_round(several: CompanyForecast) -> None:
    for promise, estimate in zip(MONTHS, estimates(several), strict=True):
        amount = round(promise.amount * DOLLAR)
        assert estimate.shortfall_range.low_nanos == max(0, amount - estimate.actual_range.high_nanos)
        assert estimate.shortfall_range.high_nanos == max(0, amount - estimate.actual_range.low_nanos)


def test_expected_shortfalls_add_up_to_the_cent(several: CompanyForecast) -> None:
    outlook = several.outlook
    for commitment_id, of in outlook.commitments.items():
        assert of.owed.shortfall_nanos == sum(
            each.shortfall_nanos for each in estimates(several, commitment_id)
        )
    assert outlook.owed.shortfall_nanos == sum(
        each.owed.shortfall_nanos for each in outlook.commitments.values()
    )
    assert outlook.owed.owed_nanos == 30 * DOLLAR + outlook.owed.shortfall_nanos


def test_the_range_of_a_sum_is_not_the_sum_of_ranges(several: CompanyForecast) -> None:
    def width(low_nanos: int, high_nanos: int) -> int:
        return high_nanos - low_nanos

    total = several.outlook.owed.owed_range
    parts = [each.owed.owed_range for each in several.outlook.commitments.values()]
    assert total.low_nanos >= 30 * DOLLAR
    assert width(total.low_nanos, total.high_nanos) < sum(width(p.low_nanos, p.high_nanos) for p in parts)


def test_every_check_in_counts_once_in_the_totals(several: CompanyForecast) -> None:
    counts = several.outlook.owed.counts
    assert counts.on_track + counts.at_risk + counts.off_track == 9
    assert counts.insufficient_history == 0


def test_a_larger_amount_is_never_more_likely_and_never_leaves_less_missing() -> None:
    amounts = [0, 1000, 2500, 2900, 3000, 3100, 4000, 10**6]
    found = estimates(forecast(uneven(120), *(Promise(start=0, end=30, amount=each) for each in amounts)))
    assert [each.probability for each in found] == sorted((each.probability for each in found), reverse=True)
    assert [each.shortfall_nanos for each in found] == sorted(each.shortfall_nanos for each in found)
    assert found[0].probability == 1
    assert found[-1].probability == 0


def test_the_rate_that_is_safe_makes_four_of_five_paths_meet_the_amount() -> None:
    of = forecast(sparse(200), Promise(start=0, end=60, amount=2000))
    [estimate] = estimates(of)
    more = (estimate.safe_daily_nanos - estimate.daily_nanos) / DOLLAR
    gains = of.futures.kept["s3"].between(0, 60)
    assert np.mean(gains + 60 * more >= 2000 - 1e-6) >= 0.8
    assert np.mean(gains + 60 * (more - 0.02) >= 2000) < 0.8


def test_half_of_the_paths_have_reached_the_amount_at_the_moment_named() -> None:
    of = forecast(uneven(120), Promise(start=10, end=40, amount=2000), Promise(start=0, end=20, amount=9000))
    early, never = estimates(of)
    assert early.reached_at is not None
    days = of.clock.days(early.reached_at)
    share = np.mean(of.futures.kept["s3"].between(10, days) >= 2000)
    assert 10 < days < 40
    assert share == pytest.approx(0.5, abs=0.02)
    assert never.reached_at is None


def test_spend_falls_only_by_refunds() -> None:
    promises = Promise(start=0, end=400, amount=1)
    assert np.all(np.diff(forecast(sparse(100), promises).futures.kept["s3"].spend, axis=0) >= 0)
    assert np.any(np.diff(forecast(with_refunds(100), promises).futures.kept["s3"].spend, axis=0) < 0)


def test_with_refunds_even_an_amount_that_is_reached_may_be_missed() -> None:
    [estimate] = estimates(forecast(with_refunds(100), Promise(start=-5, end=1, amount=500, actual=500)))
    assert 0.5 < estimate.probability < 1


def test_the_fan_starts_at_what_was_spent_and_ends_at_the_estimate(several: CompanyForecast) -> None:
    fan, [estimate] = several.fan("3", 1), estimates(several, "3")
    assert fan[0].expected_nanos == fan[0].range.low_nanos == fan[0].range.high_nanos == 2000 * DOLLAR
    assert (fan[-1].expected_nanos, fan[-1].range) == (estimate.actual_nanos, estimate.actual_range)
    expected = [point.expected_nanos for point in fan]
    assert expected == sorted(expected)
    assert len(fan) == 46  # T, the midnights of 45 days


def test_amounts_are_whole_cents(several: CompanyForecast) -> None:
    for estimate in estimates(several, "2"):
        amounts = (
            estimate.actual_nanos,
            estimate.shortfall_nanos,
            estimate.daily_nanos,
            estimate.safe_daily_nanos,
        )
        assert all(amount % CENT == 0 for amount in amounts)
