"""The shapes of a call, and of what goes around it.

The interceptors have the shape of connectrpc's, so that interceptors made for that library fit too.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any, Protocol, runtime_checkable

from connectrpc.request import RequestContext
from google.protobuf.message import Message

Context = RequestContext[Any, Any]
Unary = Callable[[Message, Context], Awaitable[Message]]
ServerStream = Callable[[Message, Context], AsyncGenerator[Message, None]]


@runtime_checkable
class MetadataInterceptor(Protocol):
    """Goes around any call; sees its metadata and how it ended."""

    async def on_start(self, context: Context, /) -> Any:
        """The call begins; what this returns comes back at the end."""
        ...

    async def on_end(self, token: Any, context: Context, error: Exception | None, /) -> None:
        """The call ended; without an error it ended well."""
        ...


@runtime_checkable
class MessageInterceptor(Protocol):
    """Goes around the work of a call."""

    async def intercept_unary(self, call_next: Unary, request: Message, context: Context, /) -> Message:
        """Around an RPC with one response."""
        ...

    def intercept_server_stream(
        self, call_next: ServerStream, request: Message, context: Context, /
    ) -> AsyncGenerator[Message, None]:
        """Around an RPC that answers with a stream; has to close the inner one."""
        ...


Interceptor = MetadataInterceptor | MessageInterceptor
