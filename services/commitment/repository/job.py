"""The connection of the job that works out what reads find ready."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Final

from psycopg import AsyncConnection

from services.runtime.db import Connection

_CONNECT_SECONDS: Final = 10
_LOCK: Final = int.from_bytes(b"calibrat", "big")
_SETTINGS: Final = {"TimeZone": "UTC", "DateStyle": "ISO"}  # the only ones that psycopg reads right


@asynccontextmanager
async def sole_job(database_url: str, on_wait: Callable[[], None]) -> AsyncGenerator[Connection]:
    """A connection in autocommit mode, while no other job is at work.

    Args:
        database_url: logs in as a user who may write; the role of the service only reads.
        on_wait: called if another job is at work, before waiting for it.

    Raises:
        psycopg.Error: the database cannot be reached, or fails.
    """
    async with await AsyncConnection.connect(
        database_url, autocommit=True, connect_timeout=_CONNECT_SECONDS, application_name="calibrate"
    ) as connection:
        for name, value in _SETTINGS.items():
            await connection.execute("select set_config(%s, %s, false)", [name, value])
        # Ends with the connection, however that comes.
        free = await (await connection.execute("select pg_try_advisory_lock(%s)", [_LOCK])).fetchone()
        if free != (True,):
            on_wait()
            await connection.execute("select pg_advisory_lock(%s)", [_LOCK])
        yield connection


@asynccontextmanager
async def snapshot(connection: Connection) -> AsyncGenerator[None]:
    """A transaction that only reads, and sees one state of the data."""
    async with connection.transaction():
        await connection.execute("set transaction isolation level repeatable read, read only")
        yield
