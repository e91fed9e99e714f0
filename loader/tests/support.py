"""What the tests of the loader share: running it, and looking at what it left in the database."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psycopg

ROOT: Final = Path(__file__).parents[2]
SAMPLE: Final = ROOT / "data" / "aws_billing_data.csv"
SAMPLE_COMMITMENTS: Final = ROOT / "data" / "spend_commitments.json"
HEADER: Final = "company,aws_service,datetime,gross_cost"

_CONTENTS: Final = (
    "select slug from billing.company order by 1",
    "select code from billing.service order by 1",
    """
    select sha256, file_name, byte_size, line_item_count, rejected_count, company_count, cost_nanos,
      first_usage_at, last_usage_at, covers_through
    from billing.load order by 1
    """,
    """
    select c.slug, l.line_item_count, l.cost_nanos
    from billing.load_company l join billing.company c on c.id = l.company_id
    order by l.load_id, 1
    """,
    """
    select c.slug, s.code, l.usage_at, l.cost_nanos, l.line_number
    from billing.line_item l
    join billing.company c on c.id = l.company_id join billing.service s on s.id = l.service_id
    order by 1, 2, 3, 4, 5
    """,
    """
    select c.slug, s.code, d.day, d.cost_nanos, d.line_item_count
    from billing.daily_spend d
    join billing.company c on c.id = d.company_id join billing.service s on s.id = d.service_id
    order by 1, 2, 3, 4, 5
    """,
    "select line_number, column_name, value, reason, raw from billing.rejected_row order by load_id, 1",
    "select relname from pg_class where relnamespace = 'billing'::regnamespace and relkind = 'r' order by 1",
    """
    select c.slug, m.id, m.name, s.code
    from commitment.commitment m
    join billing.company c on c.id = m.company_id join billing.service s on s.id = m.service_id
    order by 1, 2
    """,
    """
    select c.slug, k.commitment_id, k.number, k.start_at, k.end_at, k.amount
    from commitment.checkin k join billing.company c on c.id = k.company_id
    order by 1, 2, 3
    """,
)


@dataclass(frozen=True, kw_only=True)
class Result:
    """How a run of the loader ended, and what it printed."""

    exit_code: int
    out: str
    err: str


Loader = Callable[..., Result]


def rows(url: str, query: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    """The rows of a query, times in UTC."""
    with _connected(url) as connection:
        return connection.execute(query.encode(), parameters).fetchall()


def contents(url: str) -> list[list[tuple[Any, ...]]]:
    """All that loaders have put into a database, but for ids and times of loading."""
    with _connected(url) as connection:
        return [connection.execute(query).fetchall() for query in _CONTENTS]


def _connected(url: str) -> psycopg.Connection:
    return psycopg.connect(url, options="-c TimeZone=UTC -c DateStyle=ISO")


def write_csv(path: Path, lines: Sequence[str]) -> Path:
    """A billing file of these rows."""
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return path


def start_loader(url: str, *arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
    """A loader in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "loader", *map(str, arguments)],
        env={**os.environ, "DATABASE_URL": url, **environment},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str]) -> Result:
    """Waits for a loader's end."""
    out, err = process.communicate()
    return Result(exit_code=process.returncode, out=out, err=err)
