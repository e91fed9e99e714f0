"""The portal's database: the one that is given, or a private one."""

import contextlib
from collections.abc import Generator
from pathlib import Path
from typing import Final

import psycopg

from services.portal.problem import PortalError
from services.runtime.embedded import Cluster
from services.runtime.settings import Settings

_OLDEST_MAJOR: Final = 15
_CONNECT_SECONDS: Final = 10


@contextlib.contextmanager
def portal_database(settings: Settings) -> Generator[str]:
    """Yields the URL of the portal's database; a private one runs as long as the context.

    Raises:
        PortalError: the database that is given cannot be used.
        EmbeddedPostgresError: the private one cannot run.
    """
    if settings.database_url is not None:
        require_usable(settings.database_url)
        yield settings.database_url
        return
    announcement = announced_in(settings.state_dir)
    with Cluster(settings.state_dir / "postgres") as cluster:
        # Only this user may know the way: whoever has the URL may change everything.
        announcement.unlink(missing_ok=True)
        announcement.touch(mode=0o600)
        announcement.write_text(cluster.url())
        try:
            yield cluster.url()
        finally:
            announcement.unlink(missing_ok=True)


def announced_in(state_dir: Path) -> Path:
    """Returns the file that holds the private database's URL while it runs."""
    return state_dir / "database-url"


def require_usable(database_url: str) -> None:
    """Connects once, so that a wrong URL is told from everything else that may fail later.

    Raises:
        PortalError: it is no URL of a Postgres, nothing usable answers there, or it is too old.
    """
    if not database_url.startswith(("postgres://", "postgresql://")):
        raise _no_url()
    try:
        with psycopg.connect(database_url, connect_timeout=_CONNECT_SECONDS) as connection:
            major = connection.info.server_version // 10_000
    except psycopg.ProgrammingError:
        # Its text may quote the password.
        raise _no_url() from None
    except psycopg.OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        raise PortalError(
            f"DATABASE_URL leads to no database ({reason}): correct its host, port, user, password "
            "and database or start that server, or unset it to use a private Postgres."
        ) from error
    if major < _OLDEST_MAJOR:
        raise PortalError(
            f"DATABASE_URL leads to PostgreSQL {major}: PostgreSQL {_OLDEST_MAJOR} or newer is needed; "
            "set it to one, or unset it to use a private Postgres."
        )


def _no_url() -> PortalError:
    return PortalError(
        "DATABASE_URL cannot be read: write it as postgresql://user:password@host:port/database, "
        "or unset it to use a private Postgres."
    )
