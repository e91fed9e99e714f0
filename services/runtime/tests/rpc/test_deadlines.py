"""No call works longer than its caller waits, and none for ever."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import cast

import grpc.aio
import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ExportLineItemsRequest, ListLoadsRequest
from connectrpc.code import Code
from connectrpc.errors import ConnectError

from services.runtime.settings import Settings
from services.runtime.testing.errors import said
from services.runtime.testing.serving import Served, eventually, served
from services.runtime.tests.rpc.fake_billing import SERVICE, FakeBilling, fake_registration

EXPORT = f"/{SERVICE}/ExportLineItems"


async def test_a_call_without_a_deadline_gets_the_servers(
    client: BillingServiceClient, service: tuple[Served, FakeBilling]
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="slow"))
    assert said(raised).code is Code.DEADLINE_EXCEEDED
    assert said(raised).info.reason == "DEADLINE"
    assert service[1].cancelled.is_set()


async def test_the_callers_deadline_ends_the_work(
    client: BillingServiceClient, service: tuple[Served, FakeBilling]
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="slow"), timeout_ms=500)
    assert said(raised).code is Code.DEADLINE_EXCEEDED
    await eventually(service[1].cancelled.is_set)


async def test_no_call_gets_more_time_than_the_longest_deadline(settings: Settings) -> None:
    settings = replace(settings, max_deadline_seconds=1)
    registration, fake = fake_registration(settings)
    async with (
        served(registration, settings=settings) as server,
        BillingServiceClient(server.addresses.http_url) as client,
    ):
        with pytest.raises(ConnectError) as raised:
            await client.list_loads(ListLoadsRequest(company_id="slow"), timeout_ms=60_000)
        assert said(raised).info.reason == "DEADLINE"
        stream = client.export_line_items(ExportLineItemsRequest(company_id="slow"))
        await anext(stream)
        with pytest.raises(ConnectError) as raised:
            await anext(stream)
        assert said(raised).info.reason == "DEADLINE"
        assert fake.cancelled.is_set()


async def test_a_reader_that_takes_nothing_does_not_hold_a_stream_for_ever(settings: Settings) -> None:
    settings = replace(settings, max_deadline_seconds=1)
    endless = ExportLineItemsRequest(company_id="endless").SerializeToString()
    for reading_nothing in (_native_reader, _connect_reader):
        registration, fake = fake_registration(settings)
        async with served(registration, settings=settings) as server, reading_nothing(server, endless):
            await eventually(fake.cancelled.is_set)


@asynccontextmanager
async def _native_reader(server: Served, request: bytes) -> AsyncGenerator[None]:
    async with grpc.aio.insecure_channel(server.addresses.grpc_target) as channel:
        export = cast("grpc.aio.UnaryStreamMultiCallable[bytes, bytes]", channel.unary_stream(EXPORT))
        await export(request).read()
        yield


@asynccontextmanager
async def _connect_reader(server: Served, request: bytes) -> AsyncGenerator[None]:
    envelope = b"\0" + len(request).to_bytes(4, "big") + request
    head = (
        f"POST {EXPORT} HTTP/1.1\r\nhost: portal\r\ncontent-type: application/connect+proto\r\n"
        f"content-length: {len(envelope)}\r\n\r\n"
    )
    host, port = server.addresses.http_url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(head.encode() + envelope)
    await reader.readline()
    yield
    writer.close()
    await writer.wait_closed()


async def test_a_stream_that_its_reader_leaves_is_cancelled(
    client: BillingServiceClient, service: tuple[Served, FakeBilling]
) -> None:
    stream = client.export_line_items(ExportLineItemsRequest(company_id="slow"))
    await anext(stream)
    await eventually(service[1].began.is_set)
    await cast("AsyncGenerator[object, None]", stream).aclose()
    await eventually(service[1].cancelled.is_set)
