"""Connect and gRPC-Web over HTTP/1.1: the routes as one ASGI application."""

import gzip
import zlib
from collections.abc import Iterable
from typing import Final

from connectrpc.code import Code
from connectrpc.compression.gzip import GzipCompression
from connectrpc.errors import ConnectError
from connectrpc.server import ConnectASGIApplication, Endpoint

from services.runtime.rpc.codecs import BinaryCodec, JsonCodec
from services.runtime.rpc.encoded import Body
from services.runtime.rpc.interceptors.early_errors import EarlyErrors
from services.runtime.rpc.routes import Route, UnaryRoute

_WORTH_COMPRESSING: Final = 1024  # bytes
_LEVEL: Final = 4


class ConnectApp(ConnectASGIApplication[None]):
    """All services in one application; its paths are ``/package.Service/Method``."""

    def __init__(self, table: Iterable[Route], *, largest_message: int) -> None:
        """
        Args:
            table: the routes.
            largest_message: most bytes of a request, before and after decompression.
        """
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
            # Those of the services are in the routes.
            interceptors=[EarlyErrors(largest_message=largest_message)],
            read_max_bytes=largest_message,
            compressions=[_CheapGzip(_LEVEL)],
            codecs=[BinaryCodec(), JsonCodec()],
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
        if isinstance(data, Body):
            return data.compressed(self.name(), super().compress)
        return super().compress(data)

    def decompress(self, data: bytes | bytearray | memoryview, read_max_bytes: int | None = None) -> bytes:
        try:
            return super().decompress(data, read_max_bytes)
        except (zlib.error, EOFError) as error:
            raise ConnectError(
                Code.INVALID_ARGUMENT, "is not compressed as gzip; send it so, or without content-encoding."
            ) from error
