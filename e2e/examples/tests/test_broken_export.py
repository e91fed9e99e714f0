"""An export that breaks goes on where it broke: no row is lost, none comes twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import grpc
import pytest

from e2e.examples.figures import known_lines
from e2e.examples.languages import Addresses, Python

METHOD: Final = "/billing.v1.BillingService/ExportLineItems"


class Breaking(grpc.GenericRpcHandler):
    """Passes a stream on from the services, and breaks it once after its first message."""

    def __init__(self, channel: grpc.Channel) -> None:
        self._export: grpc.UnaryStreamMultiCallable[bytes, bytes] = channel.unary_stream(
            METHOD, request_serializer=_as_it_is, response_deserializer=_as_it_is
        )
        self.streams = 0

    def service(self, handler_call_details: grpc.HandlerCallDetails) -> "grpc.RpcMethodHandler[Any, Any]":
        assert handler_call_details.method == METHOD
        return grpc.unary_stream_rpc_method_handler(self._pass_on)

    def _pass_on(self, request: bytes, context: Any) -> Iterator[bytes]:
        self.streams += 1
        for message in self._export(request):
            yield message
            if self.streams == 1:
                context.abort(grpc.StatusCode.UNAVAILABLE, "The connection broke.")


def _as_it_is(message: bytes) -> bytes:
    return message


@pytest.fixture
def breaking(addresses: Addresses) -> Iterator[tuple[Breaking, Addresses]]:
    """What breaks the first stream, and where it answers."""
    with grpc.insecure_channel(addresses.grpc_target) as channel:
        between = Breaking(channel)
        server = grpc.server(ThreadPoolExecutor(max_workers=1), handlers=[between])
        port = server.add_insecure_port("127.0.0.1:0")
        server.start()
        yield between, Addresses(http_url=addresses.http_url, grpc_target=f"127.0.0.1:{port}")
        server.stop(None)


def test_the_example_of_an_export_survives_a_break(
    python: Python, breaking: tuple[Breaking, Addresses]
) -> None:
    between, addresses = breaking
    assert python.run("ExportLineItems", addresses).splitlines() == known_lines()["ExportLineItems"]()
    assert between.streams == 2
