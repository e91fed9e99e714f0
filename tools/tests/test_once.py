"""A step of the installation runs when its inputs are new, and otherwise not at all."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ONCE = Path(__file__).parents[1] / "once.sh"

Step = Callable[..., int]


@pytest.fixture
def step(tmp_path: Path) -> Step:
    """Runs a step on the folder ``inputs`` that adds a line to the file ``runs``."""
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "lock").write_text("1")

    def run(*, command: str = "echo run >>runs", key: str = "") -> int:
        words = [ONCE, "-k", key, "stamp", "inputs", "--", "sh", "-c", command]
        return subprocess.run(words, cwd=tmp_path, check=False).returncode

    return run


def runs(folder: Path) -> int:
    """How often the step ran."""
    return len((folder / "runs").read_text().splitlines())


def test_a_step_runs_once(step: Step, tmp_path: Path) -> None:
    assert step() == step() == 0
    assert runs(tmp_path) == 1


def test_the_content_of_the_inputs_counts_and_not_their_age(step: Step, tmp_path: Path) -> None:
    step()
    (tmp_path / "inputs" / "lock").touch()
    step()
    assert runs(tmp_path) == 1

    (tmp_path / "inputs" / "lock").write_text("2")
    step()
    assert runs(tmp_path) == 2


@pytest.mark.parametrize("name", ["new", "deep/new"])
def test_a_new_file_among_the_inputs_counts(step: Step, tmp_path: Path, name: str) -> None:
    step()
    file = tmp_path / "inputs" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("")
    step()
    assert runs(tmp_path) == 2


def test_another_key_counts(step: Step, tmp_path: Path) -> None:
    step(key="Python 3.11")
    step(key="Python 3.12")
    assert runs(tmp_path) == 2


def test_a_step_that_failed_runs_again(step: Step, tmp_path: Path) -> None:
    assert step(command="exit 7") == 7
    assert step() == 0
    assert runs(tmp_path) == 1


def test_a_step_that_was_done_and_then_broke_off_runs_again(step: Step, tmp_path: Path) -> None:
    step()
    (tmp_path / "inputs" / "lock").write_text("2")
    step(command="kill -9 $PPID")
    step()
    assert runs(tmp_path) == 2


def test_two_at_once_do_the_work_once(step: Step, tmp_path: Path) -> None:
    del step
    words = [ONCE, "stamp", "inputs", "--", "sh", "-c", "echo run >>runs"]
    both = [subprocess.Popen(words, cwd=tmp_path) for _ in range(2)]

    assert [process.wait() for process in both] == [0, 0]
    assert runs(tmp_path) == 1
