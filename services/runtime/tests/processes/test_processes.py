"""A service in several processes on the same two ports, as its operator sees it."""

import asyncio
import contextlib
import http.client
import os
import select
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import grpc
import pytest
from billing.v1.billing_service_pb2 import ListCompaniesRequest

from services.runtime.processes.supervisor import supervise
from services.runtime.processes.worker import WorkerError
from services.runtime.settings import Settings
from services.runtime.testing.serving import eventually
from services.runtime.tests.processes.server import (
    COMMAND,
    PATIENCE_SECONDS,
    Server,
    environment,
    running_server,
)

_RPC = "/billing.v1.BillingService/ListCompanies"
_MANY = 40  # connections; all of them at one of two processes by chance: one time in 2 to the power of 39


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    with running_server(tmp_path / "log", DATABASE_URL=database_url) as running:
        yield running


async def test_both_processes_answer_over_both_protocols(server: Server) -> None:
    for _ in range(_MANY):
        assert _status_over_connect(server) == 200
        _call_over_grpc(server)
    for protocol in ("connect", "grpc"):
        processes = await eventually(lambda name=protocol: _all(server.calls(name), _MANY))
        assert set(processes) == server.workers
        assert len(server.workers) == 2


async def test_a_process_that_is_killed_is_replaced_while_the_other_serves_on(server: Server) -> None:
    killed, other = server.workers
    os.kill(killed, signal.SIGKILL)
    await eventually(lambda: killed not in server.workers)
    assert _status_over_connect(server) == 200
    both = await eventually(lambda: server.workers if len(server.workers) == 2 else None)
    assert other in both
    (line,) = [line for line in server.logged if f"process {killed} of the server ended" in line["message"]]
    assert line["level"] == "WARNING"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_all_of_them_in_order(server: Server, number: signal.Signals) -> None:
    with contextlib.ExitStack() as all_end:
        for worker in server.workers:
            all_end.enter_context(_seen_to_end(worker))
        server.process.send_signal(number)
        assert server.process.wait(PATIENCE_SECONDS) == 0
    assert not [line for line in server.logged if line["level"] != "INFO"]


def test_all_of_them_end_with_the_first_even_if_that_is_killed(server: Server) -> None:
    with contextlib.ExitStack() as all_end:
        for worker in server.workers:
            all_end.enter_context(_seen_to_end(worker))
        server.process.kill()


def test_a_second_server_is_told_that_the_port_is_in_use(server: Server) -> None:
    for setting, port in (("PORTAL_PORT", server.http_port), ("GRPC_PORT", server.grpc_port)):
        second = subprocess.run(
            COMMAND,
            env=environment(DATABASE_URL="postgresql://127.0.0.1/away", **{setting: str(port)}),
            capture_output=True,
            text=True,
            check=False,
        )
        assert second.returncode == 2
        (sentence,) = second.stderr.splitlines()
        assert f"Port {port} of 127.0.0.1 is in use" in sentence
        assert f"set {setting} to another" in sentence


def test_more_connections_than_the_database_takes_are_refused_before_anything_is_served(
    database_url: str,
) -> None:
    refused = subprocess.run(
        COMMAND,
        env=environment(DATABASE_URL=database_url, PROCESSES="10", POOL_SIZE="20"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 2
    (sentence,) = refused.stderr.splitlines()
    assert "PROCESSES=10 and POOL_SIZE=20 need 210 connections to the database, which has " in sentence


async def test_a_process_that_cannot_start_ends_all_with_one_sentence() -> None:
    settings = Settings(portal_port=0, grpc_port=0, processes=2)
    with pytest.raises(WorkerError, match=r"ended with code 3 before it was ready: see the log"):
        await asyncio.wait_for(
            supervise([sys.executable, "-c", "raise SystemExit(3)"], settings), PATIENCE_SECONDS
        )


async def test_a_process_that_hangs_is_replaced_and_the_log_says_why(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(database_url=database_url, portal_port=0, grpc_port=0, processes=2)
    ready, stop = asyncio.Event(), asyncio.Event()
    serving = asyncio.create_task(
        supervise([*COMMAND, "worker"], settings, on_ready=lambda _: ready.set(), stop=stop, patience=3)
    )
    async with asyncio.timeout(PATIENCE_SECONDS):
        await ready.wait()
        hanging = min(_workers())
        os.kill(hanging, signal.SIGSTOP)
        await eventually(lambda: f"process {hanging} of the server gave no sign of life" in caplog.text)
        await eventually(lambda: len(_workers() - {hanging}) == 2)
        assert hanging not in _workers()
        stop.set()
        await serving


def _workers() -> set[int]:
    """The processes that serve on behalf of this one."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return {int(child) for child in children if "worker" in _command(child)}


def _command(pid: str) -> list[str]:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it may just have ended
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    return []


def _status_over_connect(server: Server) -> int:
    """The answer on a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", server.http_port, timeout=PATIENCE_SECONDS)
    with contextlib.closing(connection):
        connection.request("POST", _RPC, "{}", {"Content-Type": "application/json"})
        return connection.getresponse().status


def _call_over_grpc(server: Server) -> None:
    """A call on a connection of its own."""
    options = [("grpc.use_local_subchannel_pool", 1)]
    with grpc.insecure_channel(f"127.0.0.1:{server.grpc_port}", options=options) as channel:
        channel.unary_unary(_RPC)(ListCompaniesRequest().SerializeToString(), timeout=PATIENCE_SECONDS)


def _all(processes: list[int], count: int) -> list[int] | None:
    return processes if len(processes) == count else None


@contextlib.contextmanager
def _seen_to_end(pid: int) -> Generator[None]:
    """Waits until a process has ended that the block brings to its end."""
    handle = os.pidfd_open(pid)
    try:
        yield
        ended, _, _ = select.select([handle], [], [], PATIENCE_SECONDS)
        assert ended, f"process {pid} still runs"
    finally:
        os.close(handle)
