"""A served commitment service over a database of the test's own."""

from collections.abc import AsyncGenerator, Generator

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient

from services.commitment.app import registration
from services.runtime.settings import Settings
from services.runtime.testing.serving import Served, served


@pytest.fixture
def data(database_url: str) -> Generator[psycopg.Connection]:
    """Writes rows; each statement is committed at once."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        yield connection


@pytest.fixture
async def server(database_url: str) -> AsyncGenerator[Served]:
    settings = Settings(database_url=database_url, portal_port=0, grpc_port=0, pool_size=2)
    async with served(registration(settings), settings=settings) as running:
        yield running


@pytest.fixture
async def client(server: Served) -> AsyncGenerator[CommitmentServiceClient]:
    async with CommitmentServiceClient(server.addresses.http_url) as connected:
        yield connected
