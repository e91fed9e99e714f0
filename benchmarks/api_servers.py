"""Servers for bench_api, each a process of its own on free ports."""

import os
import re
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where a server listens."""

    http_url: str
    grpc_target: str


@contextmanager
def with_no_op(database_url: str, **settings: str) -> Generator[Server]:
    """The commitment service beside an RPC that does nothing, in one process."""
    command = [sys.executable, "benchmarks/api_server.py"]
    with _running(command, DATABASE_URL=database_url, **settings) as found:
        yield found


@contextmanager
def in_processes(database_url: str, count: int) -> Generator[Server]:
    """The commitment service as it is run, in so many processes."""
    command = [sys.executable, "-m", "services.commitment"]
    with _running(command, DATABASE_URL=database_url, PROCESSES=str(count)) as found:
        yield found


@contextmanager
def _running(command: Sequence[str], **settings: str) -> Generator[Server]:
    environment = {**os.environ, "PORTAL_PORT": "0", "GRPC_PORT": "0", **settings}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        said = process.stdout.readline()
        found = re.search(r"(http://\S+) .*?(\S+:\d+)$", said)
        assert found, f"{command} said {said!r}"
        try:
            yield Server(http_url=found[1], grpc_target=found[2])
        finally:
            process.terminate()
