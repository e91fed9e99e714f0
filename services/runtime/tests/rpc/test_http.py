"""The HTTP side: sizes, GET, and what else the origin serves."""

import asyncio
import gzip
import json

from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ListLoadsRequest, ListLoadsResponse
from connectrpc.protocol import ProtocolType
from pyqwest import Client

from services.runtime.rpc.asgi import ASGIApp, Receive, Scope, Send
from services.runtime.settings import Settings
from services.runtime.testing.serving import Served, http_client, served
from services.runtime.tests.rpc.fake_billing import (
    LIST_LOADS,
    FakeBilling,
    fake_registration,
)


async def test_a_message_that_inflates_over_the_limit_is_refused(
    service: tuple[Served, FakeBilling],
) -> None:
    body = gzip.compress(ListLoadsRequest(page_token="x" * (4 * 2**20 + 1)).SerializeToString())
    async with http_client(ProtocolType.CONNECT) as http:
        response = await http.post(
            service[0].addresses.http_url + LIST_LOADS,
            headers={"content-type": "application/proto", "content-encoding": "gzip"},
            content=body,
        )
    assert response.status == 429
    assert json.loads(response.content)["code"] == "resource_exhausted"


async def test_large_responses_are_compressed_and_small_ones_are_not(
    service: tuple[Served, FakeBilling],
) -> None:
    assert await _body_on_the_wire(service[0], "20000") < 500
    small = ListLoadsResponse(next_page_token="x" * 100).ByteSize()
    assert small < await _body_on_the_wire(service[0], "100") < small + 100


async def test_a_get_answers_as_a_post_does(service: tuple[Served, FakeBilling]) -> None:
    async with http_client(ProtocolType.CONNECT) as http:
        response = await http.get(
            f"{service[0].addresses.http_url}{LIST_LOADS}?connect=v1&encoding=json&message=%7B%22companyId%22:%222%22%7D"
        )
    assert json.loads(response.content) == {"nextPageToken": "xx"}


async def test_the_front_serves_the_other_paths_of_the_same_origin(settings: Settings) -> None:
    def front(rpc: ASGIApp) -> ASGIApp:
        async def application(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"] != "/":
                await rpc(scope, receive, send)
                return
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"front"})

        return application

    registration, _ = fake_registration(settings)
    async with (
        served(registration, settings=settings, front=front) as server,
        http_client(ProtocolType.CONNECT) as http,
        BillingServiceClient(server.addresses.http_url) as client,
    ):
        assert (await http.get(server.addresses.http_url + "/")).content == b"front"
        assert await _status(http, server, "/healthz") == 200
        assert (await client.list_loads(ListLoadsRequest(company_id="1"))).next_page_token == "x"


async def _body_on_the_wire(server: Served, company_id: str) -> int:
    """The size of a response's body as it travels; the HTTP clients of these tests inflate it."""
    body = ListLoadsRequest(company_id=company_id).SerializeToString()
    head = (
        f"POST {LIST_LOADS} HTTP/1.1\r\nhost: portal\r\ncontent-type: application/proto\r\n"
        f"accept-encoding: gzip\r\nconnection: close\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    host, port = server.addresses.http_url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(head.encode() + body)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return len(answer.partition(b"\r\n\r\n")[2])


async def _status(http: Client, server: Served, path: str) -> int:
    return (await http.get(server.addresses.http_url + path)).status
