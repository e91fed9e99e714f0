"""Measures ListCommitments: beside an RPC that does nothing, at three sizes of data, and in two processes.

    python benchmarks/bench_api.py [--rows 8000 1000000 10000000] [--seconds 4]

The answer holds 10 commitments with 100 check-ins of 28 to 35 days, whose edges are not midnights; half of
them lie ahead, with an outlook. Everything is measured in turns with what it is compared to, because other
programs take their share of the machine too, and the median of the turns counts. Prints the figures; exits
with 1 unless

- on both protocols the throughput is at least 0.6 of that of the no-op, and the p99 at half of that load is
  under 5 times the p50,
- the latency at the most rows is at most 1.2 times that at the fewest, for answers from memory as for answers
  that are worked out,
- two processes answer at least 1.7 times the calls of one; judged from 4 cores on, as load and database need
  some too.

Needs the machine for itself. For the first figures the load has one core and server and database have the
others: on one core with the load, the server would wait for it and be given the blame. The no-op at the same
rate tells how free the machine was.
"""

import argparse
import asyncio
import os
import selectors
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from benchmarks.api_busy import stands_the_load
from benchmarks.api_data import loaded_database
from benchmarks.api_processes import grows_with_processes
from benchmarks.api_servers import with_no_op
from benchmarks.api_sizes import stays_as_fast
from services.runtime import heap
from services.runtime.embedded import Cluster

ENOUGH_CORES: Final = 4
ANSWERS: Final = {"from memory": "64", "worked out": "0"}  # MiB that the server keeps


def main() -> int:
    """Runs the benchmark; returns the exit code."""
    parser = argparse.ArgumentParser(description="Measure ListCommitments.")
    parser.add_argument("--rows", type=int, nargs="+", default=[8_000, 1_000_000, 10_000_000])
    parser.add_argument("--seconds", type=float, default=4)
    arguments = parser.parse_args()
    heap.set_aside()  # as the server's: a pause of the load is none of the server
    with tempfile.TemporaryDirectory(prefix="bench-api-") as folder, Cluster(Path(folder) / "pg") as cluster:
        urls = {rows: loaded_database(cluster, Path(folder), rows) for rows in sorted(arguments.rows)}
        with asyncio.Runner(loop_factory=_punctual_loop) as runner:
            kept = [
                *runner.run(_busy(cluster, urls, arguments.seconds)),
                *runner.run(_sizes(urls, arguments.seconds)),
                runner.run(_processes(urls, arguments.seconds)),
            ]
    return 0 if all(kept) else 1


def _punctual_loop() -> asyncio.AbstractEventLoop:
    """Wakes up at any moment: other loops have ticks of a millisecond, on which the calls would bunch."""
    return asyncio.SelectorEventLoop(selectors.SelectSelector())


async def _busy(cluster: Cluster, urls: dict[int, str], seconds: float) -> list[bool]:
    every = os.sched_getaffinity(0)
    for_load = {min(every)}
    _confine(cluster, every - for_load or every)
    try:
        with with_no_op(next(iter(urls.values()))) as server:
            os.sched_setaffinity(0, for_load)
            return await stands_the_load(server, seconds)
    finally:
        _confine(cluster, every)


def _confine(cluster: Cluster, cores: set[int]) -> None:
    """Keeps what this process and the database start from now on to some cores."""
    for pid in (0, cluster.process.pid):
        os.sched_setaffinity(pid, cores)


async def _sizes(urls: dict[int, str], seconds: float) -> list[bool]:
    kept: list[bool] = []
    for answers, mib in ANSWERS.items():
        with ExitStack() as running:
            servers = {
                rows: running.enter_context(with_no_op(url, KEPT_ANSWERS_MIB=mib))
                for rows, url in urls.items()
            }
            kept.append(await stays_as_fast(answers, servers, seconds))
    return kept


async def _processes(urls: dict[int, str], seconds: float) -> bool:
    cores = len(os.sched_getaffinity(0))
    reached = await grows_with_processes(next(iter(urls.values())), seconds)
    if cores < ENOUGH_CORES:
        print(f"not judged: {cores} cores are too few for two processes, their load and their database")
    return reached or cores < ENOUGH_CORES


if __name__ == "__main__":
    sys.exit(main())
