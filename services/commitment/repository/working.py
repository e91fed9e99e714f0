"""What was counted for one check-in."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from psycopg.rows import class_row

from services.commitment.domain.working import Cell, Oddities, SourceFile
from services.commitment.repository.companies import Company
from services.runtime.db import Connection
from services.runtime.periods import Period, day_parts

_CELLS: Final = """
    select cell.day, cell.load_id, sum(cell.cost_nanos)::numeric as cost_nanos,
      sum(cell.line_item_count)::bigint as line_item_count
    from (
      select d.day, d.load_id, d.cost_nanos, d.line_item_count
      from billing.published_daily_spend d
      join billing.published_service s on s.service_id = d.service_id
      where d.company_id = %(company)s and s.code = %(service)s
        and d.day >= %(first_day)s and d.day < %(end_day)s
      union all
      select (l.usage_at at time zone 'UTC')::date, l.load_id, l.cost_nanos, 1
      from billing.published_line_item l
      join billing.published_service s on s.service_id = l.service_id
      where l.company_id = %(company)s and s.code = %(service)s
        and l.usage_at >= %(head_start)s and l.usage_at < %(head_end)s
      union all
      select (l.usage_at at time zone 'UTC')::date, l.load_id, l.cost_nanos, 1
      from billing.published_line_item l
      join billing.published_service s on s.service_id = l.service_id
      where l.company_id = %(company)s and s.code = %(service)s
        and l.usage_at >= %(tail_start)s and l.usage_at < %(tail_end)s
    ) cell
    group by cell.day, cell.load_id
"""

_FILES: Final = """
    select f.load_id, f.file_name, f.sha256, f.loaded_at
    from billing.published_load f
    where f.load_id = any(%(loads)s)
"""

_ODDITIES: Final = """
    select
      count(*) filter (where l.cost_nanos < 0 and l.usage_at < %(until)s) as refund_count,
      coalesce(sum(l.cost_nanos) filter (where l.cost_nanos < 0 and l.usage_at < %(until)s), 0)::numeric
        as refund_nanos,
      count(*) filter (where l.usage_at = %(start)s and l.usage_at < %(until)s) as at_start_count,
      count(*) filter (where l.usage_at = %(end)s) as at_end_count
    from billing.published_line_item l
    join billing.published_service s on s.service_id = l.service_id
    where l.company_id = %(company)s and s.code = %(service)s
      and l.usage_at >= %(start)s and l.usage_at <= %(end)s
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class _CellRow:
    day: date
    load_id: int
    cost_nanos: Decimal
    line_item_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _OdditiesRow:
    refund_count: int
    refund_nanos: Decimal
    at_start_count: int
    at_end_count: int


async def counted_cells(
    connection: Connection, company: Company, service_code: str, counted: Period
) -> list[Cell]:
    """The spend of a service in a period, by UTC day and file."""
    parts = day_parts(counted)
    parameters = {
        "company": company.key,
        "service": service_code,
        "first_day": parts.first_day,
        "end_day": parts.end_day,
        "head_start": parts.head.start,
        "head_end": parts.head.end,
        "tail_start": parts.tail.start,
        "tail_end": parts.tail.end,
    }
    async with connection.cursor(row_factory=class_row(_CellRow)) as cursor:
        await cursor.execute(_CELLS, parameters)
        rows = await cursor.fetchall()
    return [
        Cell(
            day=row.day,
            load_id=row.load_id,
            nanos=int(row.cost_nanos),
            line_item_count=row.line_item_count,
        )
        for row in rows
    ]


async def source_files(connection: Connection, load_ids: set[int]) -> list[SourceFile]:
    """The files that loads brought."""
    async with connection.cursor(row_factory=class_row(SourceFile)) as cursor:
        await cursor.execute(_FILES, {"loads": list(load_ids)})
        return await cursor.fetchall()


async def oddities(
    connection: Connection, company: Company, service_code: str, period: Period, *, until: datetime
) -> Oddities:
    """The refunds counted in a period up to an instant, and the line items on its boundaries."""
    parameters = {
        "company": company.key,
        "service": service_code,
        "start": period.start,
        "end": period.end,
        "until": until,
    }
    async with connection.cursor(row_factory=class_row(_OdditiesRow)) as cursor:
        await cursor.execute(_ODDITIES, parameters)
        row = (await cursor.fetchall())[0]
    return Oddities(
        refund_count=row.refund_count,
        refund_nanos=int(row.refund_nanos),
        at_start_count=row.at_start_count,
        at_end_count=row.at_end_count,
    )
