"""Threads for work that would hold up the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from services.runtime.errors import overloaded

Result = TypeVar("Result")

_THREADS: Final = 2  # one long forecast does not hold up every other
_MOST_UNDER_WAY: Final = 64


class Workers:
    """A few threads of their own: work never waits behind what others do in the loop's default threads."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="forecast")
        self._under_way = 0

    def start(self, work: Callable[[], Result]) -> asyncio.Future[Result]:
        """Begin work as soon as a thread is free; to cancel the future is to drop work that has not begun.

        Raises:
            ServiceError: more work waits than is taken on.
        """
        if self._under_way >= _MOST_UNDER_WAY:
            raise overloaded()
        future = asyncio.get_running_loop().run_in_executor(self._executor, work)
        self._under_way += 1
        future.add_done_callback(self._note_end)
        return future

    def close(self) -> None:
        """Drop what has not begun, and wait for the rest."""
        self._executor.shutdown(cancel_futures=True)

    def _note_end(self, _future: asyncio.Future[Result]) -> None:
        self._under_way -= 1
