"""What a program finds in an error: the same details whichever protocol brought them."""

import base64
import json

import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ExportLineItemsRequest, ListLoadsRequest
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType
from google.rpc.error_details_pb2 import RequestInfo

from services.runtime.testing.errors import said
from services.runtime.testing.serving import Served, http_client
from services.runtime.tests.rpc.fake_billing import LIST_LOADS, FakeBilling

BAD_REQUEST, ERROR_INFO = "google.rpc.BadRequest", "google.rpc.ErrorInfo"
RETRY_INFO, REQUEST_INFO = "google.rpc.RetryInfo", "google.rpc.RequestInfo"


@pytest.mark.parametrize(
    ("company_id", "code", "details"),
    [
        ("faulty", Code.INVALID_ARGUMENT, [BAD_REQUEST, ERROR_INFO, REQUEST_INFO]),
        ("unknown", Code.NOT_FOUND, [ERROR_INFO, REQUEST_INFO]),
        ("away", Code.UNAVAILABLE, [ERROR_INFO, RETRY_INFO, REQUEST_INFO]),
        ("crowded", Code.RESOURCE_EXHAUSTED, [ERROR_INFO, RETRY_INFO, REQUEST_INFO]),
        ("slow", Code.DEADLINE_EXCEEDED, [ERROR_INFO, REQUEST_INFO]),
        ("canary", Code.INTERNAL, [REQUEST_INFO]),
    ],
)
async def test_every_error_has_its_details(
    client: BillingServiceClient, company_id: str, code: Code, details: list[str]
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(
            ListLoadsRequest(company_id=company_id, page_size=-1), headers={"x-request-id": "order-66"}
        )
    assert raised.value.code is code
    assert [detail.type_name for detail in raised.value.details] == details
    assert said(raised).request_info.request_id == "order-66"


async def test_who_may_ask_again_is_told_when(client: BillingServiceClient) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="away"))
    assert said(raised).retry_info.retry_delay.seconds == 2
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="crowded"))
    assert said(raised).retry_info.retry_delay.seconds == 1


async def test_a_stream_that_breaks_has_the_same_details(client: BillingServiceClient) -> None:
    stream = client.export_line_items(ExportLineItemsRequest(company_id="away"))
    await anext(stream)
    with pytest.raises(ConnectError) as raised:
        await anext(stream)
    assert [detail.type_name for detail in raised.value.details] == [ERROR_INFO, RETRY_INFO, REQUEST_INFO]


@pytest.mark.parametrize("protocol", [ProtocolType.CONNECT, ProtocolType.GRPC_WEB])
async def test_a_message_that_is_refused_unread_has_its_details_and_a_line_in_the_log(
    service: tuple[Served, FakeBilling], protocol: ProtocolType, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="services.access")
    limit = 4 * 2**20
    async with http_client(protocol) as http:
        client = BillingServiceClient(service[0].address(protocol), protocol=protocol, http_client=http)
        with pytest.raises(ConnectError) as raised:
            await client.list_loads(
                ListLoadsRequest(page_token="x" * (limit + 1)), headers={"x-request-id": "big"}
            )
    assert said(raised).code is Code.RESOURCE_EXHAUSTED
    assert said(raised).request_info.request_id == "big"
    assert said(raised).info.reason == "MESSAGE_TOO_LARGE"
    assert said(raised).info.metadata["limit_bytes"] == str(limit)
    assert f"larger than the {limit} bytes that are taken" in said(raised).message
    lines = [vars(record) for record in caplog.records if record.name == "services.access"]
    assert [line["code"] for line in lines] == ["resource_exhausted"]


async def test_a_get_without_a_message_is_bad_input_like_any_other(
    service: tuple[Served, FakeBilling],
) -> None:
    async with http_client(ProtocolType.CONNECT) as http:
        response = await http.get(
            f"{service[0].addresses.http_url}{LIST_LOADS}?connect=v1&encoding=json",
            headers={"x-request-id": "get-7"},
        )
    assert response.status == 400
    assert response.headers["x-request-id"] == "get-7"
    details = json.loads(response.content)["details"]
    assert [detail["type"] for detail in details] == [BAD_REQUEST, ERROR_INFO, REQUEST_INFO]
    assert RequestInfo.FromString(base64.b64decode(details[-1]["value"] + "==")).request_id == "get-7"
