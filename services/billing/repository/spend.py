"""What was spent: whole days from the rollup, part-days from the line items; always equal to the raw sum."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from psycopg import sql
from psycopg.rows import class_row

from services.runtime.db import Connection
from services.runtime.periods import Period, day_parts

Parameters = dict[str, object]

_CELLS: Final = sql.SQL("""
    select d.service_id, d.day, d.cost_nanos, d.line_item_count
    from billing.daily_spend d
    where d.company_id = %(company)s and d.service_id = any(%(services)s)
      and d.day >= %(first_day)s and d.day < %(end_day)s
    union all
    select l.service_id, (l.usage_at at time zone 'UTC')::date, l.cost_nanos, 1
    from billing.line_item l
    where l.company_id = %(company)s and l.service_id = any(%(services)s)
      and l.usage_at >= %(head_start)s and l.usage_at < %(head_end)s
    union all
    select l.service_id, (l.usage_at at time zone 'UTC')::date, l.cost_nanos, 1
    from billing.line_item l
    where l.company_id = %(company)s and l.service_id = any(%(services)s)
      and l.usage_at >= %(tail_start)s and l.usage_at < %(tail_end)s
""")

_TOTAL: Final = sql.SQL("""
    select coalesce(sum(cell.cost_nanos), 0)::numeric as cost_nanos,
      coalesce(sum(cell.line_item_count), 0)::bigint as line_item_count
    from ({cells}) cell
""").format(cells=_CELLS)

_BUCKETS: Final = sql.SQL("""
    select date_trunc(%(bucket)s, cell.day::timestamp)::date as bucket, cell.service_id,
      sum(cell.cost_nanos)::numeric as cost_nanos, sum(cell.line_item_count)::bigint as line_item_count
    from ({cells}) cell
    group by 1, 2
""").format(cells=_CELLS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """The line items that a question is about: a company and services by their keys, and a period."""

    company: int
    services: tuple[int, ...]
    period: Period


@dataclass(frozen=True, kw_only=True, slots=True)
class Total:
    """The exact sum and the number of line items."""

    cost_nanos: Decimal
    line_item_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BucketRow(Total):
    """The total of a service in a day or month, which is named by its first day."""

    bucket: date
    service_id: int


async def total_of(connection: Connection, scope: Scope) -> Total:
    """The total of all line items in scope."""
    async with connection.cursor(row_factory=class_row(Total)) as cursor:
        await cursor.execute(_TOTAL, _parameters(scope))
        return (await cursor.fetchall())[0]


async def buckets_of(
    connection: Connection, scope: Scope, *, bucket: Literal["day", "month"]
) -> list[BucketRow]:
    """The totals by day or month and by service; buckets without a line item are left out."""
    async with connection.cursor(row_factory=class_row(BucketRow)) as cursor:
        await cursor.execute(_BUCKETS, {**_parameters(scope), "bucket": bucket})
        return await cursor.fetchall()


def _parameters(scope: Scope) -> Parameters:
    parts = day_parts(scope.period)
    return {
        "company": scope.company,
        "services": list(scope.services),
        "first_day": parts.first_day,
        "end_day": parts.end_day,
        "head_start": parts.head.start,
        "head_end": parts.head.end,
        "tail_start": parts.tail.start,
        "tail_end": parts.tail.end,
    }
