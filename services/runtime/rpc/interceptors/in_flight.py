"""Counts the calls under way, so that a server that drains knows when it is done."""

import asyncio

from services.runtime.rpc.call import Context


class InFlight:
    """The calls under way."""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def idle(self) -> None:
        """Wait until no call is under way."""
        await self._idle.wait()

    async def on_start(self, _context: Context, /) -> None:
        """A call begins."""
        self._count += 1
        self._idle.clear()

    async def on_end(self, _token: None, _context: Context, _error: Exception | None, /) -> None:
        """A call ends, however it ends."""
        self._count -= 1
        if self._count == 0:
            self._idle.set()
