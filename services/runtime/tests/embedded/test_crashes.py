"""What a killed process or a stopped machine leaves behind does not hinder the next start."""

import contextlib
import os
import select
import signal
import subprocess
import sys
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest

from services.runtime.embedded import Cluster
from services.runtime.embedded.identity import server_user
from services.runtime.tests.embedded.clients import ask, tell

_PARENT = """
import sys
from pathlib import Path
from services.runtime.embedded import Cluster
from services.runtime.tests.embedded.clients import tell

cluster = Cluster(Path(sys.argv[1]))
cluster.start()
tell(cluster, "create table kept as select 42 as answer")
print(cluster.process.pid, flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True, kw_only=True)
class Run:
    """A process that runs a cluster, and the server it started."""

    parent: subprocess.Popen[str]
    server: int


@contextlib.contextmanager
def run_in_another_process(state_dir: Path) -> Generator[Run]:
    command = [sys.executable, "-c", _PARENT, str(state_dir)]
    root = Path(__file__).parents[4]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        try:
            yield Run(parent=parent, server=int(parent.stdout.readline()))
        finally:
            parent.kill()


@contextlib.contextmanager
def seen_to_end(pid: int) -> Generator[None]:
    """Waits until a process has ended that the block brings to its end."""
    handle = os.pidfd_open(pid)
    try:
        yield
        ended, _, _ = select.select([handle], [], [], 60)
        assert ended, f"process {pid} still runs"
    finally:
        os.close(handle)


@contextlib.contextmanager
def somebody_elses_process() -> Generator[subprocess.Popen[bytes]]:
    """A process of the server's user that has nothing to do with any server."""
    command = ["sleep", "600"]
    with server_user().spawn(command, stdin=subprocess.DEVNULL, output=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_the_server_ends_with_a_parent_that_is_killed(state_dir: Path) -> None:
    with run_in_another_process(state_dir) as run, seen_to_end(run.server):
        run.parent.kill()
    with Cluster(state_dir) as again:
        assert ask(again, "select answer from kept") == "42"


def test_a_server_that_outlived_its_parent_is_replaced_by_the_next_start(state_dir: Path) -> None:
    with run_in_another_process(state_dir) as run, seen_to_end(run.server):
        for child in children(run.parent.pid):
            if child != run.server:
                os.kill(child, signal.SIGKILL)
        run.parent.kill()
        run.parent.wait()
        os.kill(run.server, 0)  # still there: nobody was left to stop it
        with Cluster(state_dir) as again:
            assert again.process.pid != run.server
            assert ask(again, "select answer from kept") == "42"


def test_committed_data_survives_the_sudden_end_of_every_process(state_dir: Path) -> None:
    with run_in_another_process(state_dir) as run, contextlib.ExitStack() as everything_ends:
        os.kill(run.server, signal.SIGSTOP)  # it would tidy up after its workers
        everyone = [*children(run.parent.pid), *children(run.server), run.parent.pid]
        for pid in everyone:
            if pid != run.parent.pid:
                everything_ends.enter_context(seen_to_end(pid))
        for pid in everyone:
            os.kill(pid, signal.SIGKILL)
    with Cluster(state_dir) as again:
        assert "automatic recovery in progress" in again.log_path.read_text()
        assert ask(again, "select answer from kept") == "42"


@pytest.mark.parametrize("left_behind", ["{somebody_else}\n", ""], ids=["number reused", "emptied"])
def test_a_leftover_pid_file_does_not_hinder_the_start(state_dir: Path, left_behind: str) -> None:
    with Cluster(state_dir) as cluster:
        data = Path(ask(cluster, "show data_directory"))
        tell(cluster, "create table kept as select 42 as answer")
    with somebody_elses_process() as somebody_else:
        (data / "postmaster.pid").write_text(left_behind.format(somebody_else=somebody_else.pid))
        with Cluster(state_dir) as again:
            assert ask(again, "select answer from kept") == "42"
        assert somebody_else.poll() is None
