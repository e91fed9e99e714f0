"""The HTTP side: probes first, then what the composition puts in front, then the RPCs."""

import re
from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any, Final

from services.runtime.rpc.health import Health

Scope = MutableMapping[str, Any]
Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]

# Whoever asks so means a probe, and would take a page for its answer.
_MEANT_AS_PROBE: Final = re.compile(r"/(?:health|live|ready)", re.IGNORECASE)
_PROBES: Final = b"Not found. The probes are /healthz (the process runs) and /readyz (it can answer).\n"


def with_probes(application: ASGIApp, health: Health) -> ASGIApp:
    """Answers ``/healthz`` (the process lives) and ``/readyz`` (its services can answer) itself.

    What is meant as one of them and is spelled in another way is not found.
    """

    async def probed(scope: Scope, receive: Receive, send: Send) -> None:
        match scope:
            case {"type": "http", "path": "/healthz"}:
                await _respond(send, HTTPStatus.OK, b"ok", "text/plain")
            case {"type": "http", "path": "/readyz"}:
                await _respond(send, *health.readiness(), "application/json")
            case {"type": "http", "path": path} if _MEANT_AS_PROBE.match(path):
                await _respond(send, HTTPStatus.NOT_FOUND, _PROBES, "text/plain")
            case _:
                await application(scope, receive, send)

    return probed


async def _respond(send: Send, status: HTTPStatus, body: bytes, content_type: str) -> None:
    headers = [
        (b"content-type", content_type.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
    ]
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": body})
