"""What the oracle answers. Amounts are USD with at most 9 decimals, instants are UTC."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

State = Literal["closed", "awaiting data", "open", "upcoming"]
Verdict = Literal["met", "missed", "no data"]


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """What is known of a check-in that is not closed.

    `current_daily` is the service's spend a day before T, None where no history exists before T;
    `needed_daily` is the spend a day, from T or the later start to the end, that reaches the amount.
    """

    already_met: bool
    current_daily: Decimal | None
    needed_daily: Decimal


@dataclass(frozen=True, kw_only=True)
class CheckinResult:
    """One check-in, numbered from 1 by start, end and place in the file.

    `verdict` is None for a check-in with data that is not closed, `shortfall` None without met or missed,
    `ahead` None if closed.
    """

    number: int
    start: datetime
    end: datetime
    amount: Decimal
    state: State
    verdict: Verdict | None
    actual: Decimal
    line_items: int
    shortfall: Decimal | None
    ahead: Ahead | None


@dataclass(frozen=True, kw_only=True)
class CommitmentResult:
    """One commitment; `id` as its file writes it, `owed` the sum of its shortfalls.

    `current_daily` is the service's spend a day from `current_daily_since` to T; both None before the first
    row.
    """

    id: str
    name: str
    service: str
    owed: Decimal
    current_daily: Decimal | None
    current_daily_since: datetime | None
    checkins: list[CheckinResult]


@dataclass(frozen=True, kw_only=True)
class CompanyResult:
    """One company of either file, commitments in file order.

    `data_through` is None for a company without billing; `as_of` too, unless one was asked for.
    """

    company: str
    data_through: datetime | None
    as_of: datetime | None
    owed: Decimal
    commitments: list[CommitmentResult]
