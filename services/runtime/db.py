"""The database of a service: one bounded pool a process, and whether the database can be used right now."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import psycopg
from psycopg import AsyncConnection, sql
from psycopg.rows import TupleRow
from psycopg_pool import AsyncConnectionPool, PoolTimeout, TooManyRequests

from services.runtime.errors import database_unavailable, deadline_exceeded, overloaded
from services.runtime.settings import Settings, SettingsError

Connection = AsyncConnection[TupleRow]

_PROBE_EVERY: Final = 1.0  # seconds
_PROBE_TIMEOUT: Final = 2.0
_BREAK_OFF_TIMEOUT: Final = 0.5
_CONNECT_TIMEOUT: Final = 5
_POOL_TIMEOUT: Final = (
    4.0  # longer than a probe: by then it is known whether the database or the load is at fault
)
_GIVE_UP_RECONNECTING: Final = 2.0  # the probe calls the pool back to work, so its own backoff stays short
_WAITING_PER_CONNECTION: Final = 32
_BACKSTOP: Final = 5  # seconds after the longest deadline, for a cancel that got lost on the way

_log = logging.getLogger(__name__)


class Database:
    """The reads of one service: every transaction is read-only and sees one state of the data.

    Opens whether or not the database can be reached, and recovers by itself.
    """

    def __init__(self, settings: Settings, *, role: str, table: str) -> None:
        """
        Args:
            settings: database URL, pool size and longest deadline.
            role: the role to work as, if the database has it and grants it to the login role.
            table: a table that proves that the schema is there.

        Raises:
            SettingsError: DATABASE_URL is missing.
        """
        if settings.database_url is None:
            raise SettingsError(
                "DATABASE_URL is not set: set it to the database, such as postgresql://user@host:5432/name."
            )
        self._url = settings.database_url
        self._role = role
        self._table = table
        self._settings = settings
        self._usable: bool | None = None
        self._trouble: str | None = None
        self._pool = AsyncConnectionPool[Connection](
            self._url,
            kwargs={"autocommit": True, "connect_timeout": _CONNECT_TIMEOUT, "application_name": role},
            min_size=settings.pool_size,
            max_size=settings.pool_size,
            max_waiting=settings.pool_size * _WAITING_PER_CONNECTION,
            timeout=_POOL_TIMEOUT,
            reconnect_timeout=_GIVE_UP_RECONNECTING,
            configure=self._configure,
            check=AsyncConnectionPool[Connection].check_connection,
            name=role,
            open=False,
        )

    @property
    def size(self) -> int:
        """The most connections that calls use at once."""
        return self._settings.pool_size

    async def open(self) -> None:
        """Start connecting, without waiting for it."""
        await self._pool.open(wait=False)

    async def close(self) -> None:
        """Close every connection."""
        await self._pool.close()

    @asynccontextmanager
    async def connection(self) -> AsyncGenerator[Connection]:
        """A connection for single statements, each a transaction of its own.

        Raises:
            ServiceError: the database is away, too many calls wait for it, or it ran out of time.
        """
        if self._is_away():
            raise database_unavailable()
        try:
            async with self._pool.connection() as connection:
                yield connection
        except TooManyRequests as error:
            raise overloaded() from error
        except PoolTimeout as error:
            raise (database_unavailable() if self._is_away() else overloaded()) from error
        except psycopg.errors.QueryCanceled as error:
            raise deadline_exceeded() from error
        except psycopg.OperationalError as error:
            raise database_unavailable() from error

    @asynccontextmanager
    async def snapshot(self) -> AsyncGenerator[Connection]:
        """A connection whose statements all see the same state of the data.

        Raises:
            ServiceError: as ``connection``.
        """
        async with self.connection() as connection, connection.transaction():
            yield connection

    async def watch(self, changed: Callable[[bool], Awaitable[None]]) -> None:
        """Ask the database every second whether it can be used; never returns.

        Args:
            changed: told at the first answer, and whenever it changes.
        """
        connection: Connection | None = None
        try:
            while True:
                connection, trouble = await self._probe(connection)
                await self._note(trouble)
                if (usable := trouble is None) is not self._usable:
                    self._usable = usable
                    await changed(usable)
                await asyncio.sleep(_PROBE_EVERY)
        finally:
            if connection is not None:
                await connection.close()

    def _is_away(self) -> bool:
        """Whether the last probe failed; before the first one the calls find out themselves."""
        return self._usable is False

    async def _probe(self, connection: Connection | None) -> tuple[Connection | None, str | None]:
        """A real query on a connection that calls cannot take away: load alone never makes it fail."""
        try:
            # The second one ends the driver's wait for a frozen server to break off what the first one ended.
            async with asyncio.timeout(_PROBE_TIMEOUT + _BREAK_OFF_TIMEOUT), asyncio.timeout(_PROBE_TIMEOUT):
                if connection is None:
                    connection = await AsyncConnection.connect(
                        self._url, autocommit=True, connect_timeout=_CONNECT_TIMEOUT
                    )
                    await self._configure(connection)
                await connection.execute("select %s::regclass", [self._table])
        except Exception as error:  # whatever it is, the database cannot be used, and the watch goes on
            if connection is not None:
                await connection.close()
            return None, str(error) or f"no answer within {_PROBE_TIMEOUT:g} seconds"
        return connection, None

    async def _note(self, trouble: str | None) -> None:
        """Log what changed, and set the pool to work again once the database is back."""
        if trouble is not None and trouble != self._trouble:
            _log.warning("the database of %s cannot be used: %s", self._role, trouble)
        elif trouble is None and not self._usable:
            _log.info("the database of %s can be used", self._role)
            await self._pool.check()
        self._trouble = trouble

    async def _configure(self, connection: Connection) -> None:
        settings = {
            "TimeZone": "UTC",
            "DateStyle": "ISO",  # the only one that psycopg reads
            "default_transaction_read_only": "on",
            "default_transaction_isolation": "repeatable read",
            "statement_timeout": f"{self._settings.max_deadline_seconds + _BACKSTOP}s",
            "idle_in_transaction_session_timeout": f"{self._settings.max_deadline_seconds + _BACKSTOP}s",
        }
        await connection.execute(
            "select set_config(name, value, false) from unnest(%s::text[], %s::text[]) as s (name, value)",
            [[*settings], [*settings.values()]],
        )
        await self._take_role(connection)

    async def _take_role(self, connection: Connection) -> None:
        """Without the role, or the right to it, the service keeps the rights of its login."""
        try:
            await connection.execute(sql.SQL("set role {}").format(sql.Identifier(self._role)))
        except (psycopg.errors.InvalidParameterValue, psycopg.errors.InsufficientPrivilege):
            _log.debug("%s is no role that can be taken: working as the login role", self._role)
