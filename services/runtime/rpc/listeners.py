"""The two listeners of a process, from claiming their ports to the end of the last call."""

import asyncio
import socket
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, cast

import grpc.aio
import uvicorn

from services.runtime.rpc.addresses import Addresses, target
from services.runtime.rpc.asgi import ASGIApp, with_probes
from services.runtime.rpc.connect_app import ConnectApp
from services.runtime.rpc.cors import with_cors
from services.runtime.rpc.grpc_extras import add_extras
from services.runtime.rpc.grpc_options import grpc_options
from services.runtime.rpc.grpc_server import add_to_grpc
from services.runtime.rpc.health import Health
from services.runtime.rpc.interceptors import InFlight
from services.runtime.rpc.ports import PortTakenError, check_grpc_port, listen_http
from services.runtime.rpc.refusals import with_words
from services.runtime.rpc.routes import Route
from services.runtime.settings import Settings

_GRACE: Final = 10  # seconds that calls under way get to end


class _HttpServer(uvicorn.Server):
    """Leaves the signals alone: the process has one owner of SIGTERM."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


@dataclass(frozen=True, kw_only=True)
class Listeners:
    """Both listeners: their ports are claimed, and calls are accepted after ``start``."""

    addresses: Addresses
    socket: socket.socket
    http: _HttpServer
    grpc: grpc.aio.Server

    async def start(self) -> asyncio.Task[None]:
        """Accept calls; the task is the HTTP server's and ends only when something went wrong."""
        await self.grpc.start()
        return asyncio.create_task(self.http.serve(sockets=[self.socket]))

    async def drain(self, http_task: asyncio.Task[None], in_flight: InFlight) -> None:
        """Refuse new calls, wait for those under way, then end what never ends by itself."""
        self.http.should_exit = True
        stopping = asyncio.create_task(self.grpc.stop(_GRACE))
        await http_task
        idle = asyncio.create_task(in_flight.idle())
        await asyncio.wait([stopping, idle], return_when=asyncio.FIRST_COMPLETED)
        idle.cancel()
        await self.grpc.stop(None)  # else an open health Watch would hold the exit for the whole grace
        await stopping


def claim_listeners(
    table: Sequence[Route], health: Health, settings: Settings, front: Callable[[ASGIApp], ASGIApp] | None
) -> Listeners:
    """Claim both ports.

    Raises:
        PortTakenError: one of them is not free; neither is held.
    """
    listener = listen_http(settings)
    try:
        check_grpc_port(settings)
        grpc_server, grpc_port = _grpc_server(table, health, settings)
    except BaseException:
        listener.close()
        raise
    connect = ConnectApp(table, largest_message=settings.largest_message)
    rpc = with_cors(with_words(cast("ASGIApp", connect), table), settings.embed_origins)
    return Listeners(
        addresses=Addresses.of(settings, http_port=listener.getsockname()[1], grpc_port=grpc_port),
        socket=listener,
        http=_http_server(with_probes(front(rpc) if front else rpc, health)),
        grpc=grpc_server,
    )


def _grpc_server(table: Sequence[Route], health: Health, settings: Settings) -> tuple[grpc.aio.Server, int]:
    server = grpc.aio.server(options=grpc_options(settings))
    add_to_grpc(server, table)
    add_extras(server, sorted({route.method.service_name for route in table}), health.servicer)
    address = target(settings, settings.grpc_port)
    try:
        return server, server.add_insecure_port(address)
    except RuntimeError as error:  # taken since it was checked
        raise PortTakenError(f"{address} cannot be listened on: set GRPC_PORT to another port.") from error


def _http_server(application: ASGIApp) -> _HttpServer:
    return _HttpServer(
        uvicorn.Config(
            application,
            loop="none",
            http="httptools",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE,
        )
    )
