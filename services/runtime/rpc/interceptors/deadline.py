"""No call works longer than its caller waits, and none works for ever."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from google.protobuf.message import Message

from services.runtime.rpc.call import Context, ServerStream, Unary


class Deadline:
    """Cancels a handler, and with it its query, at the caller's deadline or the server's own.

    Raises:
        TimeoutError: the deadline has passed.
    """

    def __init__(self, *, default: int, longest: int) -> None:
        """
        Args:
            default: seconds for a call with one response that brings no deadline.
            longest: seconds that no call may exceed; also for a stream that brings no deadline.
        """
        self._default = min(default, longest)
        self._longest = longest

    async def intercept_unary(
        self,
        call_next: Unary,
        request: Message,
        context: Context,
        /,
    ) -> Message:
        """Wait for the response until the deadline."""
        async with asyncio.timeout(self._seconds(context, self._default)):
            return await call_next(request, context)

    async def intercept_server_stream(
        self,
        call_next: ServerStream,
        request: Message,
        context: Context,
        /,
    ) -> AsyncGenerator[Message, None]:
        """Let the stream run until the deadline, also while the caller does not take what was sent."""
        async with asyncio.timeout(self._seconds(context, self._longest)):
            async with aclosing(call_next(request, context)) as stream:
                async for message in stream:
                    yield message

    def _seconds(self, context: Context, default: int) -> float:
        asked = context.timeout_ms
        return default if asked is None else min(asked / 1000, self._longest)
