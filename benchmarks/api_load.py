"""Load on a server: calls that carry raw bytes, so that the client costs little, and their figures."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import Final
from urllib.parse import urlsplit

import grpc.aio
from billing.v1.billing_service_pb2 import ListCompaniesRequest
from commitment.v1.commitment_service_pb2 import ListCommitmentsRequest
from google.protobuf.message import Message

from benchmarks.api_data import COMPANY

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


@dataclass(frozen=True, kw_only=True)
class Latencies:
    """Half of the calls, and all but one of a hundred, were answered within; seconds."""

    p50: float
    p99: float

    def __str__(self) -> str:
        return f"p50 {self.p50 * 1e3:.2f} ms, p99 {self.p99 * 1e3:.2f} ms"


def latencies(taken: Sequence[float]) -> Latencies:
    """The latencies of calls that took so many seconds each."""
    return Latencies(p50=median(taken), p99=quantiles(taken, n=100)[98])


async def one_by_one(call: Call, seconds: float) -> Latencies:
    """Calls one after the other, after a few to warm up."""
    for _ in range(20):
        await call()
    taken: list[float] = []
    end = perf_counter() + seconds
    while (start := perf_counter()) < end:
        await call()
        taken.append(perf_counter() - start)
    return latencies(taken)


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


async def at_rate(calls: Sequence[Call], rate: float, seconds: float) -> Latencies:
    """Calls that are due evenly, so many a second; one that is late counts from when it was due."""
    taken: list[float] = []
    first = perf_counter()
    due = iter([first + place / rate for place in range(int(rate * seconds))])

    async def repeat(call: Call) -> None:
        for moment in due:
            is_late = perf_counter() > moment
            await asyncio.sleep(max(0.0, moment - perf_counter()))
            start = moment if is_late else perf_counter()
            await call()
            taken.append(perf_counter() - start)

    await asyncio.gather(*[repeat(call) for call in calls])
    return latencies(taken)


class GrpcCall:
    """Calls over native gRPC."""

    def __init__(self, channel: grpc.aio.Channel, rpc: Rpc) -> None:
        self._body = rpc.request.SerializeToString()
        self._send: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(rpc.path)

    async def __call__(self) -> None:
        """One call and its whole answer."""
        await self._send(self._body)


class ConnectCall:
    """Calls over Connect, on an HTTP/1.1 connection of its own."""

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
            await _read_chunks(reader)


async def _read_chunks(reader: asyncio.StreamReader) -> None:
    """Reads a chunked body to its end."""
    size = -1
    while size:
        size = int(await reader.readuntil(b"\r\n"), 16)
        await reader.readexactly(size + 2)
