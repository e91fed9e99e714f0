"""A portal as people run it: a process of its own, seen through its terminal and its ports."""

import contextlib
import http.client
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

PATIENCE_SECONDS = 60


@dataclass(frozen=True, kw_only=True)
class Ended:
    """What a portal left behind: its exit code and what it said."""

    code: int
    said: str
    complained: str


@dataclass(kw_only=True)
class PortalProcess:
    """A portal that is starting or ready."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list[str])

    @classmethod
    def start(cls, **settings: str | Path) -> Self:
        """Starts a portal with these settings and any free ports, unless told otherwise."""
        ports = {"PORTAL_PORT": "0", "GRPC_PORT": "0"}
        chosen = {name: os.fspath(value) for name, value in settings.items()}
        inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return cls(
            process=subprocess.Popen(
                [sys.executable, "-m", "services.portal"],
                env={**inherited, **ports, **chosen},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )

    def next_line(self) -> str:
        """Waits for the next line on its terminal; empty at its end."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        self.lines.append(line)
        return line

    def await_ready(self) -> Self:
        """Waits for the line that says so."""
        while not self.next_line().startswith("Portal ready"):
            if not self.lines[-1]:
                raise AssertionError(self.ended().complained)
        return self

    @property
    def said(self) -> str:
        """What was read of its terminal so far."""
        return "".join(self.lines)

    @property
    def http_port(self) -> int:
        """Where the front end and Connect are."""
        return self._number(r"^Portal ready at http://127\.0\.0\.1:(\d+)$")

    @property
    def grpc_port(self) -> int:
        """Where native gRPC is."""
        return self._number(r"^gRPC at 127\.0\.0\.1:(\d+)$")

    def ask(self, rpc: str, question: Mapping[str, str]) -> Any:
        """Calls an RPC, such as ``billing.v1.BillingService/ListCompanies``, and returns its answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=PATIENCE_SECONDS)
        with contextlib.closing(connection):
            connection.request("POST", f"/{rpc}", json.dumps(question), {"Content-Type": "application/json"})
            return json.load(connection.getresponse())

    def get(self, path: str) -> int:
        """The status of the answer at a path."""
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=PATIENCE_SECONDS)
        with contextlib.closing(connection):
            connection.request("GET", path)
            return connection.getresponse().status

    def stop(self, number: signal.Signals = signal.SIGTERM) -> Ended:
        """Sends a signal and waits for the end."""
        self.process.send_signal(number)
        return self.ended()

    def ended(self) -> Ended:
        """Waits for the end."""
        said, complained = self.process.communicate(timeout=PATIENCE_SECONDS)
        return Ended(code=self.process.returncode, said=self.said + said, complained=complained)

    def _number(self, pattern: str) -> int:
        found = re.search(pattern, self.said, re.MULTILINE)
        assert found, self.said
        return int(found[1])


@contextlib.contextmanager
def running_portal(**settings: str | Path) -> Generator[PortalProcess]:
    """Yields a portal that is ready, and stops it."""
    portal = PortalProcess.start(**settings)
    try:
        yield portal.await_ready()
    finally:
        if portal.process.poll() is None:
            portal.stop()


def failed_start(**settings: str | Path) -> str:
    """Runs a portal that must not come up, and returns the one sentence it says about it."""
    ended = PortalProcess.start(**settings).ended()
    assert ended.code == 1, ended
    assert "Traceback" not in ended.complained
    *_, sentence = ended.complained.splitlines()
    return sentence
