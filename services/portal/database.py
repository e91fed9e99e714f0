"""The portal's database: the one that is given, or a private one."""

import contextlib
from collections.abc import Generator
from pathlib import Path
from typing import Final

import psycopg

from services.portal.problem import PortalError
from services.portal.revival import kept_up
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
    with (
        Cluster(settings.state_dir / "postgres") as cluster,
        kept_up(cluster),
        _announced(cluster.url(), settings.state_dir),
    ):
        yield cluster.url()


def running_database(state_dir: Path) -> str:
    """Returns the URL of the private database of the portal that runs in a state folder.

    Raises:
        PortalError: that portal has none, or not yet.
    """
    try:
        return _announcement(state_dir).read_text()
    except FileNotFoundError:
        raise PortalError(
            f"The portal of STATE_DIR={state_dir} runs without a private database: wait until it is ready, "
            "or set DATABASE_URL to the database that it uses."
        ) from None


@contextlib.contextmanager
def _announced(url: str, state_dir: Path) -> Generator[None]:
    """Lets this user's other processes find the database, as long as the context."""
    announcement = _announcement(state_dir)
    draft = announcement.with_suffix(".new")
    # Only this user may know the way: whoever has the URL may change everything.
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    draft.write_text(url)
    draft.rename(announcement)
    try:
        yield
    finally:
        announcement.unlink(missing_ok=True)


def _announcement(state_dir: Path) -> Path:
    return state_dir / "database-url"


def require_usable(database_url: str) -> None:
    """Connects once, so that a wrong URL is told from everything else that may fail later.

    Raises:
        PortalError: nothing usable answers there, or it is too old.
    """
    try:
        with psycopg.connect(database_url, connect_timeout=_CONNECT_SECONDS) as connection:
            major = connection.info.server_version // 10_000
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
