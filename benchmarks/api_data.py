"""Databases for bench_api: any number of rows, and a company with 10 commitments of 10 check-ins each."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql

from services.runtime.embedded import Cluster
from services.runtime.migrations import migrate

ROOT: Final = Path(__file__).parents[1]
COMPANY: Final = "company-01"


def loaded_database(cluster: Cluster, folder: Path, rows: int) -> str:
    """The URL of a new database with so many rows and 10 commitments."""
    billing, commitments = folder / f"{rows}.csv", folder / "commitments.json"
    _run(sys.executable, ROOT / "benchmarks/make_billing.py", str(rows), billing)
    commitments.write_text(json.dumps({"commitments": [_commitment(number) for number in range(10)]}))
    name = f"rows_{rows}"
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    url = cluster.url(name)
    migrate(url)
    for command in (("billing", billing), ("commitments", commitments)):
        _run(sys.executable, "-m", "loader", *command, DATABASE_URL=url)
    billing.unlink()
    return url


def _commitment(number: int) -> dict[str, object]:
    """A commitment of 10 check-ins of 28 to 35 days, its edges at odd hours."""
    start = datetime(2024, 8, 3, 7, 30, tzinfo=UTC) + timedelta(hours=5 * number)
    length = timedelta(days=28 + number % 8, hours=1)
    return {
        "id": number + 1,
        "name": f"Commitment {number + 1}",
        "company": COMPANY,
        "service": f"service-{number:02d}",
        "checkins": [
            {
                "start": (start + place * length).isoformat(sep=" "),
                "end": (start + (place + 1) * length).isoformat(sep=" "),
                "amount": 1000,
            }
            for place in range(10)
        ],
    }


def _run(*command: str | Path, **environment: str) -> None:
    """Runs a command to its end, quietly."""
    subprocess.run(
        command, check=True, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL
    )
