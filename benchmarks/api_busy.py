"""How much of a no-op's throughput ListCommitments reaches, and how evenly it answers at half of that."""

from asyncio import gather
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from statistics import median
from typing import Final

import grpc.aio

from benchmarks.api_load import LIST, NO_OP, Call, ConnectCall, GrpcCall, Latencies, Rpc, at_rate, throughput
from benchmarks.api_servers import Server

THROUGHPUT_LIMIT: Final = 0.6  # of that of a no-op
TAIL_LIMIT: Final = 5  # times p50
ROUNDS: Final = 8
TAIL_ROUNDS: Final = 3  # each long enough to have every pause that one call in a hundred meets
AT_ONCE: Final = 32


async def stands_the_load(server: Server, seconds: float) -> list[bool]:
    """Measures and prints both protocols; returns for each whether it keeps the limits."""
    async with _protocols(server) as protocols:
        return [await _measure(name, call, seconds) for name, call in protocols.items()]


@asynccontextmanager
async def _protocols(server: Server) -> AsyncGenerator[dict[str, Callable[[Rpc], Call]]]:
    async with grpc.aio.insecure_channel(server.grpc_target) as channel:
        yield {"gRPC": partial(GrpcCall, channel), "Connect": partial(ConnectCall, server.http_url)}


async def _measure(protocol: str, call: Callable[[Rpc], Call], seconds: float) -> bool:
    no_op, listing = [call(NO_OP) for _ in range(AT_ONCE)], [call(LIST) for _ in range(AT_ONCE)]
    await gather(*(call() for call in (*no_op, *listing)))  # the first answer of all has more to work out
    rounds = [
        (await throughput(no_op, seconds / ROUNDS), await throughput(listing, seconds / ROUNDS))
        for _ in range(ROUNDS)
    ]
    rate, share = median(listed for _, listed in rounds), _Spread([listed / done for done, listed in rounds])
    print(
        f"{protocol}: no-op {median(done for done, _ in rounds):,.0f}/s, "
        f"ListCommitments {rate:,.0f}/s, ratio {share}"
    )
    tails = {"no-op": _Tail(no_op), "ListCommitments": _Tail(listing)}
    for _ in range(TAIL_ROUNDS):
        for tail in tails.values():
            await tail.measure(rate / 2, seconds)
    for name, tail in tails.items():
        print(f"{protocol}: {name} at {rate / 2:,.0f}/s {tail}")
    return share.median >= THROUGHPUT_LIMIT and tails["ListCommitments"].ratio.median < TAIL_LIMIT


class _Tail:
    """The latencies of calls at a rate, in several rounds."""

    def __init__(self, calls: Sequence[Call]) -> None:
        self._calls = calls
        self._rounds: list[Latencies] = []

    async def measure(self, rate: float, seconds: float) -> None:
        """One more round."""
        self._rounds.append(await at_rate(self._calls, rate, seconds))

    @property
    def ratio(self) -> "_Spread":
        """Of p99 to p50."""
        return _Spread([taken.p99 / taken.p50 for taken in self._rounds])

    def __str__(self) -> str:
        middle = sorted(self._rounds, key=lambda taken: taken.p99)[len(self._rounds) // 2]
        return f"{middle}, p99 / p50 {self.ratio}"


class _Spread:
    """A ratio as it came out in several rounds."""

    def __init__(self, ratios: Sequence[float]) -> None:
        self.median = median(ratios)
        self._least, self._most = min(ratios), max(ratios)

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self._least:.2f} to {self._most:.2f})"
