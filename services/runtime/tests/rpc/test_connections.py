"""Connections of native gRPC: how many calls they carry, how old they get, and how they end."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import grpc
import grpc.aio
import pytest
from billing.v1.billing_service_pb2 import ListLoadsRequest, ListLoadsResponse

from services.runtime.settings import Settings
from services.runtime.testing.serving import Served, served
from services.runtime.tests.rpc.fake_billing import LIST_LOADS, FakeBilling, fake_registration

ListLoads = Callable[..., grpc.aio.UnaryUnaryCall[ListLoadsRequest, ListLoadsResponse]]

# What an HTTP/2 client says first: the preface and an empty SETTINGS frame.
HELLO = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(3) + b"\x04" + bytes(5)


@asynccontextmanager
async def _serving(settings: Settings) -> AsyncGenerator[tuple[Served, FakeBilling]]:
    registration, fake = fake_registration(settings)
    async with served(registration, settings=settings) as server:
        yield server, fake


def _list_loads(channel: grpc.aio.Channel) -> ListLoads:
    return channel.unary_unary(
        LIST_LOADS,
        request_serializer=ListLoadsRequest.SerializeToString,
        response_deserializer=ListLoadsResponse.FromString,
    )


async def test_a_client_that_gives_no_sign_is_hung_up_on(settings: Settings) -> None:
    async with _serving(replace(settings, grpc_keepalive_seconds=1)) as (server, _):
        host, port = server.addresses.grpc_target.split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(HELLO)
        async with asyncio.timeout(60):
            assert b"ping_timeout" in await reader.read()
        writer.close()
        await writer.wait_closed()


async def test_a_connection_that_is_old_carries_its_calls_to_their_end_and_is_replaced(
    settings: Settings,
) -> None:
    settings = replace(settings, grpc_max_connection_age_seconds=1)
    async with (
        _serving(settings) as (server, fake),
        grpc.aio.insecure_channel(server.addresses.grpc_target) as channel,
    ):
        list_loads = _list_loads(channel)
        call = list_loads(ListLoadsRequest(company_id="slow"), timeout=60)
        await asyncio.wait_for(fake.began.wait(), 60)
        async with asyncio.timeout(60):
            await channel.wait_for_state_change(grpc.ChannelConnectivity.READY)
        fake.may_end.set()
        assert (await call).next_page_token == "late"
        assert (await list_loads(ListLoadsRequest(company_id="3"))).next_page_token == "xxx"


async def test_a_connection_carries_no_more_calls_than_it_may(settings: Settings) -> None:
    settings = replace(settings, grpc_max_streams=1)
    async with (
        _serving(settings) as (server, fake),
        grpc.aio.insecure_channel(server.addresses.grpc_target) as channel,
    ):
        list_loads = _list_loads(channel)
        first = list_loads(ListLoadsRequest(company_id="slow"), timeout=60)
        await asyncio.wait_for(fake.began.wait(), 60)
        with pytest.raises(grpc.aio.AioRpcError) as raised:
            await list_loads(ListLoadsRequest(), timeout=0.2)
        assert raised.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
        fake.may_end.set()
        await first
        await list_loads(ListLoadsRequest(), timeout=60)


async def test_a_call_that_waits_for_a_server_outlasts_its_restart(settings: Settings) -> None:
    async with _serving(settings) as (server, _):
        target = server.addresses.grpc_target
    settings = replace(settings, grpc_port=int(target.split(":")[1]))
    async with grpc.aio.insecure_channel(
        target, options=[("grpc.initial_reconnect_backoff_ms", 100)]
    ) as channel:
        call = _list_loads(channel)(ListLoadsRequest(company_id="3"), timeout=60, wait_for_ready=True)
        async with asyncio.timeout(60):
            while channel.get_state() is not grpc.ChannelConnectivity.TRANSIENT_FAILURE:
                await channel.wait_for_state_change(channel.get_state())
        async with _serving(settings):
            assert (await call).next_page_token == "xxx"
