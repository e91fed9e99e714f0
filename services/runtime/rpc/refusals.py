"""What is refused before it is known which RPC is meant: the library's bare statuses, in words."""

import json
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Final

from connectrpc.code import Code

from services.runtime.rpc.asgi import ASGIApp, Event, Receive, Scope, Send
from services.runtime.rpc.json_faults import shown
from services.runtime.rpc.routes import Route, UnaryRoute

_FORMATS: Final = ("json", "proto")

Paths = Mapping[str, Route]


def with_words(rpc: ASGIApp, table: Iterable[Route]) -> ASGIApp:
    """Gives refusals that have no body that of a Connect error; clients of gRPC-Web go by the status alone.

    Args:
        rpc: the application that answers the RPCs.
        table: the RPCs.
    """
    paths = {f"/{route.method.service_name}/{route.method.name}": route for route in table}

    async def explained(scope: Scope, receive: Receive, send: Send) -> None:
        words: bytes | None = None

        async def explaining(event: Event) -> None:
            nonlocal words
            if event["type"] == "http.response.start" and b"content-type" not in dict(event["headers"]):
                if words := _words(event["status"], scope, paths):
                    headers = [*event["headers"], (b"content-type", b"application/json")]
                    event = {**event, "headers": headers}
            elif words:
                event = {**event, "body": words}
            await send(event)

        if _is_native_grpc(scope) and scope["path"] in paths:  # which has a port of its own
            await explaining({"type": "http.response.start", "status": 415, "headers": []})
            await explaining({"type": "http.response.body", "body": b""})
            return
        await rpc(scope, receive, send if _is_grpc_web(scope) else explaining)

    return explained


def _words(status: int, scope: Scope, paths: Paths) -> bytes | None:
    """An error with the code that clients read out of the status anyway, as the protocol says."""
    match status:
        case HTTPStatus.NOT_FOUND:
            code, sentence = Code.UNIMPLEMENTED, _unknown(scope["path"], paths)
        case HTTPStatus.METHOD_NOT_ALLOWED:
            code, sentence = Code.UNKNOWN, f"{scope['method']} is no way to call an RPC; send a POST."
        case HTTPStatus.UNSUPPORTED_MEDIA_TYPE:
            code, sentence = Code.UNKNOWN, _unreadable(scope, paths[scope["path"]])
        case _:
            return None
    return json.dumps({"code": code.value, "message": sentence}).encode()


def _unknown(path: str, paths: Paths) -> str:
    service = path.removeprefix("/").partition("/")[0]
    methods = [route.method for route in paths.values()]
    siblings = sorted(method.name for method in methods if method.service_name == service)
    services = sorted({method.service_name for method in methods})
    known = f"{service} has {', '.join(siblings)}" if siblings else f"the services are {', '.join(services)}"
    return f"There is no RPC at {shown(path)}; {known}."


def _unreadable(scope: Scope, route: Route) -> str:
    given = _content_type(scope)
    kind = "application/" if isinstance(route, UnaryRoute) else "application/connect+"
    accepted = " or ".join(f"{kind}{name}" for name in _FORMATS)
    return f"{route.method.name} does not take the content type {shown(given)}; send {accepted}."


def _is_native_grpc(scope: Scope) -> bool:
    return _content_type(scope).partition(";")[0].partition("+")[0].strip() == "application/grpc"


def _is_grpc_web(scope: Scope) -> bool:
    return _content_type(scope).startswith("application/grpc-web") or b"x-grpc-web" in dict(scope["headers"])


def _content_type(scope: Scope) -> str:
    return dict(scope["headers"]).get(b"content-type", b"").decode("latin-1")
