"""Turns what the handlers raise into the errors of the contract, before the log sees it."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from connectrpc.errors import ConnectError
from google.protobuf.message import Message

from services.runtime.rpc.call import Context, ServerStream, Unary
from services.runtime.rpc.errors import connect_error


class ErrorMapping:
    """Raises nothing but ConnectError, whatever the handler raised."""

    async def intercept_unary(
        self,
        call_next: Unary,
        request: Message,
        context: Context,
        /,
    ) -> Message:
        """One response, or an error of the contract."""
        try:
            return await call_next(request, context)
        except ConnectError:
            raise
        except Exception as error:
            raise connect_error(error, context) from error

    async def intercept_server_stream(
        self,
        call_next: ServerStream,
        request: Message,
        context: Context,
        /,
    ) -> AsyncGenerator[Message, None]:
        """A stream that ends well, or with an error of the contract."""
        try:
            async with aclosing(call_next(request, context)) as stream:
                async for message in stream:
                    yield message
        except ConnectError:
            raise
        except Exception as error:
            raise connect_error(error, context) from error
