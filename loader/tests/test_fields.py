"""The grammar of names and instants."""

from datetime import UTC, datetime

import pytest

from loader.fields import instant_of, micros_of, name_problem, parse_instant


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2024-01-31", datetime(2024, 1, 31, tzinfo=UTC)),
        ("2024-01-31 13", datetime(2024, 1, 31, 13, tzinfo=UTC)),
        ("2024-01-31T13:05", datetime(2024, 1, 31, 13, 5, tzinfo=UTC)),
        ("2024-01-31 13:05:09", datetime(2024, 1, 31, 13, 5, 9, tzinfo=UTC)),
        ("2024-01-31 13:05:09.25", datetime(2024, 1, 31, 13, 5, 9, 250_000, tzinfo=UTC)),
        ("2024-01-31T13:05:09Z", datetime(2024, 1, 31, 13, 5, 9, tzinfo=UTC)),
        ("2024-01-31 13:05:09+02:00", datetime(2024, 1, 31, 11, 5, 9, tzinfo=UTC)),
        ("2024-01-31 13:05:09-0330", datetime(2024, 1, 31, 16, 35, 9, tzinfo=UTC)),
        ("1990-01-01 01:00:00+01", datetime(1990, 1, 1, tzinfo=UTC)),
        ("2100-12-31 23:59:59.999999", datetime(2100, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)),
        ("2101-01-01 00:30+01:00", datetime(2100, 12, 31, 23, 30, tzinfo=UTC)),
    ],
)
def test_an_instant_is_utc_unless_it_names_an_offset(text: str, instant: datetime) -> None:
    assert parse_instant(text) == instant
    assert instant_of(micros_of(instant)) == instant


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not a date and time"),
        ("yesterday", "is not a date and time"),
        ("31.01.2024", "is not a date and time"),
        ("2024-02-30", "is not a date and time"),
        ("2024-01-31 24:00:00", "is not a date and time"),
        ("2024-01-31 13:05:60", "is not a date and time"),
        ("2024-01-31 13:05:09.1234567", "is not a date and time"),
        ("2024-01-31  13:05", "is not a date and time"),
        ("2024-01-31 13:05 UTC", "is not a date and time"),
        ("20240131", "is not a date and time"),
        ("٢٠٢٤-01-31", "is not a date and time"),
        ("2024-01-31\n", "is not a date and time"),
        ("1989-12-31 23:59:59", "is not within the years 1990 to 2100"),
        ("2101-01-01", "is not within the years 1990 to 2100"),
        ("0000-00-00 00:00:00", "is not within the years 1990 to 2100"),
        ("9999-12-31", "is not within the years 1990 to 2100"),
    ],
)
def test_what_is_no_instant_says_why(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_instant(text)


@pytest.mark.parametrize("name", ["ec2", "Weyland-Yutani", "Ärzte & Söhne", "東京", "a" * 200, "=cmd|x"])
def test_any_printable_name_is_a_name(name: str) -> None:
    assert name_problem(name) is None


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "is empty"),
        ("a" * 201, "is longer than 200 characters"),
        (" ec2", "begins or ends with a space"),
        ("ec2\t", "begins or ends with a space"),
        ("ec\x002", "contains a character that cannot be printed (U+0000)"),
        ("ec\n2", "contains a character that cannot be printed (U+000A)"),
        ("ec\u200b2", "contains a character that cannot be printed (U+200B)"),
        ("\ufeffec2", "contains a character that cannot be printed (U+FEFF)"),
    ],
)
def test_what_is_no_name_says_why(name: str, problem: str) -> None:
    assert name_problem(name) == problem
