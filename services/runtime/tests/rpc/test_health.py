"""Health, as a load balancer watches it: each service by the state of its own database."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from typing import LiteralString, cast

import grpc.aio
import psycopg
from commitment.v1 import commitment_service_pb2
from commitment.v1.commitment_service_connect import CommitmentService
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from services.runtime.db import Database
from services.runtime.embedded import Cluster
from services.runtime.rpc.registration import Registration
from services.runtime.settings import Settings
from services.runtime.testing.serving import served
from services.runtime.tests.rpc.fake_billing import SERVICE, fake_registration

OVERALL = ""
OTHER = "commitment.v1.CommitmentService"
Watches = Mapping[str, AsyncIterator[HealthCheckResponse]]

SERVING, NOT_SERVING = HealthCheckResponse.SERVING, HealthCheckResponse.NOT_SERVING


class OtherService(CommitmentService):
    """Answers no RPC: only its health is looked at, from a table that every database has."""


def _other_registration(settings: Settings) -> Registration:
    return Registration(
        descriptor=commitment_service_pb2.DESCRIPTOR.services_by_name["CommitmentService"],
        implementation=OtherService(),
        database=Database(settings, role="commitment_service", table="pg_class"),
    )


def _settings(url: str) -> Settings:
    return Settings(database_url=url, portal_port=0, grpc_port=0, pool_size=1)


def _watches(channel: grpc.aio.Channel) -> Watches:
    watch = cast(
        "Callable[[HealthCheckRequest], AsyncIterator[HealthCheckResponse]]",
        channel.unary_stream(
            "/grpc.health.v1.Health/Watch",
            request_serializer=HealthCheckRequest.SerializeToString,
            response_deserializer=HealthCheckResponse.FromString,
        ),
    )
    return {name: aiter(watch(HealthCheckRequest(service=name))) for name in (SERVICE, OTHER, OVERALL)}


async def _told(watches: Watches, name: str, wanted: HealthCheckResponse.ServingStatus) -> None:
    """Wait until who watches a service is told its state."""
    async with asyncio.timeout(60):
        while (await anext(watches[name])).status != wanted:
            pass


def _close(cluster: Cluster, database_url: str) -> None:
    """Refuse connections to a database, and end those it has, as a server that stops does."""
    _allow_connections(cluster, database_url, "false")
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s",
            [conninfo_to_dict(database_url)["dbname"]],
        )


def _allow_connections(cluster: Cluster, database_url: str, allowed: LiteralString) -> None:
    name = sql.Identifier(str(conninfo_to_dict(database_url)["dbname"]))
    statement = sql.SQL("alter database {} with allow_connections {}")
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(statement.format(name, sql.SQL(allowed)))


async def test_who_watches_is_told_when_the_database_of_a_service_goes_and_when_it_is_back(
    cluster: Cluster, database_url: str
) -> None:
    settings = _settings(database_url)
    registration, _ = fake_registration(settings)
    serving = served(registration, _other_registration(_settings(cluster.url())), settings=settings)
    async with serving as server, grpc.aio.insecure_channel(server.addresses.grpc_target) as channel:
        watches = _watches(channel)
        for name in watches:
            await _told(watches, name, SERVING)
        others_next = asyncio.ensure_future(anext(watches[OTHER]))

        _close(cluster, database_url)
        await _told(watches, SERVICE, NOT_SERVING)
        await _told(watches, OVERALL, NOT_SERVING)
        _allow_connections(cluster, database_url, "true")
        await _told(watches, SERVICE, SERVING)
        await _told(watches, OVERALL, SERVING)
        assert not others_next.done()

        server.stop.set()
        assert (await others_next).status == NOT_SERVING


async def test_a_service_that_is_not_served_is_told_apart(database_url: str) -> None:
    registration, _ = fake_registration(_settings(database_url))
    async with (
        served(registration, settings=_settings(database_url)) as server,
        grpc.aio.insecure_channel(server.addresses.grpc_target) as channel,
    ):
        await _told(_watches(channel), OTHER, HealthCheckResponse.SERVICE_UNKNOWN)
