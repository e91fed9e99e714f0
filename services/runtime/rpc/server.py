"""Serve services over two listeners of one event loop: Connect with gRPC-Web, and native gRPC.

For a composition of several services::

    settings = dataclasses.replace(read_settings(), database_url=cluster.url())
    check_ports(settings)                    # early: PortTakenError, one sentence with the remedy
    configure_logging()                      # services.runtime.logs: JSON lines on stderr
    uvloop.run(serve(
        [billing.app.registration(settings), commitment.app.registration(settings)],
        settings,
        front=lambda rpc: StaticFiles(rpc),  # optional: an ASGI application around the RPC application
        on_ready=lambda addresses: print(f"Portal ready at {addresses.http_url}", flush=True),
    ))

``serve`` returns after SIGTERM or SIGINT (or once the ``stop`` event is set), when the calls under way have
ended. It opens and closes the databases of the registrations, and answers ``/healthz`` and ``/readyz``.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager

from services.runtime.rpc.addresses import Addresses
from services.runtime.rpc.asgi import ASGIApp
from services.runtime.rpc.health import Health
from services.runtime.rpc.interceptors import InFlight, standard_interceptors
from services.runtime.rpc.listeners import claim_listeners
from services.runtime.rpc.ports import PortTakenError, check_ports
from services.runtime.rpc.registration import Registration
from services.runtime.rpc.routes import routes
from services.runtime.rpc.signals import stopped_by_signals
from services.runtime.settings import Settings

__all__ = ["Addresses", "PortTakenError", "Registration", "check_ports", "serve"]


async def serve(
    registrations: Sequence[Registration],
    settings: Settings,
    *,
    front: Callable[[ASGIApp], ASGIApp] | None = None,
    on_ready: Callable[[Addresses], None] | None = None,
    stop: asyncio.Event | None = None,
) -> None:
    """Serve until told to stop, then let the calls under way end.

    The databases need not be reachable: readiness and health tell their state, and calls answer UNAVAILABLE.

    Args:
        registrations: the services.
        settings: ports, address, deadlines.
        front: wraps the RPC application, to serve other paths of the same origin.
        on_ready: told once both listeners accept calls.
        stop: ends the server when set, as SIGTERM and SIGINT do.

    Raises:
        PortTakenError: a port is not free; nothing was started.
    """
    in_flight, health = InFlight(), Health(registrations)
    interceptors = standard_interceptors(settings, in_flight)
    table = [
        route
        for registration in registrations
        for route in routes(
            registration.descriptor,
            registration.implementation,
            [*interceptors, *registration.interceptors],
        )
    ]
    listeners = claim_listeners(table, health, settings, front)
    with stopped_by_signals(stop or asyncio.Event()) as stopped:
        async with _databases(registrations, health):
            http_task = await listeners.start()
            if on_ready:
                on_ready(listeners.addresses)
            await _first_of(stopped, http_task)
            await health.drain()
            await listeners.drain(http_task, in_flight)


@asynccontextmanager
async def _databases(registrations: Sequence[Registration], health: Health) -> AsyncGenerator[None]:
    """Keeps the databases open, and their state known; in the end it closes what the services keep."""
    for registration in registrations:
        await registration.database.open()
    watches = [asyncio.create_task(health.watch(registration)) for registration in registrations]
    try:
        await health.known()
        yield
    finally:
        for watch in watches:
            watch.cancel()
        await asyncio.gather(*watches, return_exceptions=True)
        for registration in registrations:
            registration.close()
            await registration.database.close()


async def _first_of(stop: asyncio.Event, http_task: asyncio.Task[None]) -> None:
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait([waiting, http_task], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
