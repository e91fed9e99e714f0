"""Calls that carry any bytes over any protocol, and what comes back: what no generated client would send."""

import json
import struct
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final
from urllib.parse import unquote

import grpc
import grpc.aio
from connectrpc.protocol import ProtocolType
from google.protobuf.descriptor import MethodDescriptor
from pyqwest import Client, FullResponse

from services.runtime.testing.serving import Served, http_client

_ENVELOPE: Final = struct.Struct(">BI")  # flags and length
_CONNECT_END: Final = 0x02
_GRPC_WEB_TRAILERS: Final = 0x80
_OK: Final = "ok"


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What to send, as nearly raw as a protocol allows.

    Attributes:
        body: the message; in an envelope where the protocol has them, unless it is bare.
        is_bare: whether the body is all that is sent, envelope or not; native gRPC always makes one.
        json: whether to say that the body is JSON; native gRPC has none.
        headers: more headers, or others in place of the protocol's.
    """

    body: bytes
    is_bare: bool = False
    json: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, kw_only=True)
class Heard:
    """How a call ended: ``ok``, the name of a code, or ``http`` and a status; and all the words it said."""

    code: str
    words: str


class Wire:
    """Sends bytes to a server."""

    def __init__(self, server: Served, http: Client, channel: grpc.aio.Channel) -> None:
        self._server = server
        self._http = http
        self._channel = channel

    async def send(self, protocol: ProtocolType, method: MethodDescriptor, sent: Sent) -> Heard:
        """One call."""
        path = f"/{method.containing_service.full_name}/{method.name}"
        match protocol:
            case ProtocolType.GRPC:
                return await self._send_grpc(path, method.server_streaming, sent)
            case ProtocolType.GRPC_WEB:
                return _heard(await self._post(path, "application/grpc-web+", sent, enveloped=True))
            case ProtocolType.CONNECT if method.server_streaming:
                return _heard(await self._post(path, "application/connect+", sent, enveloped=True))
            case ProtocolType.CONNECT:
                return _heard(await self._post(path, "application/", sent, enveloped=False))

    async def _post(self, path: str, content_type: str, sent: Sent, *, enveloped: bool) -> FullResponse:
        body = sent.body
        if enveloped and not sent.is_bare:
            body = _ENVELOPE.pack(0, len(body)) + body
        headers = {
            "content-type": content_type + ("json" if sent.json else "proto"),
            "connection": "close",  # between two examples the server's loop may stand still for long
            **sent.headers,
        }
        return await self._http.post(self._server.addresses.http_url + path, headers=headers, content=body)

    async def _send_grpc(self, path: str, streaming: bool, sent: Sent) -> Heard:
        metadata = tuple(sent.headers.items())
        try:
            if streaming:
                stream: grpc.aio.UnaryStreamMultiCallable[bytes, bytes] = self._channel.unary_stream(path)
                async for _ in stream(sent.body, metadata=metadata):
                    pass
            else:
                unary: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = self._channel.unary_unary(path)
                await unary(sent.body, metadata=metadata)
        except grpc.aio.AioRpcError as error:
            return Heard(code=error.code().name.lower(), words=error.details() or "")
        return Heard(code=_OK, words="")


@asynccontextmanager
async def wire(server: Served) -> AsyncGenerator[Wire]:
    """A wire to a server."""
    async with (
        http_client(ProtocolType.CONNECT) as http,
        grpc.aio.insecure_channel(server.addresses.grpc_target) as channel,
    ):
        yield Wire(server, http, channel)


def _heard(response: FullResponse) -> Heard:
    """What was heard, in the protocol that the response says it is of."""
    content_type = response.headers.get("content-type", "")
    if content_type.startswith("application/grpc-web"):
        return _heard_grpc_web(response)
    if content_type.startswith("application/connect"):
        ends = [data for flags, data in _envelopes(response.content) if flags & _CONNECT_END]
        return _heard_json(json.loads(ends[0]).get("error", {"code": _OK}))
    if content_type.startswith("application/") and response.status == 200:
        return Heard(code=_OK, words="")
    if content_type == "application/json" and response.status != HTTPStatus.UNSUPPORTED_MEDIA_TYPE:
        return _heard_json(json.loads(response.content))
    return Heard(code=f"http {response.status}", words=response.content.decode(errors="replace"))


def _heard_json(error: Mapping[str, str]) -> Heard:
    return Heard(code=error["code"], words=error.get("message", ""))


def _heard_grpc_web(response: FullResponse) -> Heard:
    trailers = dict(response.headers.items())
    for flags, data in _envelopes(response.content):
        if flags & _GRPC_WEB_TRAILERS:
            trailers |= dict(line.split(": ", 1) for line in data.decode().splitlines())
    code = next(code for code in grpc.StatusCode if str(code.value[0]) == trailers["grpc-status"])
    return Heard(code=code.name.lower(), words=unquote(trailers.get("grpc-message", "")))


def _envelopes(data: bytes) -> Generator[tuple[int, bytes]]:
    place = 0
    while place < len(data):
        flags, length = _ENVELOPE.unpack_from(data, place)
        place += _ENVELOPE.size
        yield flags, data[place : place + length]
        place += length
