"""Values on the wire."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.runtime.messages import money_message, timestamp_message


@given(st.integers(min_value=-(2**63) * 10**9 + 1, max_value=2**63 * 10**9 - 1))
def test_money_keeps_every_nano_and_one_sign(nanos: int) -> None:
    money = money_message(nanos)
    assert money.units * 10**9 + money.nanos == nanos
    assert money.units * money.nanos >= 0
    assert abs(money.nanos) < 10**9
    assert money.currency_code == "USD"


def test_money_beyond_the_contract_is_an_error_and_not_another_amount() -> None:
    with pytest.raises(ValueError, match="out of range"):
        money_message(2**63 * 10**9)


@given(st.datetimes(timezones=st.just(UTC)))
def test_an_instant_survives_the_wire(instant: datetime) -> None:
    message = timestamp_message(instant)
    assert message.ToDatetime(tzinfo=UTC) == instant
