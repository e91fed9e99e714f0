"""No handler meets a request that could not be read."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from google.protobuf.message import Message

from services.runtime.errors import invalid_fields
from services.runtime.rpc.call import Context, ServerStream, Unary
from services.runtime.rpc.malformed import Malformed


class WellFormed:
    """Answers what could not be read as bad input, so that it has an id and a line in the log like any call.

    Raises:
        ServiceError: the request could not be read.
    """

    async def intercept_unary(self, call_next: Unary, request: Message, context: Context, /) -> Message:
        """Go on with a request that was read."""
        _require(request)
        return await call_next(request, context)

    async def intercept_server_stream(
        self, call_next: ServerStream, request: Message, context: Context, /
    ) -> AsyncGenerator[Message, None]:
        """Go on with a request that was read."""
        _require(request)
        async with aclosing(call_next(request, context)) as stream:
            async for message in stream:
                yield message


def _require(request: Message) -> None:
    if isinstance(request, Malformed):
        raise invalid_fields(request.violations)
