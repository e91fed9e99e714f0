"""``python -m services.billing``."""

import asyncio
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process

import psycopg
import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ListCompaniesRequest

from services.runtime.testing.billing_data import company_key
from services.runtime.testing.serving import eventually


async def _start(**environment: str) -> Process:
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "services.billing", env=env | environment, stdout=PIPE, stderr=PIPE
    )


async def test_a_sigterm_lets_the_calls_under_way_end(data: psycopg.Connection, database_url: str) -> None:
    company_key(data, "acme")
    process = await _start(DATABASE_URL=database_url, PORTAL_PORT="0", GRPC_PORT="0")
    assert process.stdout is not None
    found = re.search(r"http://127\.0\.0\.1:\d+", (await process.stdout.readline()).decode())
    assert found
    async with BillingServiceClient(found[0]) as client:
        with psycopg.connect(database_url) as other:
            other.execute("lock table billing.company in access exclusive mode")
            call = asyncio.create_task(client.list_companies(ListCompaniesRequest()))
            await eventually(lambda: _somebody_waits(data))
            process.send_signal(signal.SIGTERM)
            await eventually(lambda: _refuses(int(found[0].rsplit(":")[-1])))
            other.rollback()
        assert [company.id for company in (await call).companies] == ["acme"]
    _, log = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0
    assert '"method": "billing.v1.BillingService/ListCompanies"' in log.decode()
    assert "Traceback" not in log.decode()


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({}, "DATABASE_URL is not set"),
        ({"DATABASE_URL": "postgresql://["}, "DATABASE_URL cannot be used"),
        ({"DATABASE_URL": "postgresql:///x", "GRPC_PORT": "many"}, "GRPC_PORT='many' cannot be used"),
    ],
)
async def test_a_setting_that_cannot_be_used_is_one_sentence(
    environment: dict[str, str], sentence: str
) -> None:
    process = await _start(**environment)
    out, told = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 2
    assert out == b""
    assert told.decode().startswith(sentence)
    assert told.count(b"\n") == 1


async def test_a_port_in_use_is_one_sentence(database_url: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        process = await _start(DATABASE_URL=database_url, PORTAL_PORT="0", GRPC_PORT=port)
        _, told = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 2
    assert told.decode() == (
        f"Port {port} of 127.0.0.1 is in use: stop the program that uses it, or set GRPC_PORT to another.\n"
    )


def _somebody_waits(data: psycopg.Connection) -> bool:
    return bool(
        data.execute(
            "select from pg_stat_activity where application_name = 'billing_service' "
            "and datname = current_database() and wait_event_type = 'Lock'"
        ).fetchall()
    )


def _refuses(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
