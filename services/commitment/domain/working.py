"""How the actual of a check-in came about: day by day, file by file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from services.commitment.domain.moment import Moment
from services.runtime.periods import Period


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFile:
    """A billing file that was taken in."""

    load_id: int
    file_name: str
    sha256: bytes
    loaded_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """The counted spend of one UTC day from one file."""

    day: date
    load_id: int
    nanos: int
    line_item_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Oddities:
    """The counted line items that a reader asks about.

    Attributes:
        refund_count: those with a negative cost.
        refund_nanos: their sum; zero or negative.
        at_start_count: those exactly at the start of the period.
        at_end_count: line items exactly at its end, which do not count.
    """

    refund_count: int
    refund_nanos: int
    at_start_count: int
    at_end_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceShare:
    """What one file contributed."""

    file: SourceFile
    nanos: int
    line_item_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Working:
    """What was counted.

    Attributes:
        counted_until: the end of what was counted.
        daily_nanos: by UTC day, in order.
        shares: by file, most line items first.
        oddities: what a reader asks about.
    """

    counted_until: datetime
    daily_nanos: Mapping[date, int]
    shares: Sequence[SourceShare]
    oddities: Oddities


def counted_period(period: Period, moment: Moment) -> Period:
    """The part of a check-in's period whose rows count; empty if it has not begun."""
    return Period(start=period.start, end=min(period.end, max(period.start, moment.counted_until)))


def work_out(
    counted: Period, cells: Sequence[Cell], files: Iterable[SourceFile], oddities: Oddities
) -> Working:
    """Add up cells by day and by file."""
    daily: defaultdict[date, int] = defaultdict(int)
    by_load: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        daily[cell.day] += cell.nanos
        by_load[cell.load_id].append(cell)
    shares = [
        SourceShare(
            file=file,
            nanos=sum(cell.nanos for cell in by_load[file.load_id]),
            line_item_count=sum(cell.line_item_count for cell in by_load[file.load_id]),
        )
        for file in files
    ]
    return Working(
        counted_until=counted.end,
        daily_nanos=dict(sorted(daily.items())),
        shares=sorted(shares, key=lambda share: (-share.line_item_count, share.file.load_id)),
        oddities=oddities,
    )
