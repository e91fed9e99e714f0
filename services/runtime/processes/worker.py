"""One worker, as the process that sees to it knows it."""

import asyncio
import contextlib
import logging
import os
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from typing import Final, NoReturn

from services.runtime.backoff import Backoff
from services.runtime.logs import relay
from services.runtime.settings import Settings

READY: Final = b"ready\n"
"""What a worker says on its standard output once it accepts calls."""

BEAT: Final = b"."
"""What it says there from then on, for as long as its loop turns."""

BEAT_SECONDS: Final = 1.0
"""How often it says so."""

_GRACE: Final = 30  # seconds to end in order; a worker gives its calls less than that
_MANY_BEATS: Final = 4096
_LONGEST_LINE: Final = 2**20  # bytes of a log

_log = logging.getLogger(__name__)


class WorkerError(Exception):
    """A worker cannot be started; the text is one sentence with the remedy."""


class Worker:
    """A process that serves, and another one in its place when it ends or hangs."""

    def __init__(self, command: Sequence[str], settings: Settings, *, patience: int) -> None:
        """
        Args:
            command: starts the process.
            settings: what this process alone knows for sure: the database, the two ports, who shares them.
            patience: how many beats have to be missing in a row before the process counts as hanging.
        """
        self._command = command
        self._patience = patience
        self._environment = {
            **os.environ,
            "PORTAL_PORT": str(settings.portal_port),
            "GRPC_PORT": str(settings.grpc_port),
            "PROCESSES": str(settings.processes),
            "DATABASE_URL": settings.database_url or "",
        }
        self._process: Process | None = None
        self._relaying: asyncio.Task[None] | None = None
        self._started = 0.0

    async def start(self) -> None:
        """Start the process; returns when it accepts calls.

        Raises:
            WorkerError: it ended before.
        """
        self._started = time.monotonic()
        process = self._process = await asyncio.create_subprocess_exec(
            *self._command,
            env=self._environment,
            stdin=PIPE,  # its end tells the worker that nobody sees to it any more
            stdout=PIPE,
            stderr=PIPE,
            limit=_LONGEST_LINE,
            start_new_session=True,  # Ctrl-C is for the process that sees to it
        )
        assert process.stdout
        assert process.stderr
        self._relaying = asyncio.create_task(_relay(process.stderr))
        if await process.stdout.readline() != READY:
            code = await process.wait()
            await self._relaying
            raise WorkerError(
                f"A process of the server ended with code {code} before it was ready: "
                "see the log for the reason, then start again."
            )

    async def keep_up(self) -> NoReturn:
        """Put another process in the place of one that ended or hangs, again and again."""
        backoff = Backoff()
        while True:
            await self._end()
            code = await self._running.wait()
            pause = backoff.after(time.monotonic() - self._started)
            _log.warning(
                "process %d of the server ended with code %d: another one is started in %.1f seconds",
                self._running.pid,
                code,
                pause,
            )
            await asyncio.sleep(pause)
            try:
                await self.start()
            except WorkerError as error:
                _log.warning("%s", error)

    async def stop(self) -> None:
        """Let the process end its calls, and wait for it; does nothing if there is none."""
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):  # it ended by itself
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), _GRACE)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        if self._relaying:
            await self._relaying

    async def _end(self) -> None:
        """Wait for the end of the process, and bring it about if there are no signs of life any more."""
        said, missing = self._running.stdout, 0
        assert said
        while missing < self._patience:
            # One by one: when this process stood still itself, it misses one, and then hears all at once.
            try:
                async with asyncio.timeout(BEAT_SECONDS):
                    if not await said.read(_MANY_BEATS * len(BEAT)):
                        return
                missing = 0
            except TimeoutError:
                missing += 1
        _log.warning(
            "process %d of the server gave no sign of life for %g seconds: it is killed",
            self._running.pid,
            missing * BEAT_SECONDS,
        )
        self._running.kill()

    @property
    def _running(self) -> Process:
        assert self._process, "start it first"
        return self._process


async def _relay(lines: asyncio.StreamReader) -> None:
    """Passes on what a worker logs, until it ends."""
    while not lines.at_eof():
        try:
            line = await lines.readline()
        except ValueError:  # longer than any log has reason to be: dropped, so that the worker never waits
            continue
        if line:
            relay(line.decode(errors="replace").rstrip("\n"))
