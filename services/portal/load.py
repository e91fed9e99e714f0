"""``python -m services.portal.load FILE``: one more file into the portal's database, running or not."""

import argparse
import contextlib
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Final

from services.portal.alone import AlreadyRunningError, sole_portal
from services.portal.database import portal_database, running_database
from services.portal.files import load
from services.portal.problem import SAID
from services.runtime.migrations import migrate
from services.runtime.settings import Settings, read_settings

_LOADER_OPTIONS: Final = {
    "--accept-rejects": "load the good rows of a billing file",
    "--accept-overlap": "let its rows count beside those of an earlier file",
}


def main() -> int:
    """Loads a file; returns 0, or 1 with one sentence on stderr."""
    parser = argparse.ArgumentParser(prog="make load FILE=…", description="Loads one more file.")
    parser.add_argument("file", help="billing rows (.csv) or commitments (.json)")
    for option, effect in _LOADER_OPTIONS.items():
        parser.add_argument(
            option, dest="options", action="append_const", const=option, default=[], help=effect
        )
    arguments = parser.parse_args()
    file = Path(os.path.expanduser(arguments.file))  # noqa: PTH111  # not every shell does it after a =
    kind = "commitments" if file.suffix == ".json" else "billing"
    try:
        settings = read_settings()
        with _database(settings) as database_url:
            load(settings, database_url, kind, file, arguments.options)
    except SAID as error:
        print(error, file=sys.stderr)
        return 1
    return 0


@contextlib.contextmanager
def _database(settings: Settings) -> Generator[str]:
    """Yields the database that is given, that of the portal that runs, or a private one for this alone."""
    with contextlib.ExitStack() as held:
        if settings.database_url is None:
            try:
                held.enter_context(sole_portal(settings.state_dir))
            except AlreadyRunningError:
                yield running_database(settings.state_dir)
                return
        database_url = held.enter_context(portal_database(settings))
        migrate(database_url)
        yield database_url


if __name__ == "__main__":
    sys.exit(main())
