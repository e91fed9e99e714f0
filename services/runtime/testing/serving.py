"""A served service inside the test's own process and loop."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, TypeVar

from connectrpc.protocol import ProtocolType
from pyqwest import Client, HTTPTransport, HTTPVersion

from services.runtime.rpc.asgi import ASGIApp
from services.runtime.rpc.server import Addresses, Registration, serve
from services.runtime.settings import Settings

PROTOCOLS: Final = (ProtocolType.CONNECT, ProtocolType.GRPC_WEB, ProtocolType.GRPC)

Found = TypeVar("Found")


@dataclass(frozen=True, kw_only=True)
class Served:
    """A server that runs; set ``stop`` to drain it, and await ``ended``."""

    addresses: Addresses
    stop: asyncio.Event
    ended: asyncio.Task[None]

    def address(self, protocol: ProtocolType) -> str:
        """The URL that a generated client of a protocol wants."""
        if protocol is ProtocolType.GRPC:
            return f"http://{self.addresses.grpc_target}"
        return self.addresses.http_url


@asynccontextmanager
async def served(
    *registrations: Registration, settings: Settings, front: Callable[[ASGIApp], ASGIApp] | None = None
) -> AsyncGenerator[Served]:
    """Serve on free ports until the block ends."""
    ready: asyncio.Future[Addresses] = asyncio.get_running_loop().create_future()
    stop = asyncio.Event()
    ended = asyncio.create_task(
        serve(registrations, settings, front=front, on_ready=ready.set_result, stop=stop)
    )
    await asyncio.wait([ended, ready], return_when=asyncio.FIRST_COMPLETED)
    if ended.done():
        await ended
    try:
        yield Served(addresses=await ready, stop=stop, ended=ended)
    finally:
        stop.set()
        await ended


@asynccontextmanager
async def http_client(protocol: ProtocolType) -> AsyncGenerator[Client]:
    """A client of its own: gRPC needs HTTP/2 from the first byte."""
    version = HTTPVersion.HTTP2 if protocol is ProtocolType.GRPC else HTTPVersion.HTTP1
    async with HTTPTransport(http_version=version) as transport:
        yield Client(transport)


async def eventually(look: Callable[[], Found | None], *, seconds: float = 60) -> Found:
    """What a look finds as soon as it finds something.

    Raises:
        TimeoutError: it found nothing in time.
    """
    async with asyncio.timeout(seconds):
        while not (found := look()):  # noqa: ASYNC110  # what is looked at tells nobody
            await asyncio.sleep(0.01)
        return found
