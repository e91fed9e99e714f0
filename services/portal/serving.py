"""The portal while it serves."""

import asyncio
import contextlib
import logging
from dataclasses import replace

import uvloop

from services.portal.announce import announce
from services.portal.frontend import front_end
from services.portal.record import keep_record
from services.portal.worker import COMMAND, both_services
from services.runtime import heap
from services.runtime.processes.supervisor import supervise
from services.runtime.rpc.addresses import Addresses
from services.runtime.rpc.server import serve
from services.runtime.settings import Settings

_log = logging.getLogger(__name__)


def serve_portal(settings: Settings, database_url: str) -> None:
    """Serves until told to stop: says where, once it answers, and keeps the track record up to date.

    Raises:
        PortalError: it does not answer as it should.
        PortTakenError: a port is not free any more.
        WorkerError: one of its processes cannot be started.
    """
    uvloop.run(_serve(settings, database_url))


async def _serve(settings: Settings, database_url: str) -> None:
    stop = asyncio.Event()
    beside: list[asyncio.Task[None]] = []

    def begin(addresses: Addresses) -> None:
        heap.set_aside()
        _log.info("serving at %s and, for gRPC, %s", addresses.http_url, addresses.grpc_target)
        task = asyncio.create_task(_accompany(addresses, database_url))
        task.add_done_callback(lambda done: stop.set() if done.cancelled() or done.exception() else None)
        beside.append(task)

    settings = replace(settings, database_url=database_url)
    if settings.processes > 1:
        await supervise(COMMAND, settings, on_ready=begin, stop=stop)
    else:
        front = front_end(settings.dist_dir)
        await serve(both_services(settings), settings, front=front, on_ready=begin, stop=stop)
    _log.info("ending")
    for task in beside:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _accompany(addresses: Addresses, database_url: str) -> None:
    """
    Raises:
        PortalError: the portal does not answer as it should.
    """
    await announce(addresses)
    await keep_record(database_url)
