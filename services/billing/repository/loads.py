"""The ledger of the files that were taken in."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from psycopg.rows import class_row

from services.runtime.db import Connection


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadRow:
    """One file taken in."""

    id: int
    file_name: str
    sha256: bytes
    byte_size: int
    line_item_count: int
    rejected_count: int
    company_count: int
    cost_nanos: Decimal
    first_usage_at: datetime
    last_usage_at: datetime
    covers_through: datetime
    loaded_at: datetime


# Loads are taken in one at a time, so the newest has the largest id.
_PAGE: Final = """
    select l.id, l.file_name, l.sha256, l.byte_size, l.line_item_count, l.rejected_count, l.company_count,
      l.cost_nanos, l.first_usage_at, l.last_usage_at, l.covers_through, l.loaded_at
    from billing.load l
    where (%(before)s::bigint is null or l.id < %(before)s)
      and (
        %(company)s::integer is null
        or exists (
          select from billing.load_company lc
          where lc.company_id = %(company)s and lc.load_id = l.id and lc.line_item_count > 0
        )
      )
    order by l.id desc
    limit %(limit)s
"""


async def page_of_loads(
    connection: Connection, *, company: int | None, before: int | None, limit: int
) -> list[LoadRow]:
    """Loads, newest first, from before one; of one company or of all."""
    async with connection.cursor(row_factory=class_row(LoadRow)) as cursor:
        await cursor.execute(_PAGE, {"company": company, "before": before, "limit": limit})
        return await cursor.fetchall()
