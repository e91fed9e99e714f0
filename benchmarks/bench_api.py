"""Measures ListCommitments against an RPC that does nothing on the same server, and at two sizes of data.

    python benchmarks/bench_api.py [--rows 8000 1000000] [--seconds 4]

The answer holds 10 commitments with 100 check-ins of 28 to 35 days, whose edges are not midnights; half of
them lie ahead, with an outlook. Prints medians; exits with 1 unless on both protocols the throughput is at
least 0.6 of that of the no-op and the p99 at half load is under 5 times the p50, and the latency at the most
rows is at most 1.3 times that at the fewest. Needs the machine for itself.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

import grpc.aio
import psycopg
from billing.v1.billing_service_pb2 import ListCompaniesRequest
from commitment.v1.commitment_service_pb2 import ListCommitmentsRequest
from psycopg import sql

from benchmarks.api_load import (
    Call,
    ConnectCall,
    GrpcCall,
    Latencies,
    Rpc,
    at_rate,
    one_by_one,
    throughput,
)
from services.runtime.embedded import Cluster
from services.runtime.migrations import migrate

ROOT: Final = Path(__file__).parents[1]
LATENCY_LIMIT: Final = 1.3  # times that of the smallest data
THROUGHPUT_LIMIT: Final = 0.6  # of that of a no-op
TAIL_LIMIT: Final = 5  # times p50
ROUNDS: Final = 8
COMPANY: Final = "company-01"
AT_ONCE: Final = 32


@dataclass(frozen=True, kw_only=True)
class Protocol:
    """The figures of one protocol: throughput in parts of a no-op's, p99 in parts of p50."""

    throughput: float
    tail: float


@dataclass(frozen=True, kw_only=True)
class Measured:
    """The figures of one size of data."""

    alone: Latencies
    protocols: Sequence[Protocol]

    @property
    def is_enough(self) -> bool:
        """Whether every protocol reaches the limits."""
        return all(p.throughput >= THROUGHPUT_LIMIT and p.tail < TAIL_LIMIT for p in self.protocols)


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
    measured: list[Measured] = []
    with tempfile.TemporaryDirectory(prefix="bench-api-") as folder, Cluster(Path(folder) / "pg") as cluster:
        for rows in arguments.rows:
            url = loaded_database(cluster, Path(folder), rows)
            with server(url) as (http_url, grpc_target):
                measured.append(asyncio.run(measure(http_url, grpc_target, rows, arguments.seconds)))
    ratio = measured[-1].alone.p50 / measured[0].alone.p50
    print(f"latency at {arguments.rows[-1]:,} rows / at {arguments.rows[0]:,}: {ratio:.2f}")
    return int(ratio > LATENCY_LIMIT or not all(size.is_enough for size in measured))


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
    start = datetime(2024, 8, 3, 7, 30, tzinfo=UTC) + timedelta(hours=5 * number)
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


async def measure(http_url: str, grpc_target: str, rows: int, seconds: float) -> Measured:
    """Measures and prints one size of data."""
    async with grpc.aio.insecure_channel(grpc_target) as channel:
        alone = await one_by_one(GrpcCall(channel, LIST), seconds)
        print(f"{rows:>10,} rows: ListCommitments alone {alone}")
        return Measured(
            alone=alone,
            protocols=[
                await measure_protocol(f"{rows:>10,} rows: {name}", partial(call, address), seconds)
                for name, call, address in (("gRPC", GrpcCall, channel), ("Connect", ConnectCall, http_url))
            ],
        )


async def measure_protocol(title: str, call: Callable[[Rpc], Call], seconds: float) -> Protocol:
    """Throughput in turns, as other programs take their share of the machine too; latency at half of it."""
    no_op, listing = [call(NO_OP) for _ in range(AT_ONCE)], [call(LIST) for _ in range(AT_ONCE)]
    rounds = [
        (await throughput(no_op, seconds / ROUNDS), await throughput(listing, seconds / ROUNDS))
        for _ in range(ROUNDS)
    ]
    ratios = sorted(listed / done for done, listed in rounds)
    rate = median(listed for _, listed in rounds)
    half = await at_rate(listing, rate / 2, seconds)
    print(
        f"{title}: no-op {median(done for done, _ in rounds):,.0f}/s, ListCommitments {rate:,.0f}/s, "
        f"ratio {median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}); "
        f"at half load {half}, ratio {half.p99 / half.p50:.1f}"
    )
    return Protocol(throughput=median(ratios), tail=half.p99 / half.p50)


if __name__ == "__main__":
    sys.exit(main())
