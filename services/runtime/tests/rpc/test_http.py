"""The HTTP side: sizes, GET, and what else the origin serves."""

import asyncio
import base64
import gzip
import json

import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ListLoadsRequest, ListLoadsResponse
from connectrpc.protocol import ProtocolType
from google.rpc.error_details_pb2 import ErrorInfo
from pyqwest import Client

from services.runtime.rpc.asgi import ASGIApp, Receive, Scope, Send
from services.runtime.settings import Settings
from services.runtime.testing.serving import Served, http_client, served
from services.runtime.tests.rpc.fake_billing import (
    LIST_LOADS,
    SERVICE,
    FakeBilling,
    fake_registration,
)

EXPORT = f"/{SERVICE}/ExportLineItems"


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
    error = json.loads(response.content)
    assert error["code"] == "resource_exhausted"
    (info,) = (detail for detail in error["details"] if detail["type"] == "google.rpc.ErrorInfo")
    assert ErrorInfo.FromString(base64.b64decode(info["value"] + "==")) == ErrorInfo(
        reason="MESSAGE_TOO_LARGE", domain=SERVICE, metadata={"limit_bytes": str(4 * 2**20)}
    )


async def test_a_message_that_is_too_large_as_it_travels_is_told_its_size(
    service: tuple[Served, FakeBilling],
) -> None:
    url, body = service[0].addresses.http_url + LIST_LOADS, b"x" * 5_000_000
    async with http_client(ProtocolType.CONNECT) as http:
        response = await http.post(
            url, headers={"content-type": "application/proto", "content-length": str(len(body))}, content=body
        )
    assert json.loads(response.content)["message"] == (
        "The request of 5000000 bytes is larger than the 4194304 bytes that are taken, decompressed. "
        "Ask for less at once."
    )


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


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"/{SERVICE}/ListLoad", f"{SERVICE} has ExportLineItems, GetSpend, ListCompanies,"),
        ("/billing.v2.BillingService/ListLoads", f"the services are {SERVICE}."),
    ],
)
async def test_who_calls_an_rpc_that_is_not_there_is_told_of_those_that_are(
    service: tuple[Served, FakeBilling], path: str, words: str
) -> None:
    status, error = await _refused(service[0], path, "application/json")
    assert (status, error["code"]) == (404, "unimplemented")
    assert f'There is no RPC at "{path}"; {words}' in error["message"]


@pytest.mark.parametrize(
    ("path", "content_type", "accepted"),
    [
        (LIST_LOADS, "application/xml", "application/json or application/proto"),
        (LIST_LOADS, "application/grpc+proto", "application/json or application/proto"),
        (LIST_LOADS, "", "application/json or application/proto"),
        (LIST_LOADS, "application/connect+json", "application/json or application/proto"),
        (EXPORT, "application/json", "application/connect+json or application/connect+proto"),
    ],
)
async def test_who_sends_another_content_type_is_told_which_are_taken(
    service: tuple[Served, FakeBilling], path: str, content_type: str, accepted: str
) -> None:
    status, error = await _refused(service[0], path, content_type)
    assert (status, error["code"]) == (415, "unknown")
    assert error["message"].endswith(f'does not take the content type "{content_type}"; send {accepted}.')


async def test_a_client_of_grpc_web_is_told_by_the_status_alone(service: tuple[Served, FakeBilling]) -> None:
    async with http_client(ProtocolType.GRPC_WEB) as http:
        url, headers = service[0].addresses.http_url, {"content-type": "application/grpc-web+proto"}
        response = await http.post(f"{url}/{SERVICE}/ListLoad", headers=headers, content=b"")
    assert (response.status, response.content) == (404, b"")


async def test_who_calls_with_another_method_is_told_to_send_a_post(
    service: tuple[Served, FakeBilling],
) -> None:
    async with http_client(ProtocolType.CONNECT) as http:
        response = await http.put(service[0].addresses.http_url + LIST_LOADS)
    assert response.status == 405
    assert json.loads(response.content)["message"] == "PUT is no way to call an RPC; send a POST."


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


async def _refused(server: Served, path: str, content_type: str) -> tuple[int, dict[str, str]]:
    """The status of a call that is refused, and what its body says."""
    async with http_client(ProtocolType.CONNECT) as http:
        url, headers = server.addresses.http_url + path, {"content-type": content_type}
        response = await http.post(url, headers=headers, content=b"{}")
    return response.status, json.loads(response.content)


async def _status(http: Client, server: Served, path: str) -> int:
    return (await http.get(server.addresses.http_url + path)).status
