"""The spend of every committed service day by day, in one statement: what forecasts continue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Final

from psycopg.rows import class_row

from services.commitment.domain.history import DailyHistory
from services.commitment.repository.companies import Company
from services.commitment.repository.part_days import day_so_far, spent_in
from services.runtime.db import Connection
from services.runtime.periods import midnight_of

_DAYS: Final = """
    select s.code as service_code, d.day, sum(d.cost_nanos)::numeric as nanos
    from billing.published_daily_spend d
    join billing.published_service s on s.service_id = d.service_id
    where d.company_id = %(company)s and d.day < %(end_day)s
      and d.service_id in (select c.service_id from commitment.commitment c where c.company_id = %(company)s)
    group by s.code, d.day
    order by s.code, d.day
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class _DayRow:
    service_code: str
    day: date
    nanos: Decimal


async def daily_histories(
    connection: Connection, company: Company, *, until: datetime
) -> dict[str, DailyHistory]:
    """The history of each service the company has a commitment on, by service code.

    Services without a line item before the last midnight that is not after ``until`` are left out.

    Args:
        connection: reads one state of the data.
        company: whose spend.
        until: T; of the day that it cuts histories know what was spent so far.
    """
    end_day = midnight_of(until).date()
    async with connection.cursor(row_factory=class_row(_DayRow)) as cursor:
        await cursor.execute(_DAYS, {"company": company.key, "end_day": end_day})
        rows = await cursor.fetchall()
    days = {code: list(found) for code, found in groupby(rows, key=lambda row: row.service_code)}
    today = await _spent_today(connection, company, days, until)
    return {code: _history(found, end_day, today.get(code, 0)) for code, found in days.items()}


async def _spent_today(
    connection: Connection, company: Company, service_codes: Iterable[str], until: datetime
) -> dict[str, int]:
    """What was spent on the day that a moment cuts, by service; nothing at a midnight."""
    parts = [part for code in service_codes if (part := day_so_far(code, until))]
    spent = await spent_in(connection, company, parts)
    return {part.service_code: nanos for part, nanos in spent.items()}


def _history(days: Sequence[_DayRow], end_day: date, today_nanos: int) -> DailyHistory:
    """Writes out the quiet days: the rollup has rows for days with line items alone."""
    first_day = days[0].day
    nanos = [0] * (end_day - first_day).days
    for row in days:
        nanos[(row.day - first_day).days] = int(row.nanos)
    return DailyHistory(first_day=first_day, nanos=nanos, today_nanos=today_nanos)
