"""The commands of the containers, run on this machine: the same words, other places."""

import os
import re
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from deploy.tests.compose import ROOT, Service
from services.runtime.rpc.server import Addresses


def run(service: Service, database_url: str) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end."""
    return subprocess.run(
        _command(service),
        env=_environment(service, database_url),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@contextmanager
def serving(service: Service, database_url: str) -> Generator[Addresses]:
    """Runs a command that serves, and yields where."""
    process = subprocess.Popen(
        _command(service),
        env=_environment(service, database_url),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout
        ready = re.search(r"(http://[\d.:]+) and, for gRPC, ([\d.:]+)", process.stdout.readline())
        try:
            assert ready
            yield Addresses(http_url=ready[1], grpc_target=ready[2])
        finally:
            process.terminate()
    assert process.returncode == 0


def healthy(service: Service, addresses: Addresses) -> bool:
    """Runs the health check of a container as often as the engine would."""
    check = service["healthcheck"]
    _, *command = (word.replace("http://127.0.0.1:8080", addresses.http_url) for word in check["test"])
    tries = (
        subprocess.run(command, env=_path(), capture_output=True, check=False)
        for _ in range(check["retries"])
    )
    return any(done.returncode == 0 for done in tries)


def _command(service: Service) -> list[str]:
    command: list[str] = service["command"]
    for volume in service.get("volumes", []):
        source, target, _ = volume.split(":")
        command = [word.replace(f"{target}/", f"{ROOT / source}/") for word in command]
    return command


def _environment(service: Service, database_url: str) -> dict[str, str]:
    """The variables of the container, with this machine's database, address and free ports."""
    here = {
        "DATABASE_URL": database_url,
        "BIND": "127.0.0.1",
        "PORTAL_PORT": "0",
        "GRPC_PORT": "0",
        "EMBED_ORIGINS": "",
        "PROCESSES": "2",
    }
    return {**_path(), **{name: here[name] for name in service["environment"]}}


def _path() -> dict[str, str]:
    return {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
