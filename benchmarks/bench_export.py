"""Exports the million rows of a company to a slow reader, and watches the memory of the server.

    python benchmarks/bench_export.py [--rows 1000000] [--pause 5]

On each protocol the reader takes one message, stands still while the server could run ahead, takes half of
the rows, breaks off, and goes on from the last token that arrived. Prints the largest resident memory of the
service's process beside what it had before; exits with 1 if that reaches MEMORY_LIMIT, or if what arrived is
not each row once.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final, cast

from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ExportLineItemsRequest, ExportLineItemsResponse
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType

from services.runtime.embedded import Cluster
from services.runtime.messages import period_message
from services.runtime.migrations import migrate
from services.runtime.periods import EPOCH, Period
from services.runtime.testing.serving import PROTOCOLS, http_client

ROOT: Final = Path(__file__).parents[1]
MEMORY_LIMIT: Final = 150  # MB
COMPANY: Final = "company-00"
HEADER_LINES: Final = 1
READY: Final = re.compile(r"(http://\S+) and, for gRPC, (\S+)")
# A stream that the longest deadline cut off, and one that came before the last was given up.
GOES_ON_AFTER: Final = (Code.DEADLINE_EXCEEDED, Code.RESOURCE_EXHAUSTED)


@dataclass(frozen=True, kw_only=True)
class Service:
    """The billing service in a process of its own."""

    process: int
    http_url: str
    grpc_target: str

    def address(self, protocol: ProtocolType) -> str:
        """What a client of a protocol connects to."""
        return f"http://{self.grpc_target}" if protocol is ProtocolType.GRPC else self.http_url

    def memory(self, measure: str) -> float:
        """Megabytes: ``VmRSS`` for those it has now, ``VmHWM`` for the most it had."""
        status = Path(f"/proc/{self.process}/status").read_text()
        return int(status.split(f"{measure}:")[1].split()[0]) / 1000


class Arrived:
    """The rows that arrived, by their line in the file; and how far the export got."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._times = bytearray(rows)
        self.count = 0
        self.token = ""

    def take(self, message: ExportLineItemsResponse) -> None:
        """Note the rows of a message."""
        for item in message.line_items:
            self._times[item.line_number - HEADER_LINES - 1] += 1
        self.count += len(message.line_items)
        self.token = message.page_token

    @property
    def are_each_once(self) -> bool:
        """Whether nothing was lost and nothing came twice."""
        return self._times == bytearray(b"\1") * self._rows


def main() -> int:
    """Runs the benchmark; returns the exit code."""
    parser = argparse.ArgumentParser(description="Export many rows to a slow reader.")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--pause", type=float, default=5, help="seconds that the reader stands still")
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="bench-export-") as folder,
        Cluster(Path(folder) / "pg", throwaway=True) as cluster,
    ):
        load(cluster.url(), Path(folder) / "bill.csv", arguments.rows)
        with billing_service(cluster.url()) as service:
            return asyncio.run(measure(service, arguments.rows, arguments.pause))


def load(database_url: str, file: Path, rows: int) -> None:
    """Fills a database with so many rows of one company."""
    migrate(database_url)
    make = [ROOT / "benchmarks/make_billing.py", str(rows), file, "--companies", "1"]
    for command in (make, ["-m", "loader", "billing", file]):
        subprocess.run(
            [sys.executable, *command],
            check=True,
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": database_url},
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def billing_service(database_url: str) -> Generator[Service]:
    """The service on free ports, until the block ends."""
    with subprocess.Popen(
        [sys.executable, "-m", "services.billing"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url, "PORTAL_PORT": "0", "GRPC_PORT": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        found = READY.search(process.stdout.readline())
        assert found is not None, "the service did not start"
        try:
            yield Service(process=process.pid, http_url=found[1], grpc_target=found[2])
        finally:
            process.terminate()


async def measure(service: Service, rows: int, pause: float) -> int:
    """Exports over every protocol, and prints; returns the exit code."""
    before, complete = service.memory("VmRSS"), True
    for protocol in PROTOCOLS:
        start, arrived = perf_counter(), Arrived(rows)
        async with http_client(protocol) as http:
            client = BillingServiceClient(service.address(protocol), protocol=protocol, http_client=http)
            await read(client, arrived, pause=pause, until=rows // 2)
            streams = 1
            while arrived.count < rows and await read(client, arrived, pause=0, until=rows):
                streams += 1
        seconds = perf_counter() - start - pause
        complete = complete and arrived.are_each_once
        print(
            f"{protocol.name:>8}: {arrived.count:,} rows in {seconds:.0f} s, in {streams} streams, "
            f"{'each once' if arrived.are_each_once else 'NOT EACH ONCE'}; "
            f"memory {before:.0f} MB before, {service.memory('VmHWM'):.0f} MB at most"
        )
    return int(service.memory("VmHWM") >= MEMORY_LIMIT or not complete)


async def read(client: BillingServiceClient, arrived: Arrived, *, pause: float, until: int) -> bool:
    """Goes on with an export until so many rows arrived; False when there is nothing left."""
    period = Period(start=EPOCH, end=EPOCH.replace(year=2100))
    request = ExportLineItemsRequest(
        company_id=COMPANY, period=period_message(period), page_token=arrived.token
    )
    stream = cast(
        "AsyncGenerator[ExportLineItemsResponse, None]",
        client.export_line_items(request, timeout_ms=3_600_000),
    )
    async with aclosing(stream):
        try:
            async for message in stream:
                arrived.take(message)
                await asyncio.sleep(pause)
                pause = 0
                if arrived.count >= until:
                    return True
        except ConnectError as error:
            if error.code not in GOES_ON_AFTER:
                raise
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
