"""A served commitment service over a database of the test's own."""

from collections.abc import AsyncGenerator, Generator

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient

from services.commitment.app import registration
from services.commitment.tests.promises import DAY, START, over_days, promise
from services.commitment.tests.spending import promise_of_all_kinds, spend_daily
from services.runtime.settings import Settings
from services.runtime.testing.billing_data import Row, load_rows
from services.runtime.testing.serving import Served, served


@pytest.fixture
def data(database_url: str) -> Generator[psycopg.Connection]:
    """Writes rows; each statement is committed at once."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        yield connection


@pytest.fixture
def acme(data: psycopg.Connection) -> None:
    """A company that spends about 100 dollars a day on two services, with promises of all kinds."""
    spend_daily(data, services=["s3", "ec2"])
    promise_of_all_kinds(data)


@pytest.fixture
def two_files(data: psycopg.Connection) -> None:
    """Two files of ten days each; a met, a missed and an upcoming check-in, and a promise without data."""
    rows = [Row(usage_at=START + (day + 0.5) * DAY, nanos=10**9) for day in range(20)]
    on_the_edge = Row(usage_at=START + 10 * DAY, nanos=-500_000_000)
    load_rows(data, rows[:10], file_name="first.csv")
    load_rows(data, [*rows[10:], on_the_edge], file_name="second.csv")
    promise(data, "7", [over_days(0, 10, "10"), over_days(10, 20, "10"), over_days(20, 30, "12.000000001")])
    promise(data, "10", [over_days(0, 20, "1")], service="ec2")


@pytest.fixture
async def server(database_url: str) -> AsyncGenerator[Served]:
    settings = Settings(database_url=database_url, portal_port=0, grpc_port=0, pool_size=2)
    async with served(registration(settings), settings=settings) as running:
        yield running


@pytest.fixture
async def client(server: Served) -> AsyncGenerator[CommitmentServiceClient]:
    async with CommitmentServiceClient(server.addresses.http_url) as connected:
        yield connected
