"""The HTTP side: probes first, then what the composition puts in front, then the RPCs."""

from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any

from services.runtime.rpc.health import Health

Scope = MutableMapping[str, Any]
Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]


def with_probes(application: ASGIApp, health: Health) -> ASGIApp:
    """Answers ``/healthz`` (the process lives) and ``/readyz`` (its services can answer) itself."""

    async def probed(scope: Scope, receive: Receive, send: Send) -> None:
        match scope:
            case {"type": "http", "path": "/healthz"}:
                await _respond(send, HTTPStatus.OK, b"ok", "text/plain")
            case {"type": "http", "path": "/readyz"}:
                await _respond(send, *health.readiness(), "application/json")
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
