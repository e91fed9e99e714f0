"""How many more calls two processes of the service answer than one."""

import asyncio
import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from statistics import median
from typing import Final

import grpc.aio

from benchmarks.api_load import LIST, Call, ConnectCall, GrpcCall, throughput
from benchmarks.api_servers import Server, in_processes

LIMIT: Final = 1.7
ROUNDS: Final = 4
SOURCES: Final = 2  # processes that make the load: one cannot keep two others busy
AT_ONCE: Final = 16  # of each


async def grows_with_processes(database_url: str, seconds: float) -> bool:
    """Measures one process and two in turns, and prints both; returns whether two reach the limit."""
    # Not forked: gRPC runs in this process.
    spawn = multiprocessing.get_context("spawn")
    with (
        in_processes(database_url, 1) as one,
        in_processes(database_url, 2) as two,
        ProcessPoolExecutor(SOURCES, mp_context=spawn) as sources,
    ):
        reached: list[bool] = []
        for protocol in ("gRPC", "Connect"):
            await _load(sources, protocol, one, 0.5)  # so that every source is up
            rounds = [
                [await _load(sources, protocol, server, seconds / ROUNDS) for server in (one, two)]
                for _ in range(ROUNDS)
            ]
            ratio = median(after / before for before, after in rounds)
            before, after = (median(rates) for rates in zip(*rounds, strict=True))
            print(f"{protocol}: 1 process {before:,.0f}/s, 2 processes {after:,.0f}/s, ratio {ratio:.2f}")
            reached.append(ratio >= LIMIT)
    return all(reached)


async def _load(sources: ProcessPoolExecutor, protocol: str, server: Server, seconds: float) -> float:
    """Calls a second from all sources together."""
    loop = asyncio.get_running_loop()
    return sum(
        await asyncio.gather(
            *(loop.run_in_executor(sources, _source, protocol, server, seconds) for _ in range(SOURCES))
        )
    )


def _source(protocol: str, server: Server, seconds: float) -> float:
    return asyncio.run(_calls_a_second(protocol, server, seconds))


async def _calls_a_second(protocol: str, server: Server, seconds: float) -> float:
    if protocol == "Connect":
        return await throughput([ConnectCall(server.http_url, LIST) for _ in range(AT_ONCE)], seconds)
    # A process serves a connection as long as that lasts: one call at a time on each.
    options = [("grpc.use_local_subchannel_pool", 1)]
    channels = [grpc.aio.insecure_channel(server.grpc_target, options=options) for _ in range(AT_ONCE)]
    calls: Sequence[Call] = [GrpcCall(channel, LIST) for channel in channels]
    try:
        return await throughput(calls, seconds)
    finally:
        for channel in channels:
            await channel.close()
