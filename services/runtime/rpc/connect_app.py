"""Connect and gRPC-Web over HTTP/1.1: the routes as one ASGI application."""

import gzip
from collections.abc import Iterable
from typing import Final

from connectrpc.compat import google_protobuf_codecs
from connectrpc.compression.gzip import GzipCompression
from connectrpc.server import ConnectASGIApplication, Endpoint

from services.runtime.rpc.routes import Route, UnaryRoute

LARGEST_MESSAGE: Final = 4 * 2**20  # bytes of a request, before and after decompression
_WORTH_COMPRESSING: Final = 1024  # bytes
_LEVEL: Final = 4


class ConnectApp(ConnectASGIApplication[None]):
    """All services in one application; its paths are ``/package.Service/Method``."""

    def __init__(self, table: Iterable[Route]) -> None:
        endpoints = {
            f"/{route.method.service_name}/{route.method.name}": (
                Endpoint.unary(route.method, route.function)
                if isinstance(route, UnaryRoute)
                else Endpoint.server_stream(route.method, route.function)
            )
            for route in table
        }
        super().__init__(  # pyright: ignore[reportUnknownMemberType]
            service=None,
            endpoints=lambda _: endpoints,
            read_max_bytes=LARGEST_MESSAGE,
            compressions=[_CheapGzip(_LEVEL)],
            codecs=google_protobuf_codecs(),
        )

    @property
    def path(self) -> str:
        """Where the application is mounted."""
        return "/"


class _CheapGzip(GzipCompression):
    """The library compresses whatever a client accepts compressed; small bodies only grow by it."""

    def compress(self, data: bytes | bytearray | memoryview) -> bytes:
        if len(data) < _WORTH_COMPRESSING:
            return gzip.compress(data, compresslevel=0)
        return super().compress(data)
