"""The routes of services: built once from their descriptors, for both listeners.

The interceptors, and around them a guard, are applied here and nowhere else, so that a call meets the same
ones in the same order whichever protocol brought it.
"""

import re
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from typing import Final, cast

from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.method import IdempotencyLevel, MethodInfo, StreamType
from google.protobuf.descriptor import MethodDescriptor, ServiceDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from services.runtime.rpc.call import Context, Interceptor, MetadataInterceptor, ServerStream, Unary
from services.runtime.rpc.encoded import message_class
from services.runtime.rpc.errors import connect_error

# By the number in the contract: unknown, no side effects, idempotent.
_IDEMPOTENCY: Final = (
    IdempotencyLevel.UNKNOWN,
    IdempotencyLevel.NO_SIDE_EFFECTS,
    IdempotencyLevel.IDEMPOTENT,
)
_WORD_END: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, kw_only=True, slots=True)
class UnaryRoute:
    """An RPC with one response."""

    method: MethodInfo[Message, Message]
    function: Unary


@dataclass(frozen=True, kw_only=True, slots=True)
class StreamRoute:
    """An RPC that answers with a stream. Requests are never streams here."""

    method: MethodInfo[Message, Message]
    function: ServerStream


Route = UnaryRoute | StreamRoute


def routes(
    service: ServiceDescriptor, implementation: object, interceptors: Sequence[Interceptor]
) -> Iterator[Route]:
    """The routes of one service, interceptors and guard applied.

    Args:
        service: the service in the contract.
        implementation: has a method per RPC, in snake case.
        interceptors: the outermost first.
    """
    for method in service.methods:
        function = getattr(implementation, _WORD_END.sub("_", method.name).lower())
        if method.server_streaming:
            yield StreamRoute(
                method=_method_info(method, StreamType.SERVER_STREAM),
                function=_with_stream_interceptors(cast("ServerStream", function), interceptors),
            )
        else:
            yield UnaryRoute(
                method=_method_info(method, StreamType.UNARY),
                function=_with_unary_interceptors(cast("Unary", function), interceptors),
            )


def _method_info(method: MethodDescriptor, stream_type: StreamType) -> MethodInfo[Message, Message]:
    return MethodInfo(
        name=method.name,
        service_name=method.containing_service.full_name,
        input=GetMessageClass(method.input_type),
        output=GetMessageClass(method.output_type),
        idempotency_level=_IDEMPOTENCY[method.GetOptions().idempotency_level],
        stream_type=stream_type,
    )


def _with_unary_interceptors(function: Unary, interceptors: Sequence[Interceptor]) -> Unary:
    for interceptor in reversed(interceptors):
        if isinstance(interceptor, MetadataInterceptor):
            function = partial(_around_unary, interceptor, function)
        else:
            function = partial(interceptor.intercept_unary, function)
    return partial(_guard_unary, function)


def _with_stream_interceptors(function: ServerStream, interceptors: Sequence[Interceptor]) -> ServerStream:
    for interceptor in reversed(interceptors):
        if isinstance(interceptor, MetadataInterceptor):
            function = partial(_around_stream, interceptor, function)
        else:
            function = partial(interceptor.intercept_server_stream, function)
    return partial(_guard_stream, function)


async def _around_unary(
    interceptor: MetadataInterceptor, function: Unary, request: Message, context: Context
) -> Message:
    token = await interceptor.on_start(context)
    error: Exception | None = _cancelled()
    try:
        response = await function(request, context)
        error = None
        return response
    except Exception as raised:
        error = raised
        raise
    finally:
        await interceptor.on_end(token, context, error)


async def _around_stream(
    interceptor: MetadataInterceptor, function: ServerStream, request: Message, context: Context
) -> AsyncGenerator[Message, None]:
    token = await interceptor.on_start(context)
    error: Exception | None = _cancelled()
    try:
        async with aclosing(function(request, context)) as stream:
            async for message in stream:
                yield message
        error = None
    except Exception as raised:
        error = raised
        raise
    finally:
        await interceptor.on_end(token, context, error)


def _cancelled() -> ConnectError:
    """What ends a call that neither returns nor raises an exception."""
    return ConnectError(Code.CANCELED, "The call was cancelled.")


async def _guard_unary(function: Unary, request: Message, context: Context) -> Message:
    """The outermost layer: whatever is raised, only an error of the contract reaches the caller."""
    try:
        response = await function(request, context)
        if message_class(response) is not context.method.output:
            raise TypeError(f"the handler returned {type(response).__name__}")
        return response
    except ConnectError:
        raise
    except Exception as error:
        raise connect_error(error, context) from error


async def _guard_stream(
    function: ServerStream, request: Message, context: Context
) -> AsyncGenerator[Message, None]:
    try:
        async with aclosing(function(request, context)) as stream:
            async for message in stream:
                yield message
    except ConnectError:
        raise
    except Exception as error:
        raise connect_error(error, context) from error
