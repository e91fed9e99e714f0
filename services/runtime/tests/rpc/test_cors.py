"""Pages of other origins: those that are named may call over Connect, and nobody else, and nothing else."""

from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest
from connectrpc.protocol import ProtocolType
from pyqwest import Client, FullResponse

from services.runtime.settings import Settings
from services.runtime.testing.serving import Served, http_client, served
from services.runtime.tests.rpc.fake_billing import LIST_LOADS, fake_registration

HOST = "https://notes.example"
GET = f"{LIST_LOADS}?connect=v1&encoding=json&message=%7B%22companyId%22:%22@%22%7D"


@pytest.fixture
async def server(settings: Settings) -> AsyncGenerator[Served]:
    settings = replace(settings, embed_origins=frozenset({HOST}))
    registration, _ = fake_registration(settings)
    async with served(registration, settings=settings) as running:
        yield running


@pytest.fixture
async def http() -> AsyncGenerator[Client]:
    async with http_client(ProtocolType.CONNECT) as client:
        yield client


def _shared(response: FullResponse) -> dict[str, str]:
    return {name: value for name, value in response.headers.items() if name.startswith("access-control-")}


async def _preflight(http: Client, server: Served, origin: str, method: str = "GET") -> FullResponse:
    return await http.execute(
        "OPTIONS",
        server.addresses.http_url + LIST_LOADS,
        headers={
            "origin": origin,
            "access-control-request-method": method,
            "access-control-request-headers": "authorization,connect-protocol-version",
        },
    )


async def test_a_named_page_may_ask_and_read_the_answer_and_its_request_id(
    server: Served, http: Client
) -> None:
    response = await http.get(
        server.addresses.http_url + GET.replace("@", "2"), headers={"origin": HOST, "x-request-id": "week-9"}
    )
    assert (response.status, response.headers["x-request-id"]) == (200, "week-9")
    assert _shared(response) == {
        "access-control-allow-origin": HOST,
        "access-control-expose-headers": "x-request-id",
    }
    assert "Origin" in response.headers.getall("vary")


async def test_a_named_page_may_read_an_error_too(server: Served, http: Client) -> None:
    response = await http.get(
        server.addresses.http_url + GET.replace("@", "unknown"), headers={"origin": HOST}
    )
    assert (response.status, _shared(response)["access-control-allow-origin"]) == (404, HOST)


async def test_a_browser_may_send_a_token_and_what_connect_needs(server: Served, http: Client) -> None:
    response = await _preflight(http, server, HOST)
    assert response.status == 204
    assert _shared(response) == {
        "access-control-allow-origin": HOST,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": (
            "authorization, connect-protocol-version, connect-timeout-ms, content-type, x-request-id"
        ),
        "access-control-max-age": "7200",
    }


@pytest.mark.parametrize(
    "origin", ["https://other.example", "http://notes.example", "https://notes.example:8443", "null"]
)
async def test_a_page_of_another_origin_may_neither_ask_nor_read(
    server: Served, http: Client, origin: str
) -> None:
    assert _shared(await _preflight(http, server, origin)) == {}
    response = await http.get(server.addresses.http_url + GET.replace("@", "2"), headers={"origin": origin})
    assert _shared(response) == {}
    assert "Origin" in response.headers.getall("vary")


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
async def test_no_page_may_use_another_method(server: Served, http: Client, method: str) -> None:
    assert _shared(await _preflight(http, server, HOST, method)) == {}


async def test_no_page_may_read_an_answer_over_grpc_web(server: Served, http: Client) -> None:
    response = await http.post(
        server.addresses.http_url + LIST_LOADS,
        headers={"origin": HOST, "content-type": "application/grpc-web+proto"},
        content=bytes(5),
    )
    assert (response.status, _shared(response)) == (200, {})


async def test_without_a_named_origin_no_page_of_others_gets_anything(
    settings: Settings, http: Client
) -> None:
    registration, _ = fake_registration(settings)
    async with served(registration, settings=settings) as server:
        response = await http.get(server.addresses.http_url + GET.replace("@", "2"), headers={"origin": HOST})
        assert _shared(response) == {}
        assert _shared(await _preflight(http, server, HOST)) == {}
