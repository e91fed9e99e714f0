"""Billing rows straight into the database, with the rollup that the loader would keep beside them."""

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import LiteralString

import psycopg
from psycopg import sql

_numbers = itertools.count(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One billing row."""

    usage_at: datetime
    nanos: int
    service: str = "s3"
    company: str = "acme"


def load_rows(
    connection: psycopg.Connection,
    rows: Sequence[Row],
    *,
    file_name: str = "bill.csv",
    covers_through: datetime | None = None,
) -> int:
    """Take in rows as one file, complete up to the midnight after the last, or up to an instant.

    Returns:
        The id of the load.
    """
    load_id = _ledger_row(connection, rows, file_name, covers_through)
    companies = {slug: company_key(connection, slug) for slug in sorted({row.company for row in rows})}
    services = {code: service_key(connection, code) for code in sorted({row.service for row in rows})}
    for month in {(row.usage_at.year, row.usage_at.month) for row in rows}:
        _partition(connection, *month)
    with connection.cursor() as cursor:
        cursor.executemany(
            "insert into billing.line_item values (%s, %s, %s, %s, %s, %s)",
            [
                (companies[row.company], services[row.service], row.usage_at, row.nanos, load_id, number)
                for number, row in enumerate(rows, start=2)
            ],
        )
    connection.execute(
        """
        insert into billing.daily_spend
        select company_id, service_id, (usage_at at time zone 'UTC')::date, load_id, sum(cost_nanos), count(*)
        from billing.line_item where load_id = %s group by 1, 2, 3, 4
        """,
        [load_id],
    )
    connection.execute(
        """
        insert into billing.load_company
        select company_id, load_id, count(*), sum(cost_nanos) from billing.line_item
        where load_id = %s group by 1, 2
        """,
        [load_id],
    )
    return load_id


def forget_everything(connection: psycopg.Connection) -> None:
    """Empty every table, for the next generated example."""
    connection.execute(
        """
        truncate billing.line_item, billing.daily_spend, billing.load_company, billing.rejected_row,
          billing.load, billing.company, billing.service, commitment.checkin, commitment.commitment,
          commitment.calibration, commitment.past_forecast
        restart identity
        """
    )


def company_key(connection: psycopg.Connection, slug: str) -> int:
    """The key of a company, new or known."""
    return _key(
        connection,
        """
        insert into billing.company (slug) values (%s)
        on conflict (slug) do update set slug = excluded.slug returning id
        """,
        slug,
    )


def service_key(connection: psycopg.Connection, code: str) -> int:
    """The key of a service, new or known."""
    return _key(
        connection,
        """
        insert into billing.service (code) values (%s)
        on conflict (code) do update set code = excluded.code returning id
        """,
        code,
    )


def _key(connection: psycopg.Connection, query: LiteralString, value: str) -> int:
    row = connection.execute(query, [value]).fetchone()
    assert row is not None
    return row[0]


def _ledger_row(
    connection: psycopg.Connection, rows: Sequence[Row], file_name: str, covers_through: datetime | None
) -> int:
    last = max(row.usage_at for row in rows)
    midnight_after = datetime.combine(last.date() + timedelta(days=1), time(), tzinfo=UTC)
    row = connection.execute(
        """
        insert into billing.load (sha256, file_name, byte_size, line_item_count, rejected_count,
          company_count, cost_nanos, first_usage_at, last_usage_at, covers_through)
        values (%s, %s, 1, %s, 0, %s, %s, %s, %s, %s)
        returning id
        """,
        [
            hashlib.sha256(str(next(_numbers)).encode()).digest(),
            file_name,
            len(rows),
            len({row.company for row in rows}),
            sum(row.nanos for row in rows),
            min(row.usage_at for row in rows),
            last,
            covers_through or midnight_after,
        ],
    ).fetchone()
    assert row is not None
    return row[0]


def _partition(connection: psycopg.Connection, year: int, month: int) -> None:
    start = datetime(year, month, 1, tzinfo=UTC)
    end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    connection.execute(
        sql.SQL(
            "create table if not exists billing.{} partition of billing.line_item "
            "for values from ({}) to ({})"
        ).format(sql.Identifier(f"line_item_y{start:%Y}m{start:%m}"), start, end)
    )
