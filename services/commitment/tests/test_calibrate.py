"""The job after a load, as its user runs it."""

import asyncio
import os

import psycopg
import pytest
from psycopg import sql

from services.commitment.calibrate import main, work_out
from services.commitment.repository.job import sole_job
from services.commitment.tests.promises import over_days, promise
from services.commitment.tests.spending import END, spend_daily


@pytest.fixture(autouse=True)
def niceness(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The priorities that the job takes, without the tests losing theirs."""
    taken: list[int] = []
    monkeypatch.setattr(os, "nice", taken.append)
    return taken


def test_it_gives_way_to_everything_else_and_tells_what_it_did(
    data: psycopg.Connection,
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    niceness: list[int],
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(150, 160, "1000")])
    monkeypatch.setenv("DATABASE_URL", database_url)
    assert main([]) == 0
    assert capsys.readouterr().out == "acme: 1 calibration worked out\n"
    assert niceness == [19]
    stored = data.execute("select data_version, end_day from commitment.calibration").fetchall()
    assert stored == [("1-1", END.date())]


def test_a_history_too_short_to_be_calibrated_is_none(
    data: psycopg.Connection,
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spend_daily(data, days=10)
    promise(data, "1", [over_days(150, 160, "1000")])
    monkeypatch.setenv("DATABASE_URL", database_url)
    assert main([]) == 0
    assert "Nothing to do" in capsys.readouterr().out


async def test_a_second_run_waits_for_the_first(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async with sole_job(database_url, lambda: pytest.fail("nobody else is at work")):
        second = asyncio.create_task(work_out(database_url))
        while "waiting for it to end" not in capsys.readouterr().out:
            assert not second.done()
            await asyncio.sleep(0.01)
    await second
    assert "Nothing to do" in capsys.readouterr().out


def _complaint(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    monkeypatch.setenv("DATABASE_URL", url)
    code = main([])
    (sentence,) = capsys.readouterr().err.splitlines()
    return code, sentence


def test_what_keeps_it_from_working_is_a_sentence(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, sentence = _complaint("", monkeypatch, capsys)
    assert (code, sentence.split(":")[0]) == (2, "DATABASE_URL is not set")
    code, sentence = _complaint("postgresql://nobody:secret@127.0.0.1:1/portal", monkeypatch, capsys)
    assert code == 3
    assert "cannot be reached" in sentence
    assert "secret" not in sentence
    code, sentence = _complaint(empty_database_url, monkeypatch, capsys)
    assert code == 3
    assert "has not been migrated" in sentence


def test_a_database_that_only_reads_is_told(
    data: psycopg.Connection,
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(150, 160, "1000")])
    statement = sql.SQL("alter database {} set default_transaction_read_only = on")
    data.execute(statement.format(sql.Identifier(data.info.dbname)))
    code, sentence = _complaint(database_url, monkeypatch, capsys)
    assert code == 3
    assert "only reads" in sentence
