"""The spend of every committed service day by day, in one statement: what forecasts continue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Final

from psycopg.rows import class_row

from services.commitment.domain.history import DailyHistory
from services.commitment.repository.companies import Company
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
        until: T; the day that it cuts is in no history.
    """
    end_day = midnight_of(until).date()
    async with connection.cursor(row_factory=class_row(_DayRow)) as cursor:
        await cursor.execute(_DAYS, {"company": company.key, "end_day": end_day})
        rows = await cursor.fetchall()
    return {
        service_code: _history(list(days), end_day)
        for service_code, days in groupby(rows, key=lambda row: row.service_code)
    }


def _history(days: Sequence[_DayRow], end_day: date) -> DailyHistory:
    """Writes out the quiet days: the rollup has rows for days with line items alone."""
    first_day = days[0].day
    nanos = [0] * (end_day - first_day).days
    for row in days:
        nanos[(row.day - first_day).days] = int(row.nanos)
    return DailyHistory(first_day=first_day, nanos=nanos)
