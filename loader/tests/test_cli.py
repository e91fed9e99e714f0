"""The command line: help, usage, settings, and a database that does not do its part."""

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from loader.report import moment
from loader.tests.support import (
    HEADER,
    ROOT,
    SAMPLE,
    SAMPLE_COMMITMENTS,
    Loader,
    contents,
    finish,
    rows,
    start_loader,
)

COMMANDS = [("billing", SAMPLE), ("commitments", SAMPLE_COMMITMENTS), ("status",)]
every_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])


def test_help_names_commands_examples_and_exit_codes(loader: Loader) -> None:
    result = loader("--help")
    assert result.exit_code == 0
    for word in ("billing", "commitments", "status", "--accept-rejects", "DATABASE_URL", "exit codes"):
        assert word in result.out
    assert "--accept-rejects" in loader("billing", "--help").out
    assert "the file does not mention" in loader("commitments", "--help").out


@pytest.mark.parametrize("arguments", [[], ["billing"], ["commitments"], ["nonsense"], ["status", "--all"]])
def test_a_command_that_is_none_is_a_matter_of_usage(loader: Loader, arguments: list[str]) -> None:
    result = loader(*arguments)
    assert result.exit_code == 2
    assert "usage: loader" in result.err


def test_the_loader_runs_as_a_module() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "loader", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert shown.stdout.startswith("usage: loader")


def test_a_terminal_shows_how_far_a_load_has_come(database_url: str) -> None:
    terminal, screen = pty.openpty()
    termios.tcsetwinsize(screen, (24, 100))
    process = subprocess.Popen(
        [sys.executable, "-m", "loader", "billing", SAMPLE],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url},
        stdout=subprocess.DEVNULL,
        stderr=screen,
    )
    assert process.wait() == 0
    shown = os.read(terminal, 100_000).decode()
    os.close(screen)
    os.close(terminal)
    assert "aws_billing_data.csv:   0%|" in shown


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_any_encoding_of_the_terminal_will_do(database_url: str, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "bad.csv"
    file.write_text(f"{HEADER}\n東京,ec2,2024-01-01,−5\n", encoding="utf-8")
    result = finish(start_loader(database_url, "billing", file, PYTHONIOENCODING=encoding))
    assert result.exit_code == 1
    assert ":2: column 'gross_cost': '\\u22125' is not a decimal number" in result.err


@every_command
def test_without_a_database_url_nothing_is_tried(
    loader: Loader, monkeypatch: pytest.MonkeyPatch, command: tuple[str | Path, ...]
) -> None:
    monkeypatch.delenv("DATABASE_URL")
    result = loader(*command)
    assert result.exit_code == 2
    assert result.err.startswith("DATABASE_URL is not set: name the database")
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(
    "url", ["postgresql://u:secret@/x?nonsense=1", "secret", "postgresql://u:secret@h:port/x"]
)
def test_a_url_that_is_none_is_said_without_showing_its_password(
    loader: Loader, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    result = loader("status")
    assert result.exit_code == 2
    assert result.err.startswith("DATABASE_URL cannot be used")
    assert "secret" not in result.err
    assert result.err.count("\n") == 1


@every_command
def test_a_database_that_is_away_is_one_sentence(
    loader: Loader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: tuple[str | Path, ...]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://u:secret@/x?host={tmp_path}")
    result = loader(*command)
    assert result.exit_code == 3
    assert result.err.startswith("Cannot connect to the database: ")
    assert "Start it, or correct DATABASE_URL." in result.err
    assert "secret" not in result.err
    assert result.err.count("\n") == 1


@every_command
def test_a_database_without_the_schema_names_the_remedy(
    loader: Loader, monkeypatch: pytest.MonkeyPatch, empty_database_url: str, command: tuple[str | Path, ...]
) -> None:
    monkeypatch.setenv("DATABASE_URL", empty_database_url)
    result = loader(*command)
    assert result.exit_code == 3
    assert "The database has not been migrated" in result.err
    assert "run `python -m services.runtime.migrations`" in result.err
    assert result.err.count("\n") == 1


@every_command
def test_a_user_without_rights_is_told_so(
    loader: Loader, database_url: str, monkeypatch: pytest.MonkeyPatch, command: tuple[str | Path, ...]
) -> None:
    before = contents(database_url)
    role = sql.Identifier("loader_without_rights")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(sql.SQL("create role {} login").format(role))
        try:
            monkeypatch.setenv("DATABASE_URL", database_url.replace("postgres@", "loader_without_rights@"))
            result = loader(*command)
        finally:
            connection.execute(sql.SQL("drop role {}").format(role))
    assert result.exit_code == 3
    assert "The database's user may not load (permission denied" in result.err
    assert "log in as the owner of the schemas billing and commitment" in result.err
    assert contents(database_url) == before


def test_a_database_that_only_reads_is_said_so(loader: Loader, database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("alter database {} set default_transaction_read_only to on").format(name))
    result = loader("billing", SAMPLE)
    assert result.exit_code == 3
    assert result.err == "The database only reads (a standby?): set DATABASE_URL to the primary.\n"


def test_a_short_timeout_of_the_database_does_not_end_a_load(loader: Loader, database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("alter database {} set statement_timeout to '20ms'").format(name))
        connection.execute(
            sql.SQL("alter database {} set default_transaction_isolation to 'serializable'").format(name)
        )
    result = loader("billing", SAMPLE)
    assert result.exit_code == 0, result.err


def test_status_shows_files_companies_and_commitments(loader: Loader, database_url: str) -> None:
    empty = loader("status")
    assert empty.exit_code == 0
    assert empty.out == "0 billing files\n0 companies\n"
    loader("billing", SAMPLE)
    assert loader("status").out.splitlines()[-1] == (
        "Without commitments, 4 companies can neither meet nor miss anything: "
        "load them with `loader commitments FILE`."
    )
    loader("commitments", SAMPLE_COMMITMENTS)
    assert "Without commitments" not in loader("status").out
    (loaded_at,) = rows(database_url, "select loaded_at from billing.load")[0]
    assert loader("status").out.splitlines()[:4] == [
        "1 billing file",
        f"  aws_billing_data.csv: 7,955 rows, 0 rejected, total $329,752.43, loaded {moment(loaded_at)} UTC",
        "4 companies",
        "  cyberdyne: data through 2025-01-01 UTC, 4 commitments",
    ]
