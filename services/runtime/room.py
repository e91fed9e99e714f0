"""Whether a database takes all the connections that a server will hold."""

from typing import Final

import psycopg

from services.runtime.settings import Settings, SettingsError

_CONNECT_SECONDS: Final = 3
_PROBES: Final = 1  # connections of a service in a process, beside those of its pool


def require_room(database_url: str, settings: Settings, *, services: int, beside: int = 0) -> None:
    """See that the connections of all processes fit; a database that is away is left to what watches it.

    Args:
        database_url: the database.
        settings: how many processes there will be, and how large the pool of a service.
        services: how many services each process has.
        beside: how many connections are held beside those of the services.

    Raises:
        SettingsError: they do not fit.
    """
    needed = settings.processes * services * (settings.pool_size + _PROBES) + beside
    try:
        with psycopg.connect(database_url, connect_timeout=_CONNECT_SECONDS) as connection:
            row = connection.execute(
                "select current_setting('max_connections')::int, "
                "current_setting('superuser_reserved_connections')::int"
            ).fetchone()
    except psycopg.OperationalError:
        return
    most, reserved = row or (needed, 0)
    if needed > most - reserved:
        raise SettingsError(
            f"PROCESSES={settings.processes} and POOL_SIZE={settings.pool_size} need {needed} connections "
            f"to the database, which has {most - reserved} (max_connections={most} without "
            f"superuser_reserved_connections={reserved}): set one of them lower, or max_connections higher."
        )
