"""Cross-origin calls: which pages of others may ask this origin, over Connect alone."""

from collections.abc import Collection, Mapping
from http import HTTPStatus
from typing import Final

from services.runtime.rpc.asgi import ASGIApp, Event, Receive, Scope, Send

# What a browser may send and a page may read, beside what every page may; reads go as GET, the rest as POST.
_METHODS: Final = ("GET", "POST")
_REQUEST_HEADERS: Final = (
    "authorization",
    "connect-protocol-version",
    "connect-timeout-ms",
    "content-type",
    "x-request-id",
)
_RESPONSE_HEADERS: Final = ("x-request-id",)
_MAX_AGE_SECONDS: Final = 7200  # the longest that Chromium keeps a preflight

_PREFLIGHT_VARIES: Final = (b"vary", b"Origin, Access-Control-Request-Method, Access-Control-Request-Headers")
_VARIES: Final = (b"vary", b"Origin")

Headers = list[tuple[bytes, bytes]]


def with_cors(rpc: ASGIApp, origins: Collection[str]) -> ASGIApp:
    """Lets pages of some origins call the RPCs.

    Credentials that the browser keeps, such as cookies, never travel; a page sends a token of its own.
    gRPC-Web is left out: no page of others needs it.

    Args:
        rpc: the application that answers the RPCs.
        origins: exact ones, such as ``https://notes.example``; with none the application stays as it is.
    """
    if not origins:
        return rpc
    allowed = frozenset(origin.encode() for origin in origins)

    async def shared(scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"]) if scope["type"] == "http" else {}
        origin = headers.get(b"origin")
        if origin not in allowed:
            await rpc(scope, receive, _adding(send, [_VARIES]))
        elif scope["method"] == "OPTIONS" and b"access-control-request-method" in headers:
            await _allow(send, origin, headers[b"access-control-request-method"])
        elif _is_connect(headers):
            await rpc(scope, receive, _adding(send, [_VARIES, *_readable_by(origin)]))
        else:
            await rpc(scope, receive, _adding(send, [_VARIES]))

    return shared


def _is_connect(headers: Mapping[bytes, bytes]) -> bool:
    return not headers.get(b"content-type", b"").startswith(b"application/grpc")


async def _allow(send: Send, origin: bytes, method: bytes) -> None:
    """Answers what a browser asks before a call that a plain form could not have sent."""
    headers: Headers = [_PREFLIGHT_VARIES]
    if method.decode("latin-1") in _METHODS:
        headers += [
            (b"access-control-allow-origin", origin),
            (b"access-control-allow-methods", _listed(_METHODS)),
            (b"access-control-allow-headers", _listed(_REQUEST_HEADERS)),
            (b"access-control-max-age", str(_MAX_AGE_SECONDS).encode()),
        ]
    await send({"type": "http.response.start", "status": int(HTTPStatus.NO_CONTENT), "headers": headers})
    await send({"type": "http.response.body", "body": b""})


def _readable_by(origin: bytes) -> Headers:
    return [
        (b"access-control-allow-origin", origin),
        (b"access-control-expose-headers", _listed(_RESPONSE_HEADERS)),
    ]


def _adding(send: Send, headers: Headers) -> Send:
    """Sends with more headers: an answer that is kept must not reach another origin with these."""

    async def adding(event: Event) -> None:
        if event["type"] == "http.response.start":
            event = {**event, "headers": [*event.get("headers", []), *headers]}
        await send(event)

    return adding


def _listed(names: Collection[str]) -> bytes:
    return ", ".join(names).encode()
