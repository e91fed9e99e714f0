"""Commitments as a file states them and as the database keeps them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Checkin:
    """An amount promised for the period ``[start, end)``."""

    start: datetime
    end: datetime
    amount_nanos: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Commitment:
    """A promise; known by its company and its id.

    Attributes:
        checkins: in the order of start and end, those of equal periods in the order of the file.
    """

    company: str
    id: str
    name: str
    service: str
    checkins: tuple[Checkin, ...]
