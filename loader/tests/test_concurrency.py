"""Loaders beside each other, beside readers, and killed at any point.

Nothing here depends on timing: a loader is brought to a point by holding a lock that it needs there, and the
test goes on when the server's own books say that it waits.
"""

import signal
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from loader.tests.support import SAMPLE, Loader, contents, finish, rows, start_loader, write_csv

_WAITING = """
    select count(*) from pg_locks l join pg_stat_activity a using (pid)
    where not l.granted and a.application_name = 'loader' and a.datname = current_database()
"""
_CONNECTED = """
    select count(*) from pg_stat_activity
    where application_name = 'loader' and datname = current_database()
"""
_MOST_TRIES = 6000
# What a loader needs on its way, and a lock that keeps it from having it.
POINTS = {
    "before it begins": "select pg_advisory_lock(('x' || encode('loader', 'hex'))::bit(48)::bigint)",
    "at the first company": "lock table billing.company in share mode",
    "at the first month": "lock table billing.line_item in access exclusive mode",
    "at an existing month": "lock table billing.line_item_y2024m01 in share mode",
    "at the attaching of a new month": "lock table billing.line_item in share update exclusive mode",
    "at the daily sums": "lock table billing.daily_spend in share mode",
    "at the ledger": "lock table billing.load in share mode",
    "at the companies of the ledger": "lock table billing.load_company in share mode",
    "at the rejects, its last step": "lock table billing.rejected_row in share mode",
}


@contextmanager
def held(url: str, lock: str) -> Generator[psycopg.Connection]:
    """Holds a lock inside the block."""
    with psycopg.connect(url) as connection:
        connection.execute(lock.encode())
        yield connection


def wait_until(url: str, query: str, count: int) -> None:
    """Returns once the query counts so many; gives up where that can no longer come about."""
    with psycopg.connect(url, autocommit=True) as connection:
        for _ in range(_MOST_TRIES):
            if connection.execute(query.encode()).fetchone() == (count,):
                return
            connection.execute("select pg_sleep(0.01)")
    pytest.fail(f"did not come to {count}: {query}")


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """A file that is loaded before that one."""
    return write_csv(
        tmp_path / "old.csv",
        [
            "soylent,s3,2024-01-04 00:00:00,1.25",
            "tyrell,ec2,2024-01-04 00:00:00,-1",
            "tyrell,s3,2024-02-01 00:00:00,3",
        ],
    )


@pytest.fixture
def new_file(tmp_path: Path) -> Path:
    """A file for a month that the sample has, and for one that it has not."""
    return write_csv(
        tmp_path / "new.csv", ["hooli,ec2,2024-01-05 00:00:00,1.5", "hooli,ec2,2025-01-05 00:00:00,2.5"]
    )


def test_of_four_loaders_on_one_file_one_loads_and_the_others_say_so(
    database_url: str, new_file: Path
) -> None:
    with held(database_url, POINTS["before it begins"]):
        processes = [start_loader(database_url, "billing", new_file) for _ in range(4)]
        wait_until(database_url, _WAITING, 4)
    results = [finish(process) for process in processes]
    assert [result.exit_code for result in results] == [0, 0, 0, 0]
    assert sum(result.out.startswith(f"{new_file}: loaded.") for result in results) == 1
    assert sum(result.out.startswith(f"{new_file}: already loaded") for result in results) == 3
    assert all("Another loader is at work; waiting" in result.err for result in results)
    assert rows(database_url, "select count(*), count(distinct load_id) from billing.line_item") == [(2, 1)]


@pytest.mark.parametrize("lock", POINTS.values(), ids=POINTS)
def test_a_loader_killed_at_any_point_leaves_nothing_and_can_run_again(
    loader: Loader, database_url: str, old_file: Path, new_file: Path, lock: str
) -> None:
    loader("billing", old_file)
    before = contents(database_url)
    with held(database_url, lock):
        process = start_loader(database_url, "billing", new_file)
        wait_until(database_url, _WAITING, 1)
        process.send_signal(signal.SIGKILL)
        finish(process)
    wait_until(database_url, _CONNECTED, 0)
    assert contents(database_url) == before
    assert loader("billing", new_file).exit_code == 0
    assert rows(database_url, "select count(*) from billing.line_item") == [(5,)]


def test_a_loader_killed_while_rows_flow_leaves_nothing_or_all(database_url: str, tmp_path: Path) -> None:
    lines = [f"tyrell,ec2,20{year}-01-01 00:00:00,1" for year in range(10, 40) for _ in range(5_000)]
    file = write_csv(tmp_path / "large.csv", lines)
    before = contents(database_url)
    process = start_loader(database_url, "billing", file)
    wait_until(database_url, "select least(count(*), 1) from pg_stat_progress_copy", 1)
    process.kill()
    finish(process)
    wait_until(database_url, _CONNECTED, 0)
    if rows(database_url, "select count(*) from billing.load") == [(0,)]:
        assert contents(database_url) == before
    assert finish(start_loader(database_url, "billing", file)).exit_code == 0
    assert rows(database_url, "select count(*), sum(cost_nanos) from billing.line_item") == [
        (150_000, 150_000 * 10**9)
    ]


def test_a_loader_that_is_interrupted_says_so(database_url: str, new_file: Path) -> None:
    before = contents(database_url)
    with held(database_url, POINTS["at the ledger"]):
        process = start_loader(database_url, "billing", new_file)
        wait_until(database_url, _WAITING, 1)
        process.send_signal(signal.SIGINT)
        result = finish(process)
    assert result.exit_code == 130
    assert result.err == "Stopped. Run the same command again when you like: no file is loaded twice.\n"
    assert contents(database_url) == before


def test_a_connection_that_breaks_is_said_in_words(database_url: str, new_file: Path) -> None:
    before = contents(database_url)
    with held(database_url, POINTS["at the daily sums"]):
        process = start_loader(database_url, "billing", new_file)
        wait_until(database_url, _WAITING, 1)
        rows(
            database_url,
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'loader' and datname = current_database()
            """,
        )
        result = finish(process)
    assert result.exit_code == 3
    assert result.err.startswith("The connection to the database broke (")
    assert "what was loaded is not loaded twice" in result.err
    assert result.err.count("\n") == 1
    assert contents(database_url) == before


def test_a_reader_in_the_middle_of_its_work_does_not_hold_a_load_up(
    loader: Loader, database_url: str, new_file: Path
) -> None:
    loader("billing", SAMPLE)
    with psycopg.connect(database_url) as reader, reader.cursor("a_long_read") as cursor:
        cursor.execute("select * from billing.published_line_item")
        first = cursor.fetchmany(100)
        for table in ("daily_spend", "load", "load_company", "company", "service", "rejected_row"):
            reader.execute(sql.SQL("select count(*) from {}").format(sql.Identifier("billing", table)))
        assert loader("billing", new_file).exit_code == 0
        assert len(first) + len(cursor.fetchall()) == 7955, "a read sees what there was when it began"
        assert reader.execute("select count(*) from billing.published_line_item").fetchone() == (7957,)


def test_a_load_never_keeps_a_reader_waiting(loader: Loader, database_url: str, new_file: Path) -> None:
    loader("billing", SAMPLE)
    with held(database_url, POINTS["at the rejects, its last step"]):
        process = start_loader(database_url, "billing", new_file)
        wait_until(database_url, _WAITING, 1)
        assert list(reads_without_waiting(database_url)) == [4, 5, 7955, 1]
    assert finish(process).exit_code == 0
    assert list(reads_without_waiting(database_url)) == [5, 5, 7957, 2]


def reads_without_waiting(url: str) -> Iterator[int]:
    """Counts all that billing publishes; fails where it would have to wait for a lock."""
    with psycopg.connect(url, autocommit=True, options="-c lock_timeout=100ms") as reader:
        for view in ("company", "service", "line_item", "load"):
            statement = sql.SQL("select count(*) from {}")
            row = reader.execute(statement.format(sql.Identifier("billing", f"published_{view}"))).fetchone()
            assert row is not None
            yield row[0]
