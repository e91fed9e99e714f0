"""The moment that a request asks about."""

from datetime import datetime
from typing import Literal, Protocol

from google.protobuf.timestamp_pb2 import Timestamp

from services.runtime.validation import Checks


class WithMoment(Protocol):
    """A request that has the field."""

    @property
    def as_of_time(self) -> Timestamp:
        """The moment."""
        ...

    def HasField(self, field_name: Literal["as_of_time"], /) -> bool:  # noqa: N802  # protobuf's name
        """Whether it is set."""
        ...


def as_of_time(check: Checks, request: WithMoment) -> datetime | None:
    """The moment; None leaves it to the data."""
    return check.instant("as_of_time", request.as_of_time) if request.HasField("as_of_time") else None


def moment_text(as_of: datetime | None) -> str | None:
    """The moment as page tokens are tied to it."""
    return as_of.isoformat() if as_of else None
