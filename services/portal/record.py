"""Keeps the track record up to date beside the portal: after its start, and after every load."""

import asyncio
import contextlib
import logging
import os
import subprocess
import sys
from collections.abc import Generator
from typing import Final, NoReturn

from psycopg import AsyncConnection, sql

from services.runtime.channels import LOADED

_COMMAND: Final = (sys.executable, "-m", "services.commitment.calibrate")
_CONNECT_SECONDS: Final = 10
_RETRY_SECONDS: Final = 30

_log = logging.getLogger(__name__)


async def keep_record(database_url: str) -> None:
    """Works the record out now and after every load, until it is cancelled.

    What fails is said in the log, and the portal goes on: its answers lack the record alone.
    """
    while True:
        try:
            await _follow_loads(database_url)
        except Exception as error:  # whatever it is, the portal outlives it
            _log.warning("the track record waits, because loads cannot be followed: %s", str(error).strip())
        await asyncio.sleep(_RETRY_SECONDS)


async def _follow_loads(database_url: str) -> NoReturn:
    """Works the record out now and after every load, as long as the database is there."""
    async with await AsyncConnection.connect(
        database_url, autocommit=True, connect_timeout=_CONNECT_SECONDS, application_name="portal"
    ) as connection:
        # Listens before the first run, so that no load falls between the two.
        await connection.execute(sql.SQL("listen {}").format(sql.Identifier(LOADED)))
        while True:
            await _work_out(database_url)
            async for _ in connection.notifies(stop_after=1):
                pass


async def _work_out(database_url: str) -> None:
    with _job(database_url) as process:
        said, _ = await asyncio.to_thread(process.communicate)
    last_words = (said.splitlines() or ["it said nothing"])[-1]
    if process.returncode == 0:
        _log.info("the track record is up to date: %s", last_words)
    else:
        _log.warning("the track record could not be brought up to date: %s", last_words)


@contextlib.contextmanager
def _job(database_url: str) -> Generator[subprocess.Popen[str]]:
    """Runs the job in a process of its own, which gives way to every other, and ends with the context."""
    process = subprocess.Popen(
        _COMMAND,
        env={**os.environ, "DATABASE_URL": database_url},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        process_group=0,  # Ctrl-C is the portal's to deal with
    )
    try:
        yield process
    finally:
        process.kill()  # it keeps each step at once, so that it may end anywhere
        process.wait()
