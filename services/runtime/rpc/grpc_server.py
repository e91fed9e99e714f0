"""Native gRPC: the routes as handlers of a grpc.aio server."""

from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable
from contextlib import aclosing
from functools import partial
from operator import methodcaller
from typing import Any, Final, NoReturn, cast

import grpc
import grpc.aio
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.request import Headers, RequestContext
from google.protobuf.any_pb2 import Any as AnyDetail
from google.protobuf.message import Message
from google.rpc.status_pb2 import Status

from services.runtime.rpc.call import Context
from services.runtime.rpc.malformed import read_binary
from services.runtime.rpc.routes import Route, StreamRoute, UnaryRoute

GrpcContext = grpc.aio.ServicerContext[Any, Any]
Metadata = tuple[tuple[str, str | bytes], ...]

_SCHEME_END: Final = ":"
# Whoever has headers takes the call for answered and never asks again: with these codes they go as trailers.
_ASKED_AGAIN: Final = frozenset({Code.UNAVAILABLE, Code.RESOURCE_EXHAUSTED})


def add_to_grpc(server: grpc.aio.Server, table: Iterable[Route]) -> None:
    """Serve the routes natively."""
    handlers: defaultdict[str, dict[str, grpc.RpcMethodHandler[Any, Any]]] = defaultdict(dict)
    for route in table:
        handlers[route.method.service_name][route.method.name] = _handler(route)
    server.add_generic_rpc_handlers(
        [grpc.method_handlers_generic_handler(service, methods) for service, methods in handlers.items()]
    )


def _handler(route: Route) -> "grpc.RpcMethodHandler[Any, Any]":
    # As if requests were streams, which is the same on the wire: to a call that ends without its one request
    # grpcio would answer nothing at all, and a client without a deadline would wait for good.
    read, write = partial(read_binary, route.method.input), methodcaller("SerializeToString")
    if isinstance(route, UnaryRoute):
        return grpc.stream_unary_rpc_method_handler(
            partial(_unary, route), request_deserializer=read, response_serializer=write
        )
    return grpc.stream_stream_rpc_method_handler(
        partial(_stream, route), request_deserializer=read, response_serializer=write
    )


async def _unary(route: UnaryRoute, _requests: object, grpc_context: GrpcContext) -> Message:
    context = _call_context(route, grpc_context)
    try:
        response = await route.function(await _request(grpc_context), context)
    except ConnectError as error:
        await _abort(grpc_context, context, error, started=False)
    await _send_headers(grpc_context, context)
    grpc_context.set_trailing_metadata(_metadata(context.response_trailers))
    return response


async def _stream(route: StreamRoute, _requests: object, grpc_context: GrpcContext) -> AsyncIterator[Message]:
    context, started = _call_context(route, grpc_context), False
    try:
        async with aclosing(route.function(await _request(grpc_context), context)) as stream:
            async for message in stream:
                if not started:
                    started = True
                    await _send_headers(grpc_context, context)
                yield message
    except ConnectError as error:
        await _abort(grpc_context, context, error, started=started)
    if not started:
        await _send_headers(grpc_context, context)
    grpc_context.set_trailing_metadata(_metadata(context.response_trailers))


async def _request(grpc_context: GrpcContext) -> Message:
    request = await grpc_context.read()
    if request is grpc.aio.EOF:
        raise ConnectError(Code.UNIMPLEMENTED, "The call has no request message; send one.")
    return cast(Message, request)


def _call_context(route: Route, grpc_context: GrpcContext) -> Context:
    left = cast("float | None", grpc_context.time_remaining())  # the stub leaves the None out
    headers: list[tuple[str, str]] = [("content-type", "application/grpc")]  # gRPC's core keeps it to itself
    headers += [
        (key, b64encode(value).rstrip(b"=").decode() if isinstance(value, bytes) else value)
        for key, value in grpc_context.invocation_metadata() or ()
    ]
    return RequestContext(
        method=route.method,
        http_method="POST",
        request_headers=Headers(headers),
        client_address=grpc_context.peer().partition(_SCHEME_END)[2],
        timeout_ms=None if left is None else int(left * 1000),
    )


def _metadata(headers: Headers) -> Metadata:
    """gRPC wants tuples, and bytes under the keys that end with ``-bin``."""
    return tuple(
        (key, b64decode(value + "=" * (-len(value) % 4)) if key.endswith("-bin") else value)
        for key, value in headers.allitems()
    )


async def _send_headers(grpc_context: GrpcContext, context: Context) -> None:
    if headers := _metadata(context.response_headers):
        await grpc_context.send_initial_metadata(headers)


async def _abort(
    grpc_context: GrpcContext, context: Context, error: ConnectError, *, started: bool
) -> NoReturn:
    code = grpc.StatusCode.CANCELLED if error.code is Code.CANCELED else grpc.StatusCode[error.code.name]
    trailers = _metadata(context.response_trailers)
    if not started and error.code in _ASKED_AGAIN:
        trailers += _metadata(context.response_headers)
    elif not started:
        await _send_headers(grpc_context, context)
    if error.details:
        details = [
            AnyDetail(type_url=f"type.googleapis.com/{detail.type_name}", value=detail.message_bytes)
            for detail in error.details
        ]
        status = Status(code=code.value[0], message=error.message, details=details)
        trailers += (("grpc-status-details-bin", status.SerializeToString()),)
    await grpc_context.abort(code, error.message, trailers)
