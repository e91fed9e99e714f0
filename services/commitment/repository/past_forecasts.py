"""What was to be said of closed check-ins while they ran, as worked out after a load."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from psycopg.rows import class_row

from services.commitment.domain.outlook import Range
from services.commitment.domain.past_forecast import ForecastKey, PastForecast, Said
from services.commitment.repository.companies import Company
from services.runtime.db import Connection
from services.runtime.money import decimal_of, nanos_of

# Without a forecast the figures are null, all of them.
_SAID: Final = """
    select f.commitment_id, f.checkin_number, f.share_percent, f.forecast_at,
      f.path_count is not null as has_figures,
      coalesce(f.path_count, 0) as path_count, coalesce(f.met_path_count, 0) as met_path_count,
      coalesce(f.expected_actual, 0) as expected_actual, coalesce(f.low_actual, 0) as low_actual,
      coalesce(f.high_actual, 0) as high_actual, coalesce(f.line_actual, 0) as line_actual
    from commitment.past_forecast f
    where f.company_id = %(company)s and f.commitment_id = any(%(commitments)s::text[])
"""

_DIGESTS: Final = """
    select f.commitment_id, f.checkin_number, f.share_percent, f.forecast_at, f.input_digest
    from commitment.past_forecast f
    where f.company_id = %(company)s
"""

# A check-in that a load took away in the meantime is passed over; one that is there stays until this is done.
_STORE: Final = """
    insert into commitment.past_forecast (company_id, commitment_id, checkin_number, share_percent,
      input_digest, forecast_at, path_count, met_path_count, expected_actual, low_actual, high_actual,
      line_actual)
    select k.company_id, k.commitment_id, k.number, %(share)s, %(digest)s, %(moment)s,
      %(path_count)s, %(met_path_count)s, %(expected)s, %(low)s, %(high)s, %(line)s
    from commitment.checkin k
    where k.company_id = %(company)s and k.commitment_id = %(commitment)s and k.number = %(number)s
    for key share
    on conflict (company_id, commitment_id, checkin_number, share_percent) do update set
      input_digest = excluded.input_digest, forecast_at = excluded.forecast_at,
      path_count = excluded.path_count, met_path_count = excluded.met_path_count,
      expected_actual = excluded.expected_actual, low_actual = excluded.low_actual,
      high_actual = excluded.high_actual, line_actual = excluded.line_actual
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class _KeyRow:
    commitment_id: str
    checkin_number: int
    share_percent: int
    forecast_at: datetime

    @property
    def key(self) -> ForecastKey:
        return ForecastKey(self.commitment_id, self.checkin_number, self.share_percent, self.forecast_at)


@dataclass(frozen=True, kw_only=True, slots=True)
class _DigestRow(_KeyRow):
    input_digest: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class _SaidRow(_KeyRow):
    has_figures: bool
    path_count: int
    met_path_count: int
    expected_actual: Decimal
    low_actual: Decimal
    high_actual: Decimal
    line_actual: Decimal

    @property
    def said(self) -> Said | None:
        if not self.has_figures:
            return None
        return Said(
            path_count=self.path_count,
            met_path_count=self.met_path_count,
            actual_nanos=nanos_of(self.expected_actual),
            actual_range=Range(low_nanos=nanos_of(self.low_actual), high_nanos=nanos_of(self.high_actual)),
            line_actual_nanos=nanos_of(self.line_actual),
        )


async def what_was_said(
    connection: Connection, company: Company, commitment_ids: Sequence[str]
) -> dict[ForecastKey, Said | None]:
    """The forecasts of some commitments that are worked out; None where history was too short for one."""
    async with connection.cursor(row_factory=class_row(_SaidRow)) as cursor:
        await cursor.execute(_SAID, {"company": company.key, "commitments": list(commitment_ids)})
        return {row.key: row.said for row in await cursor.fetchall()}


async def stored_digests(connection: Connection, company: Company) -> dict[ForecastKey, bytes]:
    """What the forecasts that are worked out were made from."""
    async with connection.cursor(row_factory=class_row(_DigestRow)) as cursor:
        await cursor.execute(_DIGESTS, {"company": company.key})
        return {row.key: row.input_digest for row in await cursor.fetchall()}


async def store_forecasts(
    connection: Connection, company: Company, forecasts: Iterable[tuple[PastForecast, bytes]]
) -> None:
    """Keep forecasts, each with the digest of what it was made from, in one transaction."""
    rows = [_parameters(company, forecast, digest) for forecast, digest in forecasts]
    async with connection.transaction(), connection.cursor() as cursor:
        await cursor.executemany(_STORE, rows)


def _parameters(company: Company, forecast: PastForecast, digest: bytes) -> Mapping[str, object]:
    key, said = forecast.occasion.key, forecast.said
    return {
        "company": company.key,
        "commitment": key.commitment_id,
        "number": key.checkin_number,
        "share": key.share_percent,
        "moment": key.moment,
        "digest": digest,
        "path_count": said.path_count if said else None,
        "met_path_count": said.met_path_count if said else None,
        "expected": decimal_of(said.actual_nanos) if said else None,
        "low": decimal_of(said.actual_range.low_nanos) if said else None,
        "high": decimal_of(said.actual_range.high_nanos) if said else None,
        "line": decimal_of(said.line_actual_nanos) if said else None,
    }
