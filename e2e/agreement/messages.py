"""The oracle's values as messages of the contract, by arithmetic that the product does not share."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from common.v1.money_pb2 import Money
from common.v1.period_pb2 import Period
from google.protobuf.timestamp_pb2 import Timestamp

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def money(amount: Decimal) -> Money:
    """A decimal with at most 9 places."""
    sign = -1 if amount < 0 else 1
    units, nanos = f"{abs(amount):.9f}".split(".")
    return Money(currency_code="USD", units=sign * int(units), nanos=sign * int(nanos))


def amount_of(message: Money) -> Decimal:
    """The exact decimal of a message."""
    assert message.currency_code == "USD"
    return Decimal(message.units) + Decimal(message.nanos).scaleb(-9)


def timestamp(moment: datetime) -> Timestamp:
    """An instant, to the microsecond."""
    microseconds = (moment - _EPOCH) // timedelta(microseconds=1)
    return Timestamp(seconds=microseconds // 10**6, nanos=microseconds % 10**6 * 1000)


def optional_timestamp(moment: datetime | None) -> Timestamp | None:
    """An instant that may not be known."""
    return None if moment is None else timestamp(moment)


def moment_of(message: Timestamp) -> datetime:
    """The instant of a message."""
    return _EPOCH + timedelta(seconds=message.seconds, microseconds=message.nanos // 1000)


def period(start: datetime, end: datetime) -> Period:
    """A half-open period."""
    return Period(start=timestamp(start), end=timestamp(end))
