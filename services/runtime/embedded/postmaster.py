"""What ``postmaster.pid`` says: whether a server runs on a data folder, and whether it answers yet."""

import os
import re
import select
import signal
from pathlib import Path

from services.runtime.embedded.errors import EmbeddedPostgresError
from services.runtime.embedded.identity import ServerUser

_PATIENCE_SECONDS = 60


def pid_file(data: Path) -> Path:
    """Returns the file in which the server of a data folder says who it is."""
    return data / "postmaster.pid"


def is_ready(data: Path, pid: int) -> bool:
    """Whether the server with that process id accepts connections; the way ``pg_ctl -w`` learns it."""
    lines = _lines(data)
    return len(lines) >= 8 and lines[0].strip() == str(pid) and lines[7].strip() == "ready"


def stop_orphan(data: Path, user: ServerUser) -> None:
    """Ends a server whose parent was killed and left it running; forgets one that is gone.

    Postgres itself refuses to start over the file of a dead server if the file is empty, as a crash of
    the machine can leave it, or if another process of the same user has since got the process id. So a
    file that names no server of this folder is removed. Where processes cannot be looked into (no
    /proc), the decision stays with Postgres.

    Raises:
        EmbeddedPostgresError: the server does not end.
    """
    if not Path("/proc/self").exists():
        return
    first_line = "".join(_lines(data)[:1])
    if re.fullmatch(r"[1-9]\d*", first_line):
        _end_if_serving(int(first_line), data, user)
    pid_file(data).unlink(missing_ok=True)


def _end_if_serving(pid: int, data: Path, user: ServerUser) -> None:
    try:
        # Held open, it keeps meaning this process, whoever gets the number next.
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        if _serves(pid, data, user):
            _end(handle, data)
    finally:
        os.close(handle)


def _serves(pid: int, data: Path, user: ServerUser) -> bool:
    """Whether a process is a postgres that works in the data folder.

    Asked as the server user: root of a container may not look into other users' processes.
    """
    links = user.run(["readlink", f"/proc/{pid}/exe", f"/proc/{pid}/cwd"]).stdout.splitlines()
    return len(links) == 2 and Path(links[0]).name.startswith("postgres") and Path(links[1]) == data.resolve()


def _end(handle: int, data: Path) -> None:
    for how in (signal.SIGINT, signal.SIGQUIT):
        signal.pidfd_send_signal(handle, how)
        ended, _, _ = select.select([handle], [], [], _PATIENCE_SECONDS)
        if ended:
            return
    raise EmbeddedPostgresError(
        f"A PostgreSQL server left over from an earlier run does not stop; end it by hand, "
        f"its process id is the first line of {pid_file(data)}."
    )


def _lines(data: Path) -> list[str]:
    try:
        return pid_file(data).read_text().splitlines()
    except FileNotFoundError:
        return []
