"""The rows behind a number: paged, streamed, with the totals that prove them."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import cast

import psycopg
import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import (
    ExportLineItemsRequest,
    ExportLineItemsResponse,
    ListLineItemsRequest,
    ListLineItemsResponse,
)
from billing.v1.line_item_pb2 import LineItem
from common.v1.money_pb2 import Money
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType

from services.runtime.messages import period_message
from services.runtime.periods import Period
from services.runtime.testing.billing_data import Row, load_rows
from services.runtime.testing.errors import said
from services.runtime.testing.serving import PROTOCOLS, Served, eventually, http_client

START = datetime(2024, 1, 30, tzinfo=UTC)
MONTH = period_message(Period(start=START, end=START + timedelta(days=30)))


def _rows() -> list[Row]:
    """Two services over a month boundary, several rows at one instant, a refund; and rows just outside."""
    inside = [
        Row(usage_at=START + timedelta(hours=8 * (n // 3)), nanos=n * 10**9 - 5, service=("s3", "ec2")[n % 2])
        for n in range(23)
    ]
    outside = [
        Row(usage_at=START - timedelta(microseconds=1), nanos=1),
        Row(usage_at=START + timedelta(days=30), nanos=1),
        Row(usage_at=START, nanos=1, company="initech"),
    ]
    return inside + outside


def _nanos(money: Money) -> int:
    return money.units * 10**9 + money.nanos


def _key(item: LineItem) -> tuple[int, int, int]:
    return item.usage_time.ToMicroseconds(), int(item.load_id), item.line_number


async def _pages(client: BillingServiceClient, **fields: object) -> list[ListLineItemsResponse]:
    pages: list[ListLineItemsResponse] = []
    token = ""
    while True:
        request = ListLineItemsRequest(company_id="acme", period=MONTH, page_size=4, page_token=token)
        request.MergeFrom(ListLineItemsRequest(**fields))  # pyright: ignore[reportArgumentType]
        pages.append(await client.list_line_items(request))
        if not (token := pages[-1].next_page_token):
            return pages


@pytest.mark.parametrize("service", ["", "s3", "ec2", "unknown"])
async def test_pages_join_to_all_rows_in_order_with_running_totals(
    data: psycopg.Connection, client: BillingServiceClient, service: str
) -> None:
    load_rows(data, _rows()[::2], file_name="even.csv")
    load_rows(data, _rows()[1::2], file_name="odd.csv")
    expected = [row for row in _rows()[:23] if service in ("", row.service)]
    seen: list[LineItem] = []
    for page in await _pages(client, service_code=service):
        assert page.total_size == len(expected)
        assert _nanos(page.total_cost) == sum(row.nanos for row in expected)
        assert page.preceding_size == len(seen)
        assert _nanos(page.preceding_cost) == sum(_nanos(item.cost) for item in seen)
        seen += page.line_items
    assert [_key(item) for item in seen] == sorted(_key(item) for item in seen)
    assert sorted(_nanos(item.cost) for item in seen) == sorted(row.nanos for row in expected)
    assert {item.file_name for item in seen} <= {"even.csv", "odd.csv"}


async def test_a_token_is_refused_by_another_question(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    load_rows(data, _rows())
    (first, *_) = await _pages(client)
    with pytest.raises(ConnectError) as raised:
        await client.list_line_items(
            ListLineItemsRequest(
                company_id="acme", period=MONTH, service_code="s3", page_token=first.next_page_token
            )
        )
    assert said(raised).fields == ["page_token"]


async def _export(client: BillingServiceClient, page_token: str = "") -> list[ExportLineItemsResponse]:
    stream = client.export_line_items(
        ExportLineItemsRequest(company_id="acme", period=MONTH, page_token=page_token)
    )
    return [message async for message in stream]


async def test_an_export_is_all_pages_and_goes_on_from_any_message(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    many = [Row(usage_at=START + timedelta(minutes=n // 7), nanos=n) for n in range(2500)]
    load_rows(data, many)
    messages = await _export(client)
    assert [len(message.line_items) for message in messages] == [1000, 1000, 500]
    items = [item for message in messages for item in message.line_items]
    assert [item.cost.nanos for item in items] == [row.nanos for row in many]
    rest = await _export(client, messages[0].page_token)
    assert [item for message in rest for item in message.line_items] == items[1000:]
    assert await _export(client, messages[-1].page_token) == []


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name.lower())
async def test_an_export_that_breaks_after_every_message_arrives_whole(
    data: psycopg.Connection, server: Served, protocol: ProtocolType
) -> None:
    many = [Row(usage_at=START + timedelta(minutes=n // 7), nanos=n) for n in range(3500)]
    load_rows(data, many)
    async with http_client(protocol) as http:
        client = BillingServiceClient(server.address(protocol), protocol=protocol, http_client=http)
        arrived: list[int] = []
        token = ""
        while message := await _first_message(client, token):
            arrived += [item.cost.nanos for item in message.line_items]
            token = message.page_token
    assert arrived == [row.nanos for row in many]


async def _first_message(client: BillingServiceClient, page_token: str) -> ExportLineItemsResponse | None:
    """What arrives of an export that goes on from a token before its reader leaves."""
    request = ExportLineItemsRequest(company_id="acme", period=MONTH, page_token=page_token)
    while True:
        stream = cast("AsyncGenerator[ExportLineItemsResponse, None]", client.export_line_items(request))
        async with aclosing(stream):
            try:
                return await anext(stream, None)
            except ConnectError as error:
                if error.code is not Code.RESOURCE_EXHAUSTED:  # the one before may still be on its way out
                    raise


async def test_an_export_of_nothing_ends_well(data: psycopg.Connection, client: BillingServiceClient) -> None:
    load_rows(data, [Row(usage_at=START - timedelta(days=1), nanos=1)])
    assert await _export(client) == []


async def test_exports_leave_connections_to_the_others(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    load_rows(data, _rows())
    with psycopg.connect(data.info.dsn) as other:
        other.execute("lock table billing.company in access exclusive mode")
        waiting = asyncio.create_task(_export(client))
        await eventually(lambda: any(wait == "Lock" for _, wait in _backends(data)))
        with pytest.raises(ConnectError) as raised:
            await _export(client)
        assert said(raised).code is Code.RESOURCE_EXHAUSTED
        assert said(raised).info.reason == "OVERLOADED"
        other.rollback()
    assert len((await waiting)[0].line_items) == 23
    assert len((await _export(client))[0].line_items) == 23


async def test_a_reader_that_leaves_frees_the_connection(data: psycopg.Connection, server: Served) -> None:
    load_rows(data, [Row(usage_at=START, nanos=n) for n in range(3000)])
    async with BillingServiceClient(server.addresses.http_url) as client:
        request = ExportLineItemsRequest(company_id="acme", period=MONTH)
        stream = cast("AsyncGenerator[ExportLineItemsResponse, None]", client.export_line_items(request))
        async with aclosing(stream):
            await anext(stream)
    await eventually(lambda: all(state == "idle" for state, _ in _backends(data)))
    async with BillingServiceClient(server.addresses.http_url) as client:
        assert len(await _export(client)) == 3


def _backends(data: psycopg.Connection) -> list[tuple[str, str | None]]:
    """State and kind of wait of every connection of the service."""
    return data.execute(
        "select state, wait_event_type from pg_stat_activity "
        "where application_name = 'billing_service' and datname = current_database()"
    ).fetchall()


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        (ListLineItemsRequest(period=MONTH), "company_id"),
        (ListLineItemsRequest(company_id="a\0", period=MONTH), "company_id"),
        (ListLineItemsRequest(company_id="acme"), "period.end"),
        (ListLineItemsRequest(company_id="acme", period=MONTH, page_size=1001), "page_size"),
        (ListLineItemsRequest(company_id="acme", period=MONTH, page_token="?"), "page_token"),
    ],
)
async def test_a_field_that_breaks_its_rule_is_named(
    client: BillingServiceClient, request_: ListLineItemsRequest, field: str
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_line_items(request_)
    assert field in said(raised).fields


async def test_an_unknown_company_is_not_found(client: BillingServiceClient) -> None:
    with pytest.raises(ConnectError) as raised:
        await _export(client)
    assert said(raised).info.reason == "COMPANY_NOT_FOUND"
