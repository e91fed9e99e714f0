"""Cutting periods at midnight."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.runtime.periods import Period, day_parts, start_of_day

instants = st.datetimes(timezones=st.just(UTC))


@given(instants, instants)
def test_head_whole_days_and_tail_are_the_period_exactly(one: datetime, other: datetime) -> None:
    period = Period(start=min(one, other), end=max(one, other))
    parts = day_parts(period)
    whole = [start_of_day(parts.first_day), start_of_day(parts.end_day)]
    has_days = parts.first_day < parts.end_day
    cuts = [parts.head.start, parts.head.end, *(whole if has_days else []), parts.tail.start, parts.tail.end]
    assert cuts == sorted(cuts)
    assert cuts[0] == period.start
    assert cuts[-1] == period.end
    assert all(cuts[i] == cuts[i + 1] for i in range(1, len(cuts) - 1, 2))


@given(instants, instants)
def test_no_edge_holds_a_whole_day_more_than_it_must(one: datetime, other: datetime) -> None:
    parts = day_parts(Period(start=min(one, other), end=max(one, other)))
    if parts.first_day < parts.end_day:
        assert parts.head.end - parts.head.start < timedelta(days=1)
        assert parts.tail.end - parts.tail.start < timedelta(days=1)


def test_a_month_has_no_part_days() -> None:
    parts = day_parts(Period(start=datetime(2024, 2, 1, tzinfo=UTC), end=datetime(2024, 3, 1, tzinfo=UTC)))
    assert (parts.first_day, parts.end_day) == (date(2024, 2, 1), date(2024, 3, 1))
    assert parts.head.start == parts.head.end
    assert parts.tail.start == parts.tail.end
