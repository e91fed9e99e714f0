"""The spend of parts of days, from the rows themselves: rollups know whole days alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final, NamedTuple

from psycopg.rows import class_row

from services.commitment.repository.companies import Company
from services.runtime.db import Connection
from services.runtime.periods import Period, midnight_of

_SPENT: Final = """
    select part.number, spent.nanos
    from unnest(%(services)s::text[], %(starts)s::timestamptz[], %(ends)s::timestamptz[])
      with ordinality as part (service_code, start_at, end_at, number)
    cross join lateral (
      select coalesce(sum(l.cost_nanos), 0)::numeric as nanos
      from billing.published_line_item l
      join billing.published_service s on s.service_id = l.service_id
      where l.company_id = %(company)s and s.code = part.service_code
        and l.usage_at >= part.start_at and l.usage_at < part.end_at
    ) spent
"""


class PartDay(NamedTuple):
    """A part of a day of one service."""

    service_code: str
    period: Period


def day_so_far(service_code: str, moment: datetime) -> PartDay | None:
    """The part of a day from its midnight to a moment; None if that is the midnight."""
    midnight = midnight_of(moment)
    return PartDay(service_code, Period(start=midnight, end=moment)) if midnight < moment else None


@dataclass(frozen=True, kw_only=True, slots=True)
class _SpentRow:
    number: int
    nanos: Decimal


async def spent_in(connection: Connection, company: Company, parts: Iterable[PartDay]) -> dict[PartDay, int]:
    """The exact spend of each part, in one statement."""
    asked = list(parts)
    if not asked:
        return {}
    parameters = {
        "company": company.key,
        "services": [part.service_code for part in asked],
        "starts": [part.period.start for part in asked],
        "ends": [part.period.end for part in asked],
    }
    async with connection.cursor(row_factory=class_row(_SpentRow)) as cursor:
        await cursor.execute(_SPENT, parameters)
        return {asked[row.number - 1]: int(row.nanos) for row in await cursor.fetchall()}
