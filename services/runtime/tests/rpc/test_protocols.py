"""One implementation behind three protocols."""

import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ExportLineItemsRequest, ListLoadsRequest, ListLoadsResponse
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from google.rpc.error_details_pb2 import ErrorInfo

from services.runtime.testing.errors import said
from services.runtime.tests.rpc.fake_billing import CANARY, SERVICE


async def test_every_protocol_gets_the_answer(client: BillingServiceClient) -> None:
    response = await client.list_loads(ListLoadsRequest(company_id="3"))
    assert response == ListLoadsResponse(next_page_token="xxx")
    stream = client.export_line_items(ExportLineItemsRequest())
    assert [message.page_token async for message in stream] == ["1", "2"]


async def test_the_text_of_an_unexpected_exception_stays_in_the_log(
    client: BillingServiceClient, caplog: pytest.LogCaptureFixture
) -> None:
    for company_id in ("canary", "another message"):
        with pytest.raises(ConnectError) as raised:
            await client.list_loads(ListLoadsRequest(company_id=company_id))
        assert said(raised).code is Code.INTERNAL
        assert "secret" not in repr(raised.value) + repr(raised.value.details)
        assert said(raised).request_info.request_id
    assert CANARY in caplog.text


async def test_a_stream_that_breaks_unexpectedly_does_not_say_why(client: BillingServiceClient) -> None:
    stream = client.export_line_items(ExportLineItemsRequest(company_id="canary"))
    assert (await anext(stream)).page_token == "1"
    with pytest.raises(ConnectError) as raised:
        await anext(stream)
    assert said(raised).code is Code.INTERNAL
    assert "secret" not in repr(raised.value) + repr(raised.value.details)


async def test_what_is_not_found_is_named_for_people_and_for_programs(client: BillingServiceClient) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="unknown"))
    error = said(raised)
    assert error.code is Code.NOT_FOUND
    assert "'unknown'" in error.message
    assert error.info == ErrorInfo(
        reason="COMPANY_NOT_FOUND", domain=SERVICE, metadata={"company_id": "unknown"}
    )
    stream = client.export_line_items(ExportLineItemsRequest(company_id="unknown"))
    await anext(stream)
    with pytest.raises(ConnectError) as raised:
        await anext(stream)
    assert said(raised).info == error.info


async def test_bad_input_names_its_field(client: BillingServiceClient) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="faulty", page_size=-4))
    error = said(raised)
    assert error.code is Code.INVALID_ARGUMENT
    assert error.info.reason == "INVALID_FIELD"
    assert error.fields == ["page_size"]
    assert "is -4; send" in error.bad_request.field_violations[0].description


async def test_a_message_over_the_limit_is_refused(client: BillingServiceClient) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(page_token="x" * (4 * 2**20 + 1)))
    assert said(raised).code is Code.RESOURCE_EXHAUSTED
