"""Gives every call an id: the ``x-request-id`` it came with, or a new one."""

import re
import uuid
from typing import Final

from services.runtime.logs import REQUEST_ID
from services.runtime.rpc.call import Context

HEADER: Final = "x-request-id"
_ACCEPTABLE: Final = re.compile(r"[A-Za-z0-9._:/+=-]{1,128}")  # safe in a log line and in a header


class RequestId:
    """Reads or creates the id of a call; one that is no plain short word is replaced."""

    async def on_start(self, context: Context, /) -> None:
        """Name the call, and the task that works on it."""
        given = context.request_headers.get(HEADER, "")
        request_id = given if _ACCEPTABLE.fullmatch(given) else uuid.uuid4().hex
        REQUEST_ID.set(request_id)
        context.response_headers[HEADER] = request_id

    async def on_end(self, _token: None, _context: Context, _error: Exception | None, /) -> None:
        """The id stays with the task: what is logged after the call still belongs to it."""
