"""How the latency of a call that is alone grows with the data."""

from collections.abc import Mapping
from contextlib import AsyncExitStack
from statistics import median
from typing import Final

import grpc.aio

from benchmarks.api_load import LIST, GrpcCall, one_by_one
from benchmarks.api_servers import Server

LIMIT: Final = 1.2  # times the latency at the fewest rows
ROUNDS: Final = 8


async def stays_as_fast(answers: str, servers: Mapping[int, Server], seconds: float) -> bool:
    """Measures and prints the latency of each server in turns.

    Args:
        answers: where the answers come from, for people.
        servers: by the rows in their database, the fewest first.
        seconds: how long each server is asked.

    Returns:
        Whether the latency at the most rows keeps the limit.
    """
    async with AsyncExitStack() as channels:
        calls = {
            rows: GrpcCall(
                await channels.enter_async_context(grpc.aio.insecure_channel(server.grpc_target)), LIST
            )
            for rows, server in servers.items()
        }
        rounds = [
            {rows: (await one_by_one(call, seconds / ROUNDS)).p50 for rows, call in calls.items()}
            for _ in range(ROUNDS)
        ]
    fewest, most = min(servers), max(servers)
    for rows in servers:
        print(f"{rows:>10,} rows: {answers} in {median(taken[rows] for taken in rounds) * 1e3:.2f} ms")
    ratio = median(taken[most] / taken[fewest] for taken in rounds)
    print(f"{answers}: at {most:,} rows / at {fewest:,} {ratio:.2f}")
    return ratio <= LIMIT
