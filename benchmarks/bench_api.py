"""Measures ListCommitments against an RPC that does nothing on the same server, and at two sizes of data.

    python benchmarks/bench_api.py [--rows 8000 1000000] [--seconds 4]

The answer holds 10 commitments with 100 check-ins of 28 to 35 days, whose edges are not midnights. Both
protocols carry raw bytes, so that the client costs little. Prints medians; exits with 1 if the latency at the
largest size is more than 1.3 times that at the smallest.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Final
from urllib.parse import urlsplit

import grpc.aio
import psycopg
from billing.v1.billing_service_pb2 import ListCompaniesRequest
from commitment.v1.commitment_service_pb2 import ListCommitmentsRequest
from google.protobuf.message import Message
from psycopg import sql

from services.runtime.embedded import Cluster
from services.runtime.migrations import migrate

ROOT: Final = Path(__file__).parents[1]
LATENCY_LIMIT: Final = 1.3  # times that of the smallest data
COMPANY: Final = "company-01"
AT_ONCE: Final = 32

Call = Callable[[], Awaitable[object]]


@dataclass(frozen=True, kw_only=True)
class Rpc:
    """An RPC with the request to send."""

    path: str
    request: Message


NO_OP: Final = Rpc(path="/billing.v1.BillingService/ListCompanies", request=ListCompaniesRequest())
LIST: Final = Rpc(
    path="/commitment.v1.CommitmentService/ListCommitments",
    request=ListCommitmentsRequest(company_id=COMPANY),
)


def main() -> int:
    """Runs the benchmark; returns the exit code."""
    parser = argparse.ArgumentParser(description="Measure ListCommitments against a no-op.")
    parser.add_argument("--rows", type=int, nargs="+", default=[8_000, 1_000_000])
    parser.add_argument("--seconds", type=float, default=4)
    arguments = parser.parse_args()
    latencies: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-api-") as folder, Cluster(Path(folder) / "pg") as cluster:
        for rows in arguments.rows:
            url = loaded_database(cluster, Path(folder), rows)
            with server(url) as (http_url, grpc_target):
                latencies.append(asyncio.run(measure(http_url, grpc_target, rows, arguments.seconds)))
    ratio = max(latencies) / latencies[0]
    print(f"latency at {max(arguments.rows):,} rows / at {arguments.rows[0]:,}: {ratio:.2f}")
    return int(ratio > LATENCY_LIMIT)


def loaded_database(cluster: Cluster, folder: Path, rows: int) -> str:
    """The URL of a new database with so many rows and 10 commitments."""
    billing, commitments = folder / f"{rows}.csv", folder / "commitments.json"
    run(sys.executable, ROOT / "benchmarks/make_billing.py", str(rows), billing)
    commitments.write_text(json.dumps({"commitments": [commitment(number) for number in range(10)]}))
    name = f"rows_{rows}"
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    url = cluster.url(name)
    migrate(url)
    for command in (("billing", billing), ("commitments", commitments)):
        run(sys.executable, "-m", "loader", *command, DATABASE_URL=url)
    return url


def commitment(number: int) -> dict[str, object]:
    """A commitment of 10 check-ins, its edges at odd hours."""
    start = datetime(2023, 1, 3, 7, 30, tzinfo=UTC) + timedelta(hours=5 * number)
    length = timedelta(days=28 + number % 8, hours=1)
    return {
        "id": number + 1,
        "name": f"Commitment {number + 1}",
        "company": COMPANY,
        "service": f"service-{number:02d}",
        "checkins": [
            {
                "start": (start + place * length).isoformat(sep=" "),
                "end": (start + (place + 1) * length).isoformat(sep=" "),
                "amount": 1000,
            }
            for place in range(10)
        ],
    }


def run(*command: str | Path, **environment: str) -> None:
    """Runs a command to its end, quietly."""
    subprocess.run(
        command, check=True, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL
    )


@contextmanager
def server(database_url: str) -> Generator[tuple[str, str]]:
    """A server on free ports: its addresses for HTTP and for gRPC."""
    environment = {**os.environ, "DATABASE_URL": database_url, "PORTAL_PORT": "0", "GRPC_PORT": "0"}
    with subprocess.Popen(
        [sys.executable, ROOT / "benchmarks/api_server.py"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        http_url, grpc_target = process.stdout.readline().split()
        try:
            yield http_url, grpc_target
        finally:
            process.terminate()


async def measure(http_url: str, grpc_target: str, rows: int, seconds: float) -> float:
    """Prints throughput and latency at one size; returns the median latency of gRPC in seconds."""
    async with grpc.aio.insecure_channel(grpc_target) as channel:
        protocols: dict[str, Callable[[Rpc], Call]] = {
            "gRPC": partial(GrpcCall, channel),
            "Connect": partial(ConnectCall, http_url),
        }
        alone = await latencies(GrpcCall(channel, LIST), seconds)
        p50, p99 = median(alone), quantiles(alone, n=100)[98]
        print(f"{rows:>10,} rows: ListCommitments alone p50 {p50 * 1e3:.2f} ms, p99 {p99 * 1e3:.2f} ms")
        for protocol, call in protocols.items():
            no_op = await throughput([call(NO_OP) for _ in range(AT_ONCE)], seconds)
            listed = await throughput([call(LIST) for _ in range(AT_ONCE)], seconds)
            print(
                f"{rows:>10,} rows: {protocol:<7} no-op {no_op:,.0f}/s, ListCommitments {listed:,.0f}/s, "
                f"ratio {listed / no_op:.2f}"
            )
    return p50


async def latencies(call: Call, seconds: float) -> list[float]:
    """The latency of each call, one after the other, after a few to warm up."""
    for _ in range(20):
        await call()
    taken: list[float] = []
    end = perf_counter() + seconds
    while (start := perf_counter()) < end:
        await call()
        taken.append(perf_counter() - start)
    return taken


async def throughput(calls: Sequence[Call], seconds: float) -> float:
    """Calls a second with all of them under way at once."""

    async def repeat(call: Call) -> int:
        count = 0
        while perf_counter() < end:
            await call()
            count += 1
        return count

    start = perf_counter()
    end = start + seconds
    counts = await asyncio.gather(*[repeat(call) for call in calls])
    return sum(counts) / (perf_counter() - start)


class GrpcCall:
    """Sends raw bytes over native gRPC."""

    def __init__(self, channel: grpc.aio.Channel, rpc: Rpc) -> None:
        self._body = rpc.request.SerializeToString()
        self._send: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(rpc.path)

    async def __call__(self) -> None:
        """One call and its whole answer."""
        await self._send(self._body)


class ConnectCall:
    """Sends raw bytes over Connect, on an HTTP/1.1 connection of its own."""

    def __init__(self, url: str, rpc: Rpc) -> None:
        self._address = urlsplit(url)
        body = rpc.request.SerializeToString()
        head = (
            f"POST {rpc.path} HTTP/1.1\r\nhost: {self._address.netloc}\r\ncontent-type: application/proto\r\n"
            f"connect-protocol-version: 1\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        self._message = head.encode() + body
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def __call__(self) -> None:
        """One call and its whole answer."""
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._address.hostname, self._address.port)
        reader, writer = self._streams
        writer.write(self._message)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if not head.startswith(b"http/1.1 200"):
            raise RuntimeError(head.decode())
        if b"content-length: " in head:
            await reader.readexactly(int(head.split(b"content-length: ")[1].split(b"\r\n")[0]))
        else:
            await read_chunks(reader)


async def read_chunks(reader: asyncio.StreamReader) -> None:
    """Reads a chunked body to its end."""
    size = -1
    while size:
        size = int(await reader.readuntil(b"\r\n"), 16)
        await reader.readexactly(size + 2)


if __name__ == "__main__":
    sys.exit(main())
