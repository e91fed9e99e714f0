"""The data folder: what version made it, and how a new one is made."""

import shutil
from pathlib import Path

from services.runtime.embedded.binaries import Binaries
from services.runtime.embedded.errors import EmbeddedPostgresError
from services.runtime.embedded.identity import ServerUser


def data_major(data: Path, user: ServerUser) -> int | None:
    """Returns the major version that made the data folder, or None if there is no data yet.

    Raises:
        EmbeddedPostgresError: the folder belongs to another user than the server's, or is no database.
    """
    if not data.exists():
        return None
    if data.stat().st_uid != user.uid:
        raise EmbeddedPostgresError(
            f"The database in {data} was made by another user than {user.name!r}, who would run it now; "
            "run as the user who made it, or set STATE_DIR to another folder."
        )
    try:
        return int((data / "PG_VERSION").read_text())
    except (FileNotFoundError, ValueError):
        raise EmbeddedPostgresError(
            f"The folder {data} is not a PostgreSQL database (it has no valid PG_VERSION); "
            "remove it to start afresh, or set STATE_DIR to another folder."
        ) from None


def create_data(data: Path, binaries: Binaries, user: ServerUser, *, durable: bool) -> None:
    """Makes a new database, under its final name only once it is whole.

    Raises:
        EmbeddedPostgresError: initdb failed; nothing is left behind.
    """
    draft = data.with_name("data.new")
    shutil.rmtree(draft, ignore_errors=True)
    user.make_private_folder(draft)
    made = user.run(
        [
            *(binaries.folder / "initdb", "-D", draft, "-U", "postgres", "-A", "trust"),
            *("-E", "UTF8", "--locale=C.UTF-8"),
            *(() if durable else ("--no-sync",)),
        ]
    )
    if made.returncode != 0:
        shutil.rmtree(draft, ignore_errors=True)
        raise EmbeddedPostgresError(f"A new database could not be made in {data}: {_reason(made.stderr)}")
    draft.rename(data)


def _reason(stderr: str) -> str:
    if "No space left on device" in stderr:
        return "the disk is full; make room, or set STATE_DIR to a folder on another disk."
    errors = [line for line in stderr.splitlines() if "error" in line.lower() or "FATAL" in line]
    said = (errors or stderr.splitlines() or ["initdb said nothing"])[0]
    return f"{said}; set PG_BIN to another PostgreSQL, or DATABASE_URL to one that runs."
