"""The form of figures in what the loader says."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from loader.report import amount, count, moment


@pytest.mark.parametrize(
    ("nanos", "text"),
    [
        (0, "$0.00"),
        (1_204_500_000_000, "$1,204.50"),
        (-41_200_000_000, "−$41.20"),
        (-1, "−$0.000000001"),
        (10**38, "$100,000,000,000,000,000,000,000,000,000.00"),
        (15_020_000_001, "$15.020000001"),
    ],
)
def test_an_amount_is_shown_to_its_last_digit(nanos: int, text: str) -> None:
    assert amount(nanos) == text


def test_a_count_agrees_with_its_noun() -> None:
    assert [count(number, "company", "companies") for number in (0, 1, 1234)] == [
        "0 companies",
        "1 company",
        "1,234 companies",
    ]


def test_a_moment_is_in_utc_and_as_short_as_it_can_be() -> None:
    assert moment(datetime(2024, 3, 1, tzinfo=UTC)) == "2024-03-01"
    assert moment(datetime(2024, 3, 1, 12, tzinfo=timezone(timedelta(hours=2)))) == "2024-03-01 10:00"
    assert moment(datetime(2024, 3, 1, 0, 0, 5, tzinfo=UTC)) == "2024-03-01 00:00:05"
