"""What a worker does: it serves, for as long as somebody sees to it."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable, Generator, Sequence
from typing import NoReturn

from services.runtime import heap
from services.runtime.processes.worker import BEAT, BEAT_SECONDS, READY
from services.runtime.rpc.addresses import Addresses
from services.runtime.rpc.asgi import ASGIApp
from services.runtime.rpc.registration import Registration
from services.runtime.rpc.server import serve
from services.runtime.settings import Settings


async def serve_as_worker(
    registrations: Sequence[Registration],
    settings: Settings,
    *,
    front: Callable[[ASGIApp], ASGIApp] | None = None,
) -> None:
    """Serve until told to stop, or until the process that sees to this one is gone, however that came.

    Args:
        registrations: the services.
        settings: as ``serve`` takes them; the ports are shared with the other workers.
        front: wraps the RPC application, as for ``serve``.
    """

    beating: list[asyncio.Task[NoReturn]] = []

    def tell(_addresses: Addresses) -> None:
        heap.set_aside()
        sys.stdout.buffer.write(READY)
        sys.stdout.buffer.flush()
        beating.append(asyncio.create_task(_beat()))

    with _seen_to() as stop:
        await serve(registrations, settings, front=front, on_ready=tell, stop=stop)
    for task in beating:
        task.cancel()


async def _beat() -> NoReturn:
    """Give signs of life; none of them waits for somebody who does not listen."""
    pipe = sys.stdout.fileno()
    os.set_blocking(pipe, False)
    while True:
        with contextlib.suppress(BlockingIOError, BrokenPipeError):
            os.write(pipe, BEAT)
        await asyncio.sleep(BEAT_SECONDS)


@contextlib.contextmanager
def _seen_to() -> Generator[asyncio.Event]:
    """Sets an event at the end of the standard input, which the process that sees to this one alone holds."""
    loop, alone = asyncio.get_running_loop(), asyncio.Event()

    def ended() -> None:
        loop.remove_reader(sys.stdin)
        alone.set()

    loop.add_reader(sys.stdin, ended)
    try:
        yield alone
    finally:
        loop.remove_reader(sys.stdin)
