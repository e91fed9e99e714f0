"""The rows behind a number, in order of usage time, load and line number."""

from asyncio import shield
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from psycopg.rows import class_row

from services.billing.repository.spend import Scope, Total, total_of
from services.runtime.db import Connection
from services.runtime.periods import Period


@dataclass(frozen=True, kw_only=True, slots=True)
class Position:
    """The place of a line item in the order; unique."""

    usage_at: datetime
    load_id: int
    line_number: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LineItemRow:
    """One billing row."""

    service_id: int
    usage_at: datetime
    cost_nanos: int
    load_id: int
    file_name: str
    line_number: int

    @property
    def position(self) -> Position:
        """The place of the line item in the order."""
        return Position(usage_at=self.usage_at, load_id=self.load_id, line_number=self.line_number)


# Each service on its own walks the index in order of time and stops at the limit.
_PAGE: Final = """
    select i.service_id, i.usage_at, i.cost_nanos, i.load_id, f.file_name, i.line_number
    from unnest(%(services)s::integer[]) as s (id)
    cross join lateral (
      select l.service_id, l.usage_at, l.cost_nanos, l.load_id, l.line_number
      from billing.line_item l
      where l.company_id = %(company)s and l.service_id = s.id
        and l.usage_at >= %(start)s and l.usage_at < %(end)s
        and (l.usage_at, l.load_id, l.line_number) > (%(start)s, %(load_id)s, %(line_number)s)
      order by l.usage_at, l.load_id, l.line_number
      limit %(limit)s
    ) i
    join billing.load f on f.id = i.load_id
    order by i.usage_at, i.load_id, i.line_number
    limit %(limit)s
"""

_ALL: Final = """
    select l.service_id, l.usage_at, l.cost_nanos, l.load_id, f.file_name, l.line_number
    from billing.line_item l
    join billing.load f on f.id = l.load_id
    where l.company_id = %(company)s and l.service_id = any(%(services)s)
      and l.usage_at >= %(start)s and l.usage_at < %(end)s
      and (l.usage_at, l.load_id, l.line_number) > (%(start)s, %(load_id)s, %(line_number)s)
    order by l.usage_at, l.load_id, l.line_number
"""

# The line items at one instant, up to a place among them.
_AT_INSTANT: Final = """
    select coalesce(sum(l.cost_nanos), 0)::numeric as cost_nanos, count(*) as line_item_count
    from billing.line_item l
    where l.company_id = %(company)s and l.service_id = any(%(services)s)
      and l.usage_at = %(start)s
      and (l.load_id, l.line_number) <= (%(load_id)s, %(line_number)s)
"""


async def page_of_line_items(
    connection: Connection, scope: Scope, *, after: Position | None, limit: int
) -> list[LineItemRow]:
    """Line items in order, from after a place."""
    async with connection.cursor(row_factory=class_row(LineItemRow)) as cursor:
        await cursor.execute(_PAGE, {**_parameters(scope, after), "limit": limit})
        return await cursor.fetchall()


async def stream_line_items(
    connection: Connection, scope: Scope, *, after: Position | None, block: int
) -> AsyncGenerator[list[LineItemRow], None]:
    """All line items in order, from after a place, in blocks; at most one block is in memory.

    Needs a transaction, since the database holds the place between blocks.
    """
    cursor = connection.cursor(name="line_items", row_factory=class_row(LineItemRow))
    try:
        await cursor.execute(_ALL, _parameters(scope, after))
        while rows := await cursor.fetchmany(block):
            yield rows
    finally:
        # A reader that leaves may be taken for gone twice; the second time must not keep the cursor open.
        await shield(cursor.close())


async def total_until(connection: Connection, scope: Scope, position: Position) -> Total:
    """The total of the line items up to and with a place."""
    before = await total_of(
        connection,
        Scope(
            company=scope.company,
            services=scope.services,
            period=Period(start=scope.period.start, end=position.usage_at),
        ),
    )
    async with connection.cursor(row_factory=class_row(Total)) as cursor:
        await cursor.execute(_AT_INSTANT, _parameters(scope, position))
        at_instant = (await cursor.fetchall())[0]
    return Total(
        cost_nanos=Decimal(int(before.cost_nanos) + int(at_instant.cost_nanos)),
        line_item_count=before.line_item_count + at_instant.line_item_count,
    )


def _parameters(scope: Scope, after: Position | None) -> dict[str, object]:
    """Without a place to start after, one before every line item: keys are positive."""
    return {
        "company": scope.company,
        "services": list(scope.services),
        "start": after.usage_at if after else scope.period.start,
        "end": scope.period.end,
        "load_id": after.load_id if after else -1,
        "line_number": after.line_number if after else -1,
    }
