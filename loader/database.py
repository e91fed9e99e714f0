"""The connection of a loader: one at a time writes, in one transaction, whatever the server's defaults."""

import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final

import psycopg
from psycopg import IsolationLevel, errors, sql

from loader.errors import DatabaseError
from services.runtime.channels import LOADED

_CONNECT_SECONDS: Final = 10
_LOCK: Final = int.from_bytes(b"loader", "big")

# What cannot be rolled back on a connection that was interrupted, the server rolls back when it closes:
# people are told once, in words, that the load was stopped.
logging.getLogger("psycopg").addHandler(logging.NullHandler())

# A load may take long: no default of a server or a role may cut it short.
_NO_TIMEOUTS: Final = """
    select set_config(name, '0', true) from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout',
                   'transaction_timeout')
"""


@contextmanager
def connected(url: str) -> Generator[psycopg.Connection]:
    """A connection in autocommit mode; inside the block, errors of the database become words.

    Raises:
        DatabaseError: the database cannot be reached, or fails inside the block.
    """
    with _errors_in_words(), _connect(url) as connection:
        connection.isolation_level = IsolationLevel.READ_COMMITTED
        yield connection


@contextmanager
def sole_writer(connection: psycopg.Connection, on_wait: Callable[[], None]) -> Generator[None]:
    """A transaction that no other loader's overlaps; all or nothing of it is kept.

    Args:
        connection: in autocommit mode.
        on_wait: called if another loader is at work, before waiting for it.
    """
    with connection.transaction():
        connection.execute(_NO_TIMEOUTS)
        _settle_times(connection)
        free = connection.execute("select pg_try_advisory_xact_lock(%s)", [_LOCK]).fetchone()
        if free != (True,):
            on_wait()
            connection.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
        yield


def announce(connection: psycopg.Connection) -> None:
    """Tells whoever listens that a load has changed something: at the commit, and never without it."""
    connection.execute(sql.SQL("notify {}").format(sql.Identifier(LOADED)))


@contextmanager
def reader(connection: psycopg.Connection) -> Generator[None]:
    """A transaction that only reads."""
    with connection.transaction():
        connection.execute("set transaction read only")
        _settle_times(connection)
        yield


def _settle_times(connection: psycopg.Connection) -> None:
    """In this transaction times are UTC, in the one form that psycopg reads."""
    connection.execute("set local time zone 'UTC'")
    connection.execute("set local datestyle to 'ISO'")


def _connect(url: str) -> psycopg.Connection:
    try:
        return psycopg.connect(
            url,
            autocommit=True,
            connect_timeout=_CONNECT_SECONDS,
            application_name="loader",
            prepare_threshold=None,  # works behind a pooler as well
        )
    except psycopg.OperationalError as error:
        raise DatabaseError(
            f"Cannot connect to the database: {_first_line(error)}. Start it, or correct DATABASE_URL."
        ) from error


@contextmanager
def _errors_in_words() -> Generator[None]:
    try:
        yield
    except psycopg.Error as error:
        raise DatabaseError(_words(error)) from error


def _words(error: psycopg.Error) -> str:
    match error:
        case errors.InvalidSchemaName() | errors.UndefinedTable() | errors.UndefinedColumn():
            return (
                f"The database has not been migrated ({_first_line(error)}): run "
                "`python -m services.runtime.migrations` with the same DATABASE_URL."
            )
        case errors.InsufficientPrivilege():
            return (
                f"The database's user may not load ({_first_line(error)}): "
                "log in as the owner of the schemas billing and commitment."
            )
        case errors.ReadOnlySqlTransaction():
            return "The database only reads (a standby?): set DATABASE_URL to the primary."
        case errors.DiskFull():
            return f"The database's disk is full ({_first_line(error)}); nothing was changed. Make room."
        case psycopg.OperationalError():
            return (
                f"The connection to the database broke ({_first_line(error)}). Run the same command again "
                "when it is back: what was loaded is not loaded twice."
            )
        case _:
            return f"The database refused: {_first_line(error)}. Nothing was changed."


def _first_line(error: psycopg.Error) -> str:
    text = error.diag.message_primary or str(error).strip() or type(error).__name__
    return text.splitlines()[0].rstrip(".")
