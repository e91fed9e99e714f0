"""Commitments with every check-in measured, in one statement.

The spend over a span of time is the rollup of the whole UTC days inside it plus the line items of the
part-days at its edges: always exactly the sum of the raw rows, at a cost that does not grow with them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Final

from psycopg.rows import class_row

from services.commitment.domain.checkin import Measurement
from services.commitment.domain.commitment import MeasuredCommitment, id_order
from services.commitment.domain.spend import RATE_WINDOW, DailyRate, daily_rate
from services.commitment.repository.companies import Company
from services.runtime.db import Connection
from services.runtime.money import nanos_of
from services.runtime.periods import Period, start_of_day

# Number 0 stands for the window of the current rate, which is summed like a check-in.
_MEASURE: Final = """
    with committed as (
      select c.id, c.name, c.service_id, s.code as service_code,
        (
          select min(d.day)
          from billing.published_daily_spend d
          where d.company_id = %(company)s and d.service_id = c.service_id
        ) as first_day
      from commitment.commitment c
      join billing.published_service s on s.service_id = c.service_id
      where c.company_id = %(company)s
    ),
    span as (
      select c.*, k.number, k.start_at, k.end_at, k.amount, least(k.end_at, %(until)s) as until
      from committed c
      join commitment.checkin k on k.company_id = %(company)s and k.commitment_id = c.id
      union all
      select c.*, 0, greatest(%(until)s - %(window)s, c.first_day::timestamp at time zone 'UTC'), %(until)s,
        0, %(until)s
      from committed c
      where c.first_day is not null
    ),
    cut as (
      select span.*,
        date_trunc('day', start_at + interval '23:59:59.999999', 'UTC') as first_midnight,
        date_trunc('day', until, 'UTC') as last_midnight
      from span
    )
    select cut.id as commitment_id, cut.name, cut.service_code, cut.first_day, cut.number, cut.start_at,
      cut.end_at, cut.amount,
      coalesce(days.nanos, 0) + coalesce(head.nanos, 0) + coalesce(tail.nanos, 0) as cost_nanos,
      (coalesce(days.items, 0) + head.items + tail.items)::bigint as line_item_count
    from cut
    cross join lateral (
      select sum(d.cost_nanos) as nanos, sum(d.line_item_count) as items
      from billing.published_daily_spend d
      where d.company_id = %(company)s and d.service_id = cut.service_id
        and d.day >= (cut.first_midnight at time zone 'UTC')::date
        and d.day < (cut.last_midnight at time zone 'UTC')::date
    ) days
    cross join lateral (
      select sum(l.cost_nanos) as nanos, count(*) as items
      from billing.published_line_item l
      where l.company_id = %(company)s and l.service_id = cut.service_id
        and l.usage_at >= cut.start_at and l.usage_at < least(cut.first_midnight, cut.until)
    ) head
    cross join lateral (
      select sum(l.cost_nanos) as nanos, count(*) as items
      from billing.published_line_item l
      where l.company_id = %(company)s and l.service_id = cut.service_id
        and l.usage_at >= greatest(cut.first_midnight, cut.last_midnight) and l.usage_at < cut.until
    ) tail
"""
_RATE: Final = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class _SpanRow:
    commitment_id: str
    name: str
    service_code: str
    first_day: date | None
    number: int
    start_at: datetime
    end_at: datetime
    amount: Decimal
    cost_nanos: Decimal
    line_item_count: int

    @property
    def order(self) -> tuple[int, str, int]:
        return *id_order(self.commitment_id), self.number

    @property
    def period(self) -> Period:
        return Period(start=self.start_at, end=self.end_at)


async def measured_commitments(
    connection: Connection, company: Company, *, until: datetime
) -> list[MeasuredCommitment]:
    """The commitments of a company in order of id, measured.

    Args:
        connection: reads one state of the data.
        company: who made the promises.
        until: rows at or after it do not count.
    """
    parameters = {"company": company.key, "until": until, "window": RATE_WINDOW}
    async with connection.cursor(row_factory=class_row(_SpanRow)) as cursor:
        await cursor.execute(_MEASURE, parameters)
        rows = sorted(await cursor.fetchall(), key=lambda row: row.order)
    return [_commitment(list(spans)) for _, spans in groupby(rows, key=lambda row: row.commitment_id)]


def _commitment(spans: list[_SpanRow]) -> MeasuredCommitment:
    first = spans[0]
    return MeasuredCommitment(
        id=first.commitment_id,
        name=first.name,
        service_code=first.service_code,
        has_data=first.first_day is not None,
        measurements=[
            Measurement(
                number=span.number,
                period=span.period,
                amount_nanos=nanos_of(span.amount),
                actual_nanos=int(span.cost_nanos),
                line_item_count=span.line_item_count,
            )
            for span in spans
            if span.number != _RATE
        ],
        rate=_rate(spans),
    )


def _rate(spans: Iterable[_SpanRow]) -> DailyRate | None:
    window = next((span for span in spans if span.number == _RATE), None)
    if window is None or window.first_day is None:
        return None
    begins_with_data = window.start_at == start_of_day(window.first_day)
    if begins_with_data and window.line_item_count == 0:  # no line item before T
        return None
    return daily_rate(int(window.cost_nanos), window.period)
