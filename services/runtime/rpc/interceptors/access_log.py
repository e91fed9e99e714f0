"""One line in the log per call."""

import logging
import time
from typing import Final

from connectrpc.errors import ConnectError

from services.runtime.rpc.call import Context

_PROTOCOLS: Final = (("application/grpc-web", "grpc-web"), ("application/grpc", "grpc"))

_log = logging.getLogger("services.access")


class AccessLog:
    """Logs method, protocol, code and milliseconds of every call."""

    async def on_start(self, _context: Context, /) -> float:
        """When the call began."""
        return time.monotonic()

    async def on_end(self, started: float, context: Context, error: Exception | None, /) -> None:
        """Write the line."""
        method = context.method
        _log.info(
            "call",
            extra={
                "method": f"{method.service_name}/{method.name}",
                "protocol": _protocol(context),
                "code": error.code.value if isinstance(error, ConnectError) else "ok",
                "ms": round((time.monotonic() - started) * 1000, 1),
            },
        )


def _protocol(context: Context) -> str:
    content_type = context.request_headers.get("content-type", "")
    return next((name for prefix, name in _PROTOCOLS if content_type.startswith(prefix)), "connect")
