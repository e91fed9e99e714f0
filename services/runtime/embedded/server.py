"""The server process: started, ready, stopped, and never left behind."""

import contextlib
import re
import shutil
import signal
import subprocess
from collections.abc import Generator
from pathlib import Path

from services.runtime.embedded.errors import EmbeddedPostgresError
from services.runtime.embedded.identity import Command, ServerUser
from services.runtime.embedded.postmaster import is_ready, pid_file

_POLL_SECONDS = 0.02
_PATIENCE_SECONDS = 60

# One segment of the write-ahead log: with less Postgres may not start, nor even be able to say so.
_LEAST_FREE_BYTES = 16 * 2**20


@contextlib.contextmanager
def serving(
    command: Command, *, data: Path, user: ServerUser, log_path: Path
) -> Generator[subprocess.Popen[bytes]]:
    """Runs the server on a data folder and yields its process once it accepts connections.

    Recovery after a crash may take its time, so there is no limit on it: the server is ready, or it ends.

    Raises:
        EmbeddedPostgresError: the server ended instead.
    """
    # It may quote data, and its folder lets others pass.
    log_path.touch(mode=0o600)
    with log_path.open("wb") as log:
        process = user.spawn(command, stdin=subprocess.DEVNULL, output=log)
    try:
        with _tethered(process.pid, data, user):
            _await_ready(process, data, log_path)
            yield process
    finally:
        _stop(process)


@contextlib.contextmanager
def _tethered(pid: int, data: Path, user: ServerUser) -> Generator[None]:
    """Lets the server end with this process, even if this one is killed outright.

    A shell waits on a pipe whose other end only this process holds. The end of the process, however
    it comes, closes the pipe, and the shell stops the server, unless another serves the data by now.
    """
    wait_then_stop = 'read -r _; [ "$(head -n 1 "$1")" = "$0" ] && kill -s INT "$0"'
    command = ["/bin/sh", "-c", wait_then_stop, str(pid), pid_file(data)]
    with user.spawn(command, stdin=subprocess.PIPE, output=subprocess.DEVNULL) as watcher:
        try:
            yield
        finally:
            watcher.kill()


def _await_ready(process: subprocess.Popen[bytes], data: Path, log_path: Path) -> None:
    while not is_ready(data, process.pid):
        try:
            process.wait(_POLL_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        raise EmbeddedPostgresError(f"PostgreSQL did not start: {_last_words(log_path)}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(_PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        # Immediate shutdown: the next start recovers from the write-ahead log.
        process.send_signal(signal.SIGQUIT)
        process.wait()


def _last_words(log_path: Path) -> str:
    if shutil.disk_usage(log_path.parent).free < _LEAST_FREE_BYTES:
        return "the disk is full; make room, or set STATE_DIR to a folder on another disk."
    lines = log_path.read_text(errors="replace").splitlines() or ["it said nothing"]
    fatal = [line for line in lines if re.search("FATAL|PANIC", line)]
    said = (fatal or lines)[-1]
    return f"{re.sub('.*(FATAL|PANIC): *', '', said)}; the whole story is in {log_path}."
