"""Errors of calls that end before their handler is reached: with a body too long, or one that is no gzip."""

from typing import Final

from connectrpc.code import Code
from connectrpc.errors import ConnectError

from services.runtime.errors import ServiceError, message_too_large
from services.runtime.rpc.call import Context
from services.runtime.rpc.errors import completed
from services.runtime.rpc.interceptors.access_log import AccessLog
from services.runtime.rpc.interceptors.request_id import HEADER, RequestId


class EarlyErrors:
    """Gives such a call an id, a line in the log, and the details that every error has.

    Stands in front of the library that reads requests; what a handler raised passes unchanged.
    """

    def __init__(self, *, largest_message: int) -> None:
        """
        Args:
            largest_message: most bytes of a request, before and after decompression.
        """
        self._largest_message: Final = largest_message
        self._request_id: Final = RequestId()
        self._access_log: Final = AccessLog()

    async def on_start(self, ctx: Context) -> float:
        """The call begins, its body still to be read."""
        return await self._access_log.on_start(ctx)

    async def on_end(self, started: float, context: Context, error: Exception | None, /) -> None:
        """Complete the error.

        Raises:
            ConnectError: in place of one that lacks its details.
        """
        if error is None:
            return
        if HEADER not in context.response_headers:
            await self._request_id.on_start(context)
            complete = completed(self._too_large(error, context) or error, context)
            await self._access_log.on_end(started, context, complete)
            raise complete from error
        if _ran_out_of_time(error):
            raise completed(error, context) from error

    def _too_large(self, error: Exception, context: Context) -> ServiceError | None:
        """The error of a body over the limit; nothing else uses up anything here."""
        if not (isinstance(error, ConnectError) and error.code is Code.RESOURCE_EXHAUSTED):
            return None
        declared = int(context.request_headers.get("content-length", 0))
        size = declared if declared > self._largest_message else None
        return message_too_large(limit=self._largest_message, size=size)


def _ran_out_of_time(error: Exception) -> bool:
    """Whether the library cut off a handler at the caller's deadline: the handler has its line in the log."""
    return (
        isinstance(error, ConnectError)
        and error.code is Code.DEADLINE_EXCEEDED
        and isinstance(error.__cause__, TimeoutError)
    )
