"""A served service that needs no database, and a client of it for each protocol."""

from collections.abc import AsyncGenerator

import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from connectrpc.protocol import ProtocolType

from services.runtime.settings import Settings
from services.runtime.testing.serving import PROTOCOLS, Served, http_client, served
from services.runtime.tests.rpc.fake_billing import FakeBilling, fake_registration


@pytest.fixture
def settings() -> Settings:
    return Settings(
        database_url="postgresql://127.0.0.1:1/away", portal_port=0, grpc_port=0, default_deadline_seconds=1
    )


@pytest.fixture
async def service(settings: Settings) -> AsyncGenerator[tuple[Served, FakeBilling]]:
    registration, fake = fake_registration(settings)
    async with served(registration, settings=settings) as server:
        yield server, fake


@pytest.fixture(params=PROTOCOLS, ids=lambda protocol: protocol.name.lower())
async def client(
    request: pytest.FixtureRequest, service: tuple[Served, FakeBilling]
) -> AsyncGenerator[BillingServiceClient]:
    protocol: ProtocolType = request.param
    async with http_client(protocol) as http:
        yield BillingServiceClient(service[0].address(protocol), protocol=protocol, http_client=http)
