"""Every call has an id, in its response, its errors and its line in the log."""

import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ListLoadsRequest
from connectrpc.client import ResponseMetadata
from connectrpc.errors import ConnectError

from services.runtime.testing.errors import said
from services.runtime.testing.serving import Served
from services.runtime.tests.rpc.fake_billing import SERVICE, FakeBilling


async def test_the_callers_request_id_comes_back(client: BillingServiceClient) -> None:
    with ResponseMetadata() as metadata:
        await client.list_loads(ListLoadsRequest(), headers={"x-request-id": "order-66/a"})
    assert metadata.headers["x-request-id"] == "order-66/a"
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="unknown"), headers={"x-request-id": "order-67"})
    assert said(raised).request_info.request_id == "order-67"


@pytest.mark.parametrize("unsafe", ["", "two words", "x" * 129, 'quote"'])
async def test_a_request_id_that_is_no_plain_word_is_replaced(
    service: tuple[Served, FakeBilling], unsafe: str
) -> None:
    async with BillingServiceClient(service[0].addresses.http_url) as client:
        with ResponseMetadata() as metadata:
            await client.list_loads(ListLoadsRequest(), headers={"x-request-id": unsafe})
    assert metadata.headers["x-request-id"] not in ("", unsafe)


async def test_every_call_leaves_one_line_in_the_log(
    client: BillingServiceClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="services.access")
    await client.list_loads(ListLoadsRequest())
    with pytest.raises(ConnectError):
        await client.list_loads(ListLoadsRequest(company_id="unknown"))
    lines = [vars(record) for record in caplog.records if record.name == "services.access"]
    assert [(line["method"], line["code"]) for line in lines] == [
        (f"{SERVICE}/ListLoads", "ok"),
        (f"{SERVICE}/ListLoads", "not_found"),
    ]
    assert {line["protocol"] for line in lines} < {"connect", "grpc", "grpc-web"}
