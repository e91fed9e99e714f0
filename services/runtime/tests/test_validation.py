"""Checks of what callers send."""

from datetime import UTC, datetime, timedelta

import pytest
from common.v1.money_pb2 import Money
from common.v1.period_pb2 import Period as PeriodMessage
from google.protobuf.timestamp_pb2 import Timestamp

from services.runtime.errors import ServiceError
from services.runtime.messages import timestamp_message
from services.runtime.validation import Checks, checking


def _period(start: datetime, end: datetime) -> PeriodMessage:
    return PeriodMessage(start=timestamp_message(start), end=timestamp_message(end))


def test_all_fields_at_fault_are_named_at_once() -> None:
    def check_both() -> None:
        with checking() as check:
            check.required_text("company_id", "")
            check.page_size("page_size", -1, default=100, most=500)

    with pytest.raises(ServiceError) as raised:
        check_both()
    assert [violation.field for violation in raised.value.violations] == ["company_id", "page_size"]
    assert "company_id: is required" in str(raised.value)


@pytest.mark.parametrize(
    ("value", "told"),
    [("x" * 201, "has 201 characters"), ("a\0b", "control character"), ("a\nb", "control character")],
)
def test_a_text_that_cannot_be_an_id_is_refused(value: str, told: str) -> None:
    check = Checks()
    check.required_text("company_id", value)
    assert told in check.violations[0].description


@pytest.mark.parametrize("value", ["x" * 200, "Weyland-Yutani", "名前", "a/b c"])
def test_any_other_text_is_taken_as_it_is(value: str) -> None:
    check = Checks()
    assert check.required_text("company_id", value) == value
    assert not check.violations


@pytest.mark.parametrize("value", [-1, 501, 2**31 - 1])
def test_a_page_size_out_of_range_is_refused(value: int) -> None:
    check = Checks()
    check.page_size("page_size", value, default=100, most=500)
    assert f"is {value}; send 1 to 500, or 0 for 100." in check.violations[0].description


def test_page_size_zero_is_the_default() -> None:
    assert Checks().page_size("page_size", 0, default=100, most=500) == 100


@pytest.mark.parametrize(
    "value",
    [
        Timestamp(seconds=-62_135_596_801),
        Timestamp(seconds=253_402_300_800),
        Timestamp(seconds=2**62),
        Timestamp(nanos=-1),
        Timestamp(nanos=10**9),
        Timestamp(nanos=1),
    ],
)
def test_an_instant_that_no_calendar_or_database_holds_is_refused(value: Timestamp) -> None:
    check = Checks()
    check.instant("as_of_time", value)
    assert [violation.field for violation in check.violations] == ["as_of_time"]


@pytest.mark.parametrize(
    "instant", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC), datetime.now(UTC)]
)
def test_an_instant_arrives_to_the_microsecond(instant: datetime) -> None:
    check = Checks()
    assert check.instant("as_of_time", timestamp_message(instant)) == instant
    assert not check.violations


def test_a_period_without_an_end_is_refused_with_the_path_of_the_field() -> None:
    check = Checks()
    check.period("period", PeriodMessage(start=Timestamp(seconds=1)))
    assert [violation.field for violation in check.violations] == ["period.end"]


@pytest.mark.parametrize("length", [timedelta(0), timedelta(days=-1)])
def test_a_period_that_does_not_end_after_its_start_is_refused(length: timedelta) -> None:
    start, check = datetime(2024, 1, 1, tzinfo=UTC), Checks()
    check.period("period", _period(start, start + length))
    assert "send a later end" in check.violations[0].description


def test_a_period_that_is_too_long_is_refused() -> None:
    start, longest = datetime(2024, 1, 1, tzinfo=UTC), timedelta(days=10)
    check = Checks()
    check.period("period", _period(start, start + longest), longest=longest)
    assert not check.violations
    check.period("period", _period(start, start + longest + timedelta(microseconds=1)), longest=longest)
    assert "over 10 days" in check.violations[0].description


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan"), float("inf"), float("-inf")])
def test_a_fraction_out_of_range_and_what_is_no_number_are_refused(value: float) -> None:
    check = Checks()
    check.number("factor", value, least=0.0, most=1.0)
    assert check.violations[0].description == f"is {value}; send a number from 0 to 1."


@pytest.mark.parametrize(("units", "nanos"), [(0, 0), (7, 5), (-7, -5), (10, 0), (-10, 0), (0, -999_999_999)])
def test_an_amount_is_read_exactly(units: int, nanos: int) -> None:
    check = Checks()
    money = Money(currency_code="USD", units=units, nanos=nanos)
    assert check.money("amount", money, most_units=10) == units * 10**9 + nanos
    assert not check.violations


@pytest.mark.parametrize(
    ("money", "field"),
    [
        (Money(currency_code="USD", units=10, nanos=1), "amount"),
        (Money(currency_code="USD", units=-(2**63)), "amount"),
        (Money(currency_code="EUR", units=1), "amount.currency_code"),
        (Money(units=1), "amount.currency_code"),
        (Money(currency_code="USD", units=1, nanos=-1), "amount.nanos"),
        (Money(currency_code="USD", nanos=10**9), "amount.nanos"),
    ],
)
def test_an_amount_that_cannot_be_meant_is_refused(money: Money, field: str) -> None:
    check = Checks()
    check.money("amount", money, most_units=10)
    assert [violation.field for violation in check.violations] == [field]
