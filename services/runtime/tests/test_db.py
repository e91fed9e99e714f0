"""The database of a service: away and back, overloaded, slow, and with what rights."""

import asyncio
import os
import signal
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from pathlib import Path

import grpc.aio
import psycopg
import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ListLoadsRequest
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType
from grpc_health.v1 import health_pb2

from services.runtime.db import Database
from services.runtime.embedded import Cluster
from services.runtime.errors import ServiceError
from services.runtime.migrations import migrate
from services.runtime.settings import Settings, SettingsError
from services.runtime.testing.errors import said
from services.runtime.testing.serving import PROTOCOLS, Served, eventually, http_client, served
from services.runtime.tests.rpc.fake_billing import SERVICE, fake_registration

LOCKED = ListLoadsRequest(company_id="locked")


@pytest.fixture
def settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, portal_port=0, grpc_port=0, pool_size=2)


@asynccontextmanager
async def _ready(settings: Settings) -> AsyncGenerator[Served]:
    registration, _ = fake_registration(settings)
    async with served(registration, settings=settings) as server:
        await _health(server, health_pb2.HealthCheckResponse.SERVING)
        yield server


async def _health(server: Served, wanted: health_pb2.HealthCheckResponse.ServingStatus) -> None:
    """Wait until health says what is wanted."""
    async with grpc.aio.insecure_channel(server.addresses.grpc_target) as channel:
        watch = channel.unary_stream(
            "/grpc.health.v1.Health/Watch",
            request_serializer=health_pb2.HealthCheckRequest.SerializeToString,
            response_deserializer=health_pb2.HealthCheckResponse.FromString,
        )
        async with asyncio.timeout(60):
            async for update in watch(health_pb2.HealthCheckRequest(service=SERVICE)):
                if update.status == wanted:
                    return


@contextmanager
def _table_locked(database_url: str) -> Generator[None]:
    """Reads of billing.company wait until the block ends."""
    with psycopg.connect(database_url) as connection:
        connection.execute("lock table billing.company in access exclusive mode")
        yield
        connection.rollback()


def _busy_backends(database_url: str) -> int:
    with psycopg.connect(database_url, autocommit=True) as connection:
        row = connection.execute(
            "select count(*) from pg_stat_activity "
            "where application_name = 'billing_service' and state <> 'idle'"
        ).fetchone()
    assert row is not None
    return row[0]


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name.lower())
async def test_a_deadline_cancels_the_query(settings: Settings, protocol: ProtocolType) -> None:
    url = settings.database_url or ""
    async with _ready(settings) as server, http_client(protocol) as http:
        client = BillingServiceClient(server.address(protocol), protocol=protocol, http_client=http)
        with _table_locked(url):
            with pytest.raises(ConnectError) as raised:
                await client.list_loads(LOCKED, timeout_ms=300)
            assert said(raised).code is Code.DEADLINE_EXCEEDED
            await eventually(lambda: _busy_backends(url) == 0)
        assert (await client.list_loads(LOCKED)).next_page_token == "late"


async def test_more_calls_than_can_wait_are_refused_at_once_and_the_others_are_served(
    settings: Settings,
) -> None:
    settings = replace(settings, pool_size=1)
    async with _ready(settings) as server, BillingServiceClient(server.addresses.http_url) as client:
        with _table_locked(settings.database_url or ""):
            calls = [asyncio.create_task(client.list_loads(LOCKED, timeout_ms=9_000)) for _ in range(40)]
            done, _ = await asyncio.wait(calls, return_when=asyncio.FIRST_COMPLETED)
            refused = [call.exception() for call in done]
        for error in refused:
            assert isinstance(error, ConnectError)
            assert error.code is Code.RESOURCE_EXHAUSTED
        ended = await asyncio.gather(*calls, return_exceptions=True)
        assert sum(not isinstance(answer, BaseException) for answer in ended) >= 30


async def test_a_service_starts_without_its_database_says_so_and_recovers(tmp_path: Path) -> None:
    with Cluster(tmp_path) as cluster:
        url = cluster.url()
    settings = Settings(database_url=url, portal_port=0, grpc_port=0, pool_size=2)
    registration, _ = fake_registration(settings)
    async with (
        served(registration, settings=settings) as server,
        BillingServiceClient(server.addresses.http_url) as client,
        http_client(ProtocolType.CONNECT) as http,
    ):
        await _health(server, health_pb2.HealthCheckResponse.NOT_SERVING)
        for _ in range(2):  # and again: the first failure must not use anything up
            with pytest.raises(ConnectError) as raised:
                await client.list_loads(LOCKED)
            assert said(raised).code is Code.UNAVAILABLE
            assert said(raised).info.reason == "DATABASE_UNAVAILABLE"
            assert str(tmp_path) not in said(raised).message
        assert (await http.get(server.addresses.http_url + "/readyz")).status == 503
        assert (await http.get(server.addresses.http_url + "/healthz")).status == 200

        with Cluster(tmp_path, throwaway=True) as cluster:
            migrate(cluster.url())
            await _health(server, health_pb2.HealthCheckResponse.SERVING)
            assert (await client.list_loads(LOCKED)).next_page_token == "late"
            assert (await http.get(server.addresses.http_url + "/readyz")).status == 200


async def test_a_database_without_the_schema_is_not_ready(empty_database_url: str) -> None:
    settings = Settings(database_url=empty_database_url, portal_port=0, grpc_port=0)
    registration, _ = fake_registration(settings)
    async with (
        served(registration, settings=settings) as server,
        BillingServiceClient(server.addresses.http_url) as client,
    ):
        await _health(server, health_pb2.HealthCheckResponse.NOT_SERVING)
        with pytest.raises(ConnectError) as raised:
            await client.list_loads(LOCKED)
        assert said(raised).code is Code.UNAVAILABLE


async def test_a_call_that_loses_its_database_is_one_line_in_the_log_that_says_why(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    url = settings.database_url or ""
    async with _ready(settings) as server, BillingServiceClient(server.addresses.http_url) as client:
        with _table_locked(url):
            call = asyncio.create_task(client.list_loads(LOCKED, timeout_ms=9_000))
            await eventually(lambda: _busy_backends(url) == 1)
            with psycopg.connect(url, autocommit=True) as connection:
                connection.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity "
                    "where application_name = 'billing_service' and state <> 'idle'"
                )
            with pytest.raises(ConnectError):
                await call
    (line,) = [vars(record) for record in caplog.records if "broke off a call" in record.getMessage()]
    assert (line["levelname"], line["exc_info"]) == ("WARNING", None)
    assert (line["method"], line["code"]) == (f"{SERVICE}/ListLoads", "unavailable")
    assert "terminating connection due to administrator command" in line["message"]
    assert "\n" not in line["message"]


async def test_a_database_that_is_frozen_is_known_to_be_so_before_a_load_balancer_gives_up(
    tmp_path: Path,
) -> None:
    with Cluster(tmp_path, throwaway=True) as cluster:
        migrate(cluster.url())
        settings = Settings(database_url=cluster.url(), portal_port=0, grpc_port=0, pool_size=1)
        async with _ready(settings) as server, http_client(ProtocolType.CONNECT) as http:
            with _frozen(cluster.process.pid):
                # The driver alone would wait ten seconds more for the server to break the query off.
                async with asyncio.timeout(8):
                    await _health(server, health_pb2.HealthCheckResponse.NOT_SERVING)
                answer = await http.get(server.addresses.http_url + "/readyz")
                assert answer.status == 503
            await _health(server, health_pb2.HealthCheckResponse.SERVING)


@contextmanager
def _frozen(pid: int) -> Generator[None]:
    """Stops a process and all that it has started, the way a machine stands still."""
    tree = [pid]
    try:
        for member in tree:
            os.kill(member, signal.SIGSTOP)  # first, so that it starts nothing more
            tree += map(int, Path(f"/proc/{member}/task/{member}/children").read_text().split())
        yield
    finally:
        for member in tree:
            os.kill(member, signal.SIGCONT)


@asynccontextmanager
async def _opened(settings: Settings, *, role: str) -> AsyncGenerator[Database]:
    database = Database(settings, role=role, table="billing.company")
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def test_calls_work_as_the_role_of_their_service(settings: Settings) -> None:
    async with (
        _opened(settings, role="commitment_service") as database,
        database.connection() as connection,
    ):
        user = await (await connection.execute("select current_user")).fetchone()
        assert user == ("commitment_service",)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            await connection.execute("select from billing.line_item")
        await connection.execute("select from billing.published_line_item")


async def test_without_the_role_calls_work_as_the_login_role(settings: Settings) -> None:
    async with (
        _opened(settings, role="nobody_made_this_role") as database,
        database.connection() as connection,
    ):
        user = await (await connection.execute("select current_user = session_user")).fetchone()
        assert user == (True,)


async def test_nothing_can_be_written(settings: Settings) -> None:
    async with (
        _opened(settings, role="nobody_made_this_role") as database,
        database.connection() as connection,
    ):
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            await connection.execute("insert into billing.company (slug) values ('x')")


async def test_a_snapshot_does_not_see_what_is_loaded_meanwhile(settings: Settings) -> None:
    count = "select count(*) from billing.company"
    async with _opened(settings, role="billing_service") as database, database.snapshot() as connection:
        before = await (await connection.execute(count)).fetchone()
        with psycopg.connect(settings.database_url or "", autocommit=True) as writer:
            writer.execute("insert into billing.company (slug) values ('new')")
        assert await (await connection.execute(count)).fetchone() == before


async def test_a_query_that_the_database_cuts_off_ran_out_of_time(settings: Settings) -> None:
    async with _opened(settings, role="billing_service") as database:

        async def sleep() -> None:
            async with database.connection() as connection:
                await connection.execute("set statement_timeout = 10")
                await connection.execute("select pg_sleep(10)")

        with pytest.raises(ServiceError, match="not ready in time"):
            await sleep()


def test_a_database_url_that_is_not_set_is_one_sentence() -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL is not set: set it to the database"):
        Database(Settings(), role="billing_service", table="billing.company")
