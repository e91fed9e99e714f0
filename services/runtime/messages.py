"""Values of the domain as messages of the contract."""

from datetime import datetime
from typing import Final

from common.v1.money_pb2 import Money
from common.v1.period_pb2 import Period as PeriodMessage
from google.protobuf.timestamp_pb2 import Timestamp

from services.runtime.money import CURRENCY, NANOS_PER_UNIT
from services.runtime.periods import EPOCH, Period

LARGEST_NANOS: Final = 2**63 * NANOS_PER_UNIT - 1  # what int64 units and the nanos beside them hold
_SECONDS_PER_DAY: Final = 86_400


def money_message(nanos: int) -> Money:
    """The amount on the wire; units and nanos have the same sign.

    Raises:
        ValueError: the amount has more units than the int64 of the contract holds.
    """
    units, rest = divmod(abs(nanos), NANOS_PER_UNIT)
    if nanos < 0:
        units, rest = -units, -rest
    return Money(currency_code=CURRENCY, units=units, nanos=rest)


def timestamp_message(instant: datetime) -> Timestamp:
    """The instant on the wire, exact to the microsecond."""
    since = instant - EPOCH
    return Timestamp(seconds=since.days * _SECONDS_PER_DAY + since.seconds, nanos=since.microseconds * 1000)


def optional_timestamp(instant: datetime | None) -> Timestamp | None:
    """The instant on the wire; None leaves the field unset."""
    return None if instant is None else timestamp_message(instant)


def period_message(period: Period) -> PeriodMessage:
    """The period on the wire."""
    return PeriodMessage(start=timestamp_message(period.start), end=timestamp_message(period.end))
