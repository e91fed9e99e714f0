"""The private cluster as a whole."""

import contextlib
import os
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from services.runtime.embedded.binaries import Binaries, find_binaries, forced_binaries
from services.runtime.embedded.data import create_data, data_major
from services.runtime.embedded.errors import EmbeddedPostgresError
from services.runtime.embedded.identity import Command, ServerUser, server_user
from services.runtime.embedded.postmaster import stop_orphan
from services.runtime.embedded.server import serving
from services.runtime.embedded.state import locate, locked, socket_folder

# Tests gain a lot by not waiting for the disk, and lose nothing.
# A load of millions of rows goes on for a while before the log has to be cut.
_DURABLE_SETTINGS = ("max_wal_size=2GB",)
_THROWAWAY_SETTINGS = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")


@dataclass(frozen=True, kw_only=True)
class _Running:
    process: subprocess.Popen[bytes]
    command: Command
    data: Path
    user: ServerUser
    sockets: Path
    log_path: Path


class Cluster:
    """A Postgres server of our own, reachable through a Unix socket only, superuser ``postgres``.

    As a context manager it runs inside the ``with``. It ends with this process in any case, and a
    start finds and repairs what an earlier run left behind when it was killed or the machine stopped.
    """

    def __init__(self, state_dir: Path, *, throwaway: bool = False, pg_bin: Path | None = None) -> None:
        """Describes a cluster; nothing happens before ``start``.

        Args:
            state_dir: the folder the cluster keeps its files in; created if missing, all its own.
            throwaway: faster and unsafe, for tests; ``stop`` removes the folder.
            pg_bin: the bin folder of the Postgres to run, instead of the environment's PG_BIN, or
                without one of the first that is found.
        """
        named = pg_bin or os.environ.get("PG_BIN")
        self._pg_bin = Path(named).absolute() if named else None
        self._state_dir = state_dir.resolve()
        self._throwaway = throwaway
        self._held = contextlib.ExitStack()
        self._serving = contextlib.ExitStack()
        self._running: _Running | None = None

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The running server."""
        return self._now.process

    @property
    def log_path(self) -> Path:
        """The running server's log; it begins anew with every start."""
        return self._now.log_path

    def url(self, database: str = "postgres") -> str:
        """Returns the URL of one of the running server's databases, for libpq and dbmate alike."""
        host = quote(str(self._now.sockets), safe="")
        # The port only names the socket; said aloud, it wins over a PGPORT in the environment.
        return f"postgresql://postgres@/{quote(database, safe='')}?host={host}&port=5432"

    def start(self) -> None:
        """Starts the server, on a new database if there is none yet; returns when it answers.

        Raises:
            EmbeddedPostgresError: it cannot; nothing is left running.
        """
        with contextlib.ExitStack() as held:
            try:
                self._running = self._start(held)
            except OSError as error:
                raise EmbeddedPostgresError(_in_words(error, self._state_dir)) from error
            self._held = held.pop_all()

    def restart(self) -> None:
        """Starts a server anew that has ended, at the same URL; returns when it answers.

        Raises:
            EmbeddedPostgresError: it cannot; it may be tried again.
        """
        now = self._now
        self._serving.close()
        try:
            stop_orphan(now.data, now.user)
            process = self._serve(now.command, now.data, now.user, now.log_path)
        except OSError as error:
            raise EmbeddedPostgresError(_in_words(error, self._state_dir)) from error
        self._running = replace(now, process=process)

    def stop(self) -> None:
        """Stops the server, breaking off what still runs in it; does nothing if it is not running."""
        self._running = None
        self._held.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def _now(self) -> _Running:
        if self._running is None:
            raise RuntimeError("the cluster is not running; start it first")
        return self._running

    def _start(self, held: contextlib.ExitStack) -> _Running:
        """Starts the server step by step; what each step must undo goes onto the stack."""
        user = server_user()
        held.enter_context(locked(self._state_dir, user))
        place = locate(self._state_dir, user)
        if self._throwaway:
            held.callback(_remove, place, self._state_dir)
        data = place / "data"
        stop_orphan(data, user)
        binaries = self._binaries(user, data, place)
        if not data.exists():
            create_data(data, binaries, user, durable=not self._throwaway)
        sockets = socket_folder(place, user)
        held.callback(_remove, sockets)
        log_path = place / "postgres.log"
        command = self._command(binaries, data, sockets)
        held.push(self._serving)
        process = self._serve(command, data, user, log_path)
        return _Running(
            process=process, command=command, data=data, user=user, sockets=sockets, log_path=log_path
        )

    def _serve(
        self, command: Command, data: Path, user: ServerUser, log_path: Path
    ) -> subprocess.Popen[bytes]:
        return self._serving.enter_context(serving(command, data=data, user=user, log_path=log_path))

    def _binaries(self, user: ServerUser, data: Path, place: Path) -> Binaries:
        needed = data_major(data, user)
        if self._pg_bin is not None:
            return forced_binaries(self._pg_bin, user, data_major=needed)
        return find_binaries(user, data_major=needed, copies=place)

    def _command(self, binaries: Binaries, data: Path, sockets: Path) -> list[str | Path]:
        settings = [
            "listen_addresses=",
            f"unix_socket_directories={sockets}",
            *(_THROWAWAY_SETTINGS if self._throwaway else _DURABLE_SETTINGS),
        ]
        options = [option for setting in settings for option in ("-c", setting)]
        return [binaries.folder / "postgres", "-D", data, *options]


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _in_words(error: OSError, state_dir: Path) -> str:
    return (
        f"The database in {state_dir} cannot start: {error.strerror}"
        + (f": {error.filename}" if error.filename else "")
        + "; make room or give this user access there, or set STATE_DIR to another folder."
    )
