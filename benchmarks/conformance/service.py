"""The service that the conformance suite calls: it does what a request says, and says what it saw of it."""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextvars import ContextVar
from typing import Any, Final
from urllib.parse import parse_qs

from connectrpc.code import Code
from connectrpc.errors import ConnectError, ErrorDetail
from connectrpc.request import Headers, RequestContext
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.message import Message
from protobuf.wkt import Any as AnyDetail

from benchmarks.conformance.contract import message_class
from services.runtime.rpc.asgi import ASGIApp, Receive, Scope, Send

Context = RequestContext[Any, Any]

# The suite wants to know what a GET asked; a handler does not see it.
_QUERY: Final[ContextVar[str]] = ContextVar("query", default="")
_CODE: Final = "CODE_"


def noting_queries(rpc: ASGIApp) -> ASGIApp:
    """Lets the service tell what a GET asked."""

    async def noting(scope: Scope, receive: Receive, send: Send) -> None:
        _QUERY.set(scope.get("query_string", b"").decode())
        await rpc(scope, receive, send)

    return noting


class ConformanceService:
    """Implements ``connectrpc.conformance.v1.ConformanceService``, but for its streams of requests."""

    async def unary(self, request: Any, context: Context, /) -> Message:
        """Answer as the request says."""
        return await _answer("UnaryResponse", request, context)

    async def idempotent_unary(self, request: Any, context: Context, /) -> Message:
        """The same, also for a GET."""
        return await _answer("IdempotentUnaryResponse", request, context)

    async def unimplemented(self, _request: Any, _context: Context, /) -> Message:
        """Is not implemented, as the suite wants it."""
        raise ConnectError(Code.UNIMPLEMENTED, "Not implemented.")

    async def server_stream(self, request: Any, context: Context, /) -> AsyncGenerator[Message, None]:
        """Send what the request says; the first message also says what was seen of it."""
        definition = request.response_definition
        _add_metadata(definition, context)
        seen = _seen(request, context)
        for place, data in enumerate(definition.response_data):
            await asyncio.sleep(definition.response_delay_ms / 1000)
            payload = message_class("ConformancePayload")(data=data)
            if place == 0:
                payload.request_info.CopyFrom(seen)
            yield message_class("ServerStreamResponse")(payload=payload)
        if definition.HasField("error"):
            raise _error(definition.error, () if definition.response_data else (seen,))


async def _answer(response: str, request: Any, context: Context) -> Message:
    definition = request.response_definition
    _add_metadata(definition, context)
    await asyncio.sleep(definition.response_delay_ms / 1000)
    seen = _seen(request, context)
    if definition.WhichOneof("response") == "error":
        raise _error(definition.error, (seen,))
    payload = message_class("ConformancePayload")(data=definition.response_data, request_info=seen)
    return message_class(response)(payload=payload)


def _add_metadata(definition: Any, context: Context) -> None:
    _add(definition.response_headers, context.response_headers)
    _add(definition.response_trailers, context.response_trailers)


def _add(given: Iterable[Any], headers: Headers) -> None:
    for header in given:
        for value in header.value:
            headers.add(header.name, value)


def _seen(request: Message, context: Context) -> Any:
    info = message_class("ConformancePayload").RequestInfo()
    for name in context.request_headers:
        info.request_headers.add(name=name, value=context.request_headers.getall(name))
    if context.timeout_ms is not None:
        info.timeout_ms = int(context.timeout_ms)
    info.requests.append(_packed(request))
    if context.http_method == "GET":
        for name, values in parse_qs(_QUERY.get(), keep_blank_values=True).items():
            info.connect_get_info.query_params.add(name=name, value=values)
    return info


def _packed(message: Message) -> AnyMessage:
    packed = AnyMessage()
    packed.Pack(message)
    return packed


def _error(wanted: Any, seen: Iterable[Message]) -> ConnectError:
    code = wanted.DESCRIPTOR.fields_by_name["code"].enum_type.values_by_number[wanted.code].name
    details = [*wanted.details, *map(_packed, seen)]
    return ConnectError(
        Code[code.removeprefix(_CODE)],
        wanted.message,
        details=[ErrorDetail(AnyDetail(type_url=any_.type_url, value=any_.value)) for any_ in details],
    )
