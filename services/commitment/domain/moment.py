"""The moment a question is asked about, and up to when rows count."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

BEFORE_EVERYTHING: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """What is asked, and what is known.

    Attributes:
        as_of: the moment the question is asked about; None if neither the question nor the data give one.
        data_through: the instant up to which the data are complete; None without any data.
    """

    as_of: datetime | None
    data_through: datetime | None

    @property
    def asked(self) -> datetime:
        """The moment the question is asked about; before everything if there is none."""
        return self.as_of or BEFORE_EVERYTHING

    @property
    def counted_until(self) -> datetime:
        """T: rows at or after it do not count. Never later than ``asked``."""
        return min(self.asked, self.data_through or BEFORE_EVERYTHING)


def moment(*, as_of: datetime | None, data_through: datetime | None) -> Moment:
    """The moment of a question; without one of its own it is the end of the data, never the wall clock."""
    return Moment(as_of=as_of or data_through, data_through=data_through)
