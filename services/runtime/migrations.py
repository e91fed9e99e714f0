"""Brings a database to the current schema; one step of its own, never something a service does."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from services.runtime.settings import SettingsError, read_settings

_ROOT = Path(__file__).parents[2]
_PACKAGES = _ROOT / "node_modules"
# The program itself where npm has put it: the way through .bin starts Node first.
_DBMATE = next(_PACKAGES.glob("@dbmate/*/bin/dbmate"), _PACKAGES / ".bin" / "dbmate")


class MigrationError(Exception):
    """A migration could not be applied; ``str(error)`` says which service's and why."""


def migrate(database_url: str, services: Sequence[str] = ("billing", "commitment")) -> None:
    """Applies what is missing of each service's migrations, in the order of the services.

    Args:
        database_url: an existing database, as a ``postgresql://`` URL.
        services: folders under ``services/`` that have ``migrations/``.

    Raises:
        MigrationError: dbmate is not installed, or refused; earlier migrations stay applied.
    """
    for service in services:
        _migrate(database_url, service)


def _migrate(database_url: str, service: str) -> None:
    command = [
        _DBMATE,
        f"--migrations-dir={_ROOT / 'services' / service / 'migrations'}",
        f"--migrations-table={service}_migrations",
        "--no-dump-schema",
        "migrate",
    ]
    environment = {
        # What libpq does with a URL that does not say; dbmate alone would insist on TLS.
        "PGSSLMODE": "prefer",
        **os.environ,
        # Not on the command line, where everybody on the machine could read its password.
        "DATABASE_URL": database_url,
    }
    try:
        done = subprocess.run(
            command, env=environment, cwd=_ROOT, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise MigrationError(
            f"dbmate cannot be started ({error.strerror}: {_DBMATE}); install it with `npm ci`."
        ) from error
    if done.returncode != 0:
        raise MigrationError(
            f"The migrations of {service} failed: {_last_line(done.stderr)}; see that the database answers "
            "and that its user may create schemas and tables in it."
        )


def _last_line(text: str) -> str:
    lines = text.strip().splitlines() or ["dbmate said nothing"]
    return lines[-1].removeprefix("Error: ")


def main() -> int:
    """Migrates the database at DATABASE_URL; returns the exit code."""
    try:
        database_url = read_settings().database_url
        if database_url is None:
            raise SettingsError("DATABASE_URL is not set: set it to the database to migrate.")
        migrate(database_url)
    except (SettingsError, MigrationError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
