"""From the ports to the end of the last call."""

import asyncio
import socket
from dataclasses import replace

import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ListLoadsRequest

from services.runtime.rpc.server import PortTakenError, check_ports, serve
from services.runtime.settings import Settings
from services.runtime.testing.serving import Served, eventually
from services.runtime.tests.rpc.fake_billing import (
    FakeBilling,
    fake_registration,
)


@pytest.mark.parametrize("name", ["portal_port", "grpc_port"])
async def test_a_port_in_use_is_one_sentence_before_anything_starts(settings: Settings, name: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        taken = {"portal_port": settings.portal_port, "grpc_port": settings.grpc_port, name: port}
        settings = replace(settings, portal_port=taken["portal_port"], grpc_port=taken["grpc_port"])
        registration, _ = fake_registration(settings)
        with pytest.raises(PortTakenError, match=f"Port {port} of 127.0.0.1 is in use.*{name.upper()}"):
            check_ports(settings)
        with pytest.raises(PortTakenError, match=f"Port {port} "):
            await serve([registration], settings)


async def test_an_address_of_another_machine_is_one_sentence(settings: Settings) -> None:
    with pytest.raises(PortTakenError, match=r"192\.0\.2\.1 is no address of this machine: set BIND"):
        check_ports(replace(settings, bind="192.0.2.1"))


async def test_a_drain_lets_calls_end_and_refuses_new_ones(
    client: BillingServiceClient, service: tuple[Served, FakeBilling]
) -> None:
    server, fake = service
    call = asyncio.ensure_future(client.list_loads(ListLoadsRequest(company_id="slow"), timeout_ms=20_000))
    await asyncio.wait_for(fake.began.wait(), 60)
    server.stop.set()
    host, port = server.addresses.http_url.removeprefix("http://").split(":")
    await eventually(lambda: _refuses(host, int(port)))
    fake.may_end.set()
    assert (await call).next_page_token == "late"
    await asyncio.wait_for(server.ended, 5)


def _refuses(host: str, port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((host, port)) != 0
