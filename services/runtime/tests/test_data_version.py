"""The version of the data: never older than the call, and one read for all who ask at once."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import LiteralString

import psycopg
import pytest

from services.runtime.data_version import DataVersion
from services.runtime.db import Database
from services.runtime.errors import ServiceError
from services.runtime.settings import Settings
from services.runtime.testing.serving import eventually

WHEN_READ = "select clock_timestamp()::text"
END_SLEEPERS = """
    select pg_terminate_backend(pid) from pg_stat_activity
    where query like 'select pg_backend_pid(), pg_sleep%' and state = 'active'
"""
COMPANIES = "select count(*) from billing.company"


@asynccontextmanager
async def _version(url: str, query: LiteralString) -> AsyncGenerator[DataVersion]:
    database = Database(Settings(database_url=url, pool_size=1), role="reader", table="billing.company")
    await database.open()
    try:
        yield DataVersion(database, query)
    finally:
        await database.close()


async def test_what_was_committed_before_the_call_is_in_it(database_url: str) -> None:
    async with (
        _version(database_url, COMPANIES) as version,
        await psycopg.AsyncConnection.connect(database_url, autocommit=True) as writer,
    ):
        others = asyncio.create_task(_ask_for_ever(version))
        for number in range(100):
            await writer.execute("insert into billing.company (slug) values (%s)", [f"company-{number}"])
            assert await version.now() == (number + 1,)
        others.cancel()


async def _ask_for_ever(version: DataVersion) -> None:
    while True:
        await asyncio.gather(*[version.now() for _ in range(20)])


async def test_calls_that_ask_at_once_share_a_read(database_url: str) -> None:
    async with _version(database_url, WHEN_READ) as version:
        assert len(set(await asyncio.gather(*[version.now() for _ in range(100)]))) == 1
        assert len({await version.now() for _ in range(10)}) == 10


async def test_a_call_that_is_given_up_leaves_the_others_undisturbed(database_url: str) -> None:
    async with _version(database_url, COMPANIES) as version:
        calls = [asyncio.create_task(version.now()) for _ in range(3)]
        await asyncio.sleep(0)
        calls[0].cancel()
        assert await asyncio.gather(*calls[1:]) == [(0,), (0,)]
        assert calls[0].cancelled()


async def test_a_read_that_fails_is_told_to_all_who_wait_and_begun_anew_for_the_next(
    database_url: str,
) -> None:
    async with _version(database_url, "select count(*) from later") as version:
        failures = await asyncio.gather(*[version.now() for _ in range(3)], return_exceptions=True)
        assert [type(failure) for failure in failures] == [psycopg.errors.UndefinedTable] * 3
        with psycopg.connect(database_url) as connection:
            connection.execute("create table later (id integer)")
        assert await version.now() == (0,)


async def test_a_connection_that_breaks_is_an_error_of_the_contract_and_the_next_call_finds_another(
    database_url: str,
) -> None:
    async with _version(database_url, "select pg_backend_pid(), pg_sleep(0.2)") as version:
        waiting = asyncio.create_task(version.now())
        await asyncio.sleep(0)
        with psycopg.connect(database_url, autocommit=True) as connection:
            await eventually(lambda: connection.execute(END_SLEEPERS).fetchall())
        with pytest.raises(ServiceError, match="cannot be reached"):
            await waiting
        assert await version.now()
