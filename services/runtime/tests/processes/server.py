"""A service as operators run it: one process of theirs, and what it starts."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMAND = (sys.executable, "-m", "services.billing")
PATIENCE_SECONDS = 60


@dataclass(frozen=True, kw_only=True)
class Server:
    """A service that is ready, in several processes."""

    process: subprocess.Popen[str]
    http_port: int
    grpc_port: int
    log: Path

    @property
    def workers(self) -> set[int]:
        """The processes that serve right now."""
        pid = self.process.pid
        return {int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()}

    @property
    def logged(self) -> list[dict[str, Any]]:
        """The lines of the log so far."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def calls(self, protocol: str) -> list[int]:
        """The process of each call that was answered over a protocol."""
        return [line["process"] for line in self.logged if line.get("protocol") == protocol]


def environment(**settings: str) -> dict[str, str]:
    """The environment of a service in two processes, on any free ports unless told otherwise."""
    return {**os.environ, "PORTAL_PORT": "0", "GRPC_PORT": "0", "PROCESSES": "2", **settings}


@contextmanager
def running_server(log: Path, **settings: str) -> Generator[Server]:
    """A service in two processes, once both are ready; ends with the block, if not before."""
    with (
        log.open("w") as errors,
        subprocess.Popen(
            COMMAND, env=environment(**settings), stdout=subprocess.PIPE, stderr=errors, text=True
        ) as process,
    ):
        try:
            assert process.stdout
            ready = re.search(r"ready at \S+:(\d+) and, for gRPC, \S+:(\d+)", process.stdout.readline())
            assert ready, log.read_text()
            http_port, grpc_port = map(int, ready.groups())
            yield Server(process=process, http_port=http_port, grpc_port=grpc_port, log=log)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE_SECONDS)
