"""Work ahead on a second thread: parsing goes on while the database takes rows in."""

import queue
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from typing import Final, Generic, TypeVar

_Item = TypeVar("_Item")
_POLL_SECONDS: Final = 0.1
_LONGEST_JOIN_SECONDS: Final = 2


@dataclass(frozen=True, slots=True)
class _Failed:
    error: BaseException


class _Done:
    """No more items."""


class _Queue(Generic[_Item]):
    def __init__(self, source: Iterator[_Item], depth: int) -> None:
        self._source = source
        self._items: queue.Queue[_Item | _Failed | _Done] = queue.Queue(depth)
        self._abandoned = Event()

    def fill(self) -> None:
        """Runs on the second thread until the source ends or nobody takes items any more."""
        try:
            for item in self._source:
                if not self._put(item):
                    return
            self._put(_Done())
        except BaseException as error:  # raised again where the items are taken
            self._put(_Failed(error))

    def _put(self, item: _Item | _Failed | _Done) -> bool:
        while not self._abandoned.is_set():
            try:
                self._items.put(item, timeout=_POLL_SECONDS)
            except queue.Full:
                continue
            return True
        return False

    def items(self) -> Iterator[_Item]:
        while True:
            try:
                item = self._items.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                if self._abandoned.is_set():  # by whoever prefetches what this one makes
                    return
                continue
            if isinstance(item, _Done):
                return
            if isinstance(item, _Failed):
                raise item.error
            yield item

    def abandon(self) -> None:
        self._abandoned.set()


@contextmanager
def prefetched(source: Iterator[_Item], *, depth: int) -> Generator[Iterator[_Item]]:
    """The items of ``source``, made by a second thread at most ``depth`` ahead.

    What the source raises is raised where its items are taken. Leaving the block ends the thread.
    """
    ahead = _Queue(source, depth)
    thread = Thread(target=ahead.fill, name="prefetch", daemon=True)
    thread.start()
    try:
        yield ahead.items()
    finally:
        ahead.abandon()
        thread.join(_LONGEST_JOIN_SECONDS)  # a source may be stuck, as a pipe is that nobody writes to
