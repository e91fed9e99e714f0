"""Measures the loader against ``psql \\copy`` of the same file into a plain typed table, in the same run.

    python benchmarks/bench_load.py --rows 1000000 10000000 [--repeat 5]

The reference checks nothing but types; the loader's time includes start-up, validation, line numbers, hash,
index, rollup, ledger and statistics. Both write to a private Postgres with its defaults, fsync included.
Prints the medians of the repeats; exits with 1 if a limit is passed. CPU time is that of client and server
together: on a machine that others use as well it says more than the clock does.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import Final

import psycopg
from psycopg import sql

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from services.runtime.embedded import Cluster  # noqa: E402 the checkout goes onto the path first
from services.runtime.migrations import migrate  # noqa: E402

WALL_LIMIT: Final = 1.5  # times the reference
MEMORY_LIMIT_MB: Final = 300
ROWS_PER_MONTH: Final = 40 * 10 * 24 * 30  # of 40 companies with 10 services each, hourly


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What a process took, and the server for it."""

    seconds: float
    cpu_seconds: float
    peak_mb: float


def main() -> int:
    """Runs the benchmark; returns the exit code."""
    arguments = parse_arguments()
    with (
        tempfile.TemporaryDirectory(prefix="bench-load-") as folder,
        Cluster(Path(folder) / "cluster") as cluster,
    ):
        return max([bench(cluster, Path(folder), rows, arguments.repeat) for rows in arguments.rows])


def parse_arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Measure the loader against psql's \\copy.")
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--repeat", type=int, default=3)
    return parser.parse_args()


def bench(cluster: Cluster, folder: Path, rows: int, repeat: int) -> int:
    """Measures one size and prints it; returns 1 if a limit is passed."""
    file = folder / f"{rows}.csv"
    make_file(file, rows)
    references: list[Measured] = []
    loads: list[Measured] = []
    for _ in range(repeat):
        with fresh_database(cluster) as url:
            references.append(reference(cluster, url, file))
        with fresh_database(cluster) as url:
            loads.append(load(cluster, url, file))
    megabytes = file.stat().st_size / 1e6
    file.unlink()
    return report(rows, megabytes, references, loads)


def make_file(file: Path, rows: int) -> None:
    """A larger file covers a longer time: as many rows a month whatever the size."""
    months = max(1, round(rows / ROWS_PER_MONTH))
    command = [sys.executable, ROOT / "benchmarks" / "make_billing.py", str(rows), str(file)]
    subprocess.run([*command, "--months", str(months)], check=True)


@contextmanager
def fresh_database(cluster: Cluster) -> Generator[str]:
    """An empty, migrated database, with nothing left to write from before."""
    name = sql.Identifier("bench")
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(sql.SQL("create database {}").format(name))
        migrate(cluster.url("bench"))
        connection.execute("checkpoint")
        yield cluster.url("bench")
        connection.execute(sql.SQL("drop database {} with (force)").format(name))


def reference(cluster: Cluster, url: str, file: Path) -> Measured:
    """The same file, copied into a plain table of the right types."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "create table plain (company text, aws_service text, usage_at timestamptz, gross_cost numeric)"
        )
    copy = f"\\copy plain from '{file}' with (format csv, header true)"
    return measure(cluster, [psql(cluster), "--no-psqlrc", "--quiet", "--command", copy, url], url)


def load(cluster: Cluster, url: str, file: Path) -> Measured:
    """The same file, loaded."""
    return measure(cluster, [sys.executable, "-m", "loader", "billing", str(file)], url)


def measure(cluster: Cluster, command: list[str], url: str) -> Measured:
    """Runs a command to its end.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    server_before = server_cpu_seconds(cluster)
    started = monotonic()
    environment = {**os.environ, "DATABASE_URL": url, "PGTZ": "UTC"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as where it is installed
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = monotonic() - started
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command)
    process.returncode = 0
    wait_for_backends(url)
    server = server_cpu_seconds(cluster) - server_before
    client = usage.ru_utime + usage.ru_stime
    return Measured(seconds=seconds, cpu_seconds=client + server, peak_mb=usage.ru_maxrss / 1024)


def server_cpu_seconds(cluster: Cluster) -> float:
    """The CPU time of all backends that have ended, from Linux's books."""
    text = Path(f"/proc/{cluster.process.pid}/stat").read_text(encoding="ascii")
    fields = text.rpartition(")")[2].split()
    return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")


def wait_for_backends(url: str) -> None:
    """Returns when the backends of a database's clients have ended."""
    others = """
        select count(*) from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
    """
    with psycopg.connect(url, autocommit=True) as connection:
        while connection.execute(others).fetchone() != (0,):
            sleep(0.02)


def psql(cluster: Cluster) -> str:
    """The client that belongs to the running server, or else the one on the path."""
    own = Path(f"/proc/{cluster.process.pid}/exe").resolve().with_name("psql")
    return str(own) if own.exists() else shutil.which("psql") or "psql"


def report(rows: int, megabytes: float, references: list[Measured], loads: list[Measured]) -> int:
    """Prints one line; returns 1 if a limit is passed."""
    reference_seconds = median(measured.seconds for measured in references)
    load_seconds = median(measured.seconds for measured in loads)
    peak_mb = max(measured.peak_mb for measured in loads)
    ratio = load_seconds / reference_seconds
    cpu_ratio = median(measured.cpu_seconds for measured in loads) / median(
        measured.cpu_seconds for measured in references
    )
    kept = ratio <= WALL_LIMIT and peak_mb <= MEMORY_LIMIT_MB
    print(
        f"{rows:>12,} rows ({megabytes:,.0f} MB): loader {load_seconds:.2f} s, "
        f"\\copy {reference_seconds:.2f} s, ratio {ratio:.2f} (limit {WALL_LIMIT}); "
        f"CPU ratio {cpu_ratio:.2f}; {rows / load_seconds:,.0f} rows/s; "
        f"peak {peak_mb:.0f} MB (limit {MEMORY_LIMIT_MB}): {'ok' if kept else 'OVER THE LIMIT'}",
        flush=True,
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
