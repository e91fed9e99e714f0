"""The process that sees to the workers."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from services.runtime.processes.worker import Worker
from services.runtime.rpc.addresses import Addresses
from services.runtime.rpc.ports import reserved_ports
from services.runtime.rpc.signals import stopped_by_signals
from services.runtime.settings import Settings

_PATIENCE: Final = 30  # of one a second; no call holds up a worker for so long


async def supervise(
    command: Sequence[str],
    settings: Settings,
    *,
    on_ready: Callable[[Addresses], None] | None = None,
    stop: asyncio.Event | None = None,
    patience: int = _PATIENCE,
) -> None:
    """Serve with as many processes as the settings say until told to stop, then let the calls under way end.

    Args:
        command: starts a worker, which serves as ``serve_as_worker`` does.
        settings: ports, address, database; what the workers get beside the environment of this process.
        on_ready: told once all workers accept calls.
        stop: ends the server when set, as SIGTERM and SIGINT do.
        patience: how many signs of life a worker may owe before it is replaced.

    Raises:
        PortTakenError: a port is not free; nothing was started.
        WorkerError: a worker ended before it was ready; the others were stopped.
    """
    with reserved_ports(settings) as held, stopped_by_signals(stop or asyncio.Event()) as stopped:
        workers = [Worker(command, held, patience=patience) for _ in range(held.processes)]
        running = asyncio.create_task(_run(workers, held, on_ready))
        stopping = asyncio.create_task(stopped.wait())
        try:
            await asyncio.wait([running, stopping], return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                running.result()
        finally:
            running.cancel()
            stopping.cancel()
            await asyncio.gather(running, stopping, return_exceptions=True)
            await asyncio.gather(*(worker.stop() for worker in workers))


async def _run(
    workers: Sequence[Worker], settings: Settings, on_ready: Callable[[Addresses], None] | None
) -> None:
    """Starts the workers and keeps them up; returns only by an exception."""
    await asyncio.gather(*(worker.start() for worker in workers))
    if on_ready:
        on_ready(Addresses.of(settings, http_port=settings.portal_port, grpc_port=settings.grpc_port))
    await asyncio.gather(*(worker.keep_up() for worker in workers))
