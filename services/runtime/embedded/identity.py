"""Who runs the server: ourselves, or an unprivileged user when we are root, whom Postgres refuses."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from services.runtime.embedded.errors import EmbeddedPostgresError

_UNPRIVILEGED = ("postgres", "nobody")

# Nothing of the caller's environment reaches the server: PGDATA, PGPORT or a locale would change it.
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}

Command = Sequence[str | Path]


@dataclass(frozen=True, kw_only=True)
class ServerUser:
    """The operating system user the server runs as."""

    name: str
    uid: int
    gid: int

    @property
    def is_other(self) -> bool:
        """Whether that is somebody else than this process, so that folders must let them through."""
        return self.uid != os.geteuid()

    def run(self, command: Command) -> subprocess.CompletedProcess[str]:
        """Runs a command as this user and returns what it said.

        Raises:
            OSError: the user cannot reach or execute the program.
        """
        return subprocess.run(
            command,
            user=self.uid if self.is_other else None,
            group=self.gid if self.is_other else None,
            extra_groups=[] if self.is_other else None,
            cwd="/",
            env=_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def can(self, command: Command) -> bool:
        """Whether a command, run as this user, starts and succeeds."""
        try:
            return self.run(command).returncode == 0
        except OSError:
            return False

    def spawn(self, command: Command, *, stdin: int, output: int | IO[bytes]) -> subprocess.Popen[bytes]:
        """Starts a command as this user in a session of its own, out of reach of the terminal's Ctrl-C."""
        return subprocess.Popen(
            command,
            user=self.uid if self.is_other else None,
            group=self.gid if self.is_other else None,
            extra_groups=[] if self.is_other else None,
            cwd="/",
            env=_ENVIRONMENT,
            stdin=stdin,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )

    def make_private_folder(self, folder: Path) -> None:
        """Creates a folder that this user alone can enter."""
        folder.mkdir(mode=0o700)
        if self.is_other:
            os.chown(folder, self.uid, self.gid)


def server_user() -> ServerUser:
    """Returns this process's own user, or for root the first unprivileged one that exists.

    Raises:
        EmbeddedPostgresError: there is no such user, or root may not act as them here.
    """
    uid = os.geteuid()
    if uid != 0:
        return _own(uid)
    user = _unprivileged()
    # Root of a restricted container may lack the right to become anybody.
    if not user.can(["/bin/sh", "-c", ":"]):
        raise EmbeddedPostgresError(
            f"PostgreSQL refuses to run as root, and this root may not act as user {user.name!r}; "
            "run as an ordinary user, or set DATABASE_URL to a Postgres of yours."
        )
    return user


def _own(uid: int) -> ServerUser:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise EmbeddedPostgresError(
            f"PostgreSQL refuses to run as user id {uid}, which has no entry in /etc/passwd; "
            "run as a user that has one, or set DATABASE_URL to a Postgres of yours."
        ) from None
    return ServerUser(name=entry.pw_name, uid=uid, gid=entry.pw_gid)


def _unprivileged() -> ServerUser:
    for name in _UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return ServerUser(name=name, uid=entry.pw_uid, gid=entry.pw_gid)
    raise EmbeddedPostgresError(
        f"PostgreSQL refuses to run as root, and there is no user {' or '.join(map(repr, _UNPRIVILEGED))} "
        "to run it instead; create one, or set DATABASE_URL to a Postgres of yours."
    )
