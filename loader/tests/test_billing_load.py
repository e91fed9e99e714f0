"""What a loaded billing file leaves in the database, and what is said about it."""

import hashlib
import os
import shutil
import threading
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import psycopg
import pytest
from psycopg import sql

from loader.billing import blocks, runs
from loader.tests.support import SAMPLE, Loader, contents, finish, rows, start_loader, write_csv
from services.runtime.migrations import migrate

_ORACLE = """
    with cells as (
      select company, aws_service, datetime::timestamp::date as day, gross_cost
      from read_csv($file, header = true, all_varchar = true)
    ), rounded as (
      select company, aws_service, day, round_even(gross_cost::decimal(38, 18), 9)::decimal(38, 9) as cost
      from cells
    )
    select company, aws_service, day, (sum(cost) * 1000000000)::hugeint, count(*)
    from rounded group by all order by all
"""
_DAILY = """
    select c.slug, s.code, d.day, d.cost_nanos, d.line_item_count
    from billing.daily_spend d
    join billing.company c on c.id = d.company_id join billing.service s on s.id = d.service_id
    order by 1, 2, 3
"""
_SUMMED = """
    select c.slug, s.code, (l.usage_at at time zone 'UTC')::date, sum(l.cost_nanos), count(*)
    from billing.line_item l
    join billing.company c on c.id = l.company_id join billing.service s on s.id = l.service_id
    group by 1, 2, 3 order by 1, 2, 3
"""
_UNINDEXED = """
    select relname from pg_class c where relispartition and relkind = 'r' and not exists (
      select from pg_index join pg_inherits on inhrelid = indexrelid where indrelid = c.oid
    )
"""


def independent_sums(file: Path) -> list[tuple[object, ...]]:
    """The daily sums of a file, worked out by DuckDB."""
    return duckdb.execute(_ORACLE, {"file": str(file)}).fetchall()


def test_the_sample_is_loaded_to_the_nano(loader: Loader, database_url: str) -> None:
    result = loader("billing", SAMPLE)
    assert result.exit_code == 0, result.err
    oracle = independent_sums(SAMPLE)
    assert rows(database_url, _DAILY) == oracle
    assert rows(database_url, _SUMMED) == oracle
    assert "rows       7,955\n" in result.out
    assert "rejected   0\n" in result.out
    assert "companies  4\n" in result.out
    assert "total      $329,752.43\n" in result.out
    assert "rows per second" in result.out
    assert not result.err


def test_the_ledger_says_what_was_taken_in(loader: Loader, database_url: str, tmp_path: Path) -> None:
    file = write_csv(
        tmp_path / "july.csv",
        [
            "tyrell,ec2,2024-07-01 10:30:00,1.10",
            "tyrell,s3,2024-07-30 00:00:00,-0.000000001",
            "ingen,s3,2024-07-03 23:59:59.999999,3",
        ],
    )
    assert loader("billing", file).exit_code == 0
    (load,) = rows(
        database_url,
        "select sha256, file_name, byte_size, line_item_count, rejected_count, company_count, cost_nanos, "
        "first_usage_at, last_usage_at, covers_through from billing.load",
    )
    data = file.read_bytes()
    assert load[:7] == (hashlib.sha256(data).digest(), "july.csv", len(data), 3, 0, 2, 4_099_999_999)
    assert load[7:] == (
        datetime(2024, 7, 1, 10, 30, tzinfo=UTC),
        datetime(2024, 7, 30, tzinfo=UTC),
        datetime(2024, 7, 31, tzinfo=UTC),
    )
    assert rows(database_url, "select slug, data_through from billing.published_company order by 1") == [
        ("ingen", datetime(2024, 7, 31, tzinfo=UTC)),
        ("tyrell", datetime(2024, 7, 31, tzinfo=UTC)),
    ]
    assert rows(
        database_url,
        "select c.slug, l.line_item_count, l.cost_nanos from billing.load_company l "
        "join billing.company c on c.id = l.company_id order by 1",
    ) == [("ingen", 1, 3 * 10**9), ("tyrell", 2, 1_099_999_999)]


def test_the_same_bytes_load_once_under_any_name(loader: Loader, database_url: str, tmp_path: Path) -> None:
    loader("billing", SAMPLE)
    before = contents(database_url)
    copy = Path(shutil.copy(SAMPLE, tmp_path / "renamed.csv"))
    for file in (SAMPLE, copy):
        result = loader("billing", file)
        assert result.exit_code == 0
        assert "already loaded" in result.out
        assert "as aws_billing_data.csv (7,955 rows, 0 rejected); nothing to do" in result.out
    assert contents(database_url) == before


def test_a_pipe_is_loaded_and_recognised_as_well(loader: Loader, database_url: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for expected in ("loaded.", "already loaded"):
        writer = threading.Thread(target=pipe.write_bytes, args=[SAMPLE.read_bytes()])
        writer.start()
        result = loader("billing", pipe)
        writer.join()
        assert expected in result.out
    assert rows(database_url, "select count(*) from billing.line_item") == [(7955,)]


def test_any_name_of_a_file_will_do(loader: Loader, database_url: str, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.csv")
    shutil.copy(SAMPLE, path)
    assert loader("billing", path).exit_code == 0
    assert rows(database_url, "select file_name from billing.load") == [("caf\\xe9.csv",)]


def test_another_file_adds_to_months_that_exist_and_to_new_ones(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    first = write_csv(tmp_path / "1.csv", ["a,s3,2024-01-31 23:00:00,1", "a,s3,2024-02-01 00:00:00,2"])
    second = write_csv(tmp_path / "2.csv", ["a,s3,2024-02-02 00:00:00,4", "b,s3,2024-03-01 00:00:00,8"])
    assert loader("billing", first, second).exit_code == 0
    assert rows(
        database_url, "select tableoid::regclass::text, cost_nanos from billing.line_item order by 2"
    ) == [
        ("billing.line_item_y2024m01", 10**9),
        ("billing.line_item_y2024m02", 2 * 10**9),
        ("billing.line_item_y2024m02", 4 * 10**9),
        ("billing.line_item_y2024m03", 8 * 10**9),
    ]
    assert rows(database_url, _DAILY) == [
        ("a", "s3", datetime(2024, 1, 31, tzinfo=UTC).date(), 10**9, 1),
        ("a", "s3", datetime(2024, 2, 1, tzinfo=UTC).date(), 2 * 10**9, 1),
        ("a", "s3", datetime(2024, 2, 2, tzinfo=UTC).date(), 4 * 10**9, 1),
        ("b", "s3", datetime(2024, 3, 1, tzinfo=UTC).date(), 8 * 10**9, 1),
    ]
    assert rows(database_url, _UNINDEXED) == []


def test_a_month_that_comes_back_after_later_ones_is_whole_and_indexed(
    loader: Loader, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 60)
    history = [f"2024-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 29)]
    lines = [f"{company},s3,{day} 00:00:00,1" for company in ("a", "b") for day in history]
    assert loader("billing", write_csv(tmp_path / "by-company.csv", lines)).exit_code == 0
    counted = "select tableoid::regclass::text, count(*) from billing.line_item group by 1 order by 1"
    assert rows(database_url, counted) == [
        ("billing.line_item_y2024m01", 56),
        ("billing.line_item_y2024m02", 56),
        ("billing.line_item_y2024m03", 56),
    ]
    assert rows(database_url, _UNINDEXED) == []
    checks = "select conname from pg_constraint where conrelid = 'billing.line_item_y2024m01'::regclass"
    assert rows(database_url, checks) == []


def test_rows_in_any_order_give_the_same_sums(
    loader: Loader, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "ROWS_HELD", 500)
    header, *lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    shuffled = tmp_path / "by-cost.csv"
    lines.sort(key=lambda line: line[::-1])
    shuffled.write_text("\n".join([header, *lines]), encoding="utf-8")
    assert loader("billing", shuffled).exit_code == 0
    assert rows(database_url, _DAILY) == rows(database_url, _SUMMED) == independent_sums(SAMPLE)


def test_amounts_to_the_edge_of_what_a_row_can_hold_are_loaded(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    costs = [
        "9223372036.854775807",
        "-9223372036.854775807",
        "1E-9",
        "+5",
        "5E-10",
        "1.5E-9",
        "2.5000000000E-9",
    ]
    lines = [f"tyrell,ec2,2024-01-{day:02} 00:00:00,{cost}" for day, cost in enumerate(costs, start=1)]
    assert loader("billing", write_csv(tmp_path / "edges.csv", lines)).exit_code == 0
    loaded = rows(database_url, "select cost_nanos from billing.line_item order by usage_at")
    assert loaded == [(2**63 - 1,), (1 - 2**63,), (1,), (5 * 10**9,), (0,), (2,), (2,)]


def test_no_clock_setting_of_machine_or_database_moves_a_row(
    loader: Loader, database_url: str, empty_database_url: str
) -> None:
    loader("billing", SAMPLE)
    migrate(empty_database_url)
    with psycopg.connect(empty_database_url, autocommit=True) as connection:
        database = sql.Identifier(connection.info.dbname)
        for setting in ("timezone to 'America/St_Johns'", "datestyle to 'SQL, DMY'"):
            connection.execute(sql.SQL("alter database {} set {}").format(database, sql.SQL(setting)))
    process = start_loader(
        empty_database_url, "billing", SAMPLE, TZ="Asia/Kathmandu", PGTZ="Asia/Tokyo", LC_ALL="tr_TR.UTF-8"
    )
    result = finish(process)
    assert result.exit_code == 0, result.err
    assert contents(empty_database_url) == contents(database_url)


def test_rows_that_are_yet_to_come_are_loaded_with_a_warning(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    file = write_csv(
        tmp_path / "slip.csv", ["acme,s3,2024-01-06 00:00:00,5", "acme,s3,2098-01-06 00:00:00,5"]
    )
    result = loader("billing", file)
    assert result.exit_code == 0
    assert result.err.startswith(f"{file}: warning: its last row is of 2098-01-06 UTC, which is yet to come")
    assert rows(database_url, "select count(*) from billing.line_item") == [(2,)]
