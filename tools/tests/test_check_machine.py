"""What a machine lacks is said in one sentence each, with the remedy, before anything is installed."""

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

CHECK = Path(__file__).parents[1] / "check_machine.sh"
NEEDED = ("awk", "dirname", "sh")
FINE = {
    "python3": "exit 0",
    "node": 'case "$1" in --version) echo v20.19.0;; esac',
    "npm": "exit 0",
    "df": "echo; echo / 1 1 99999 1% /",
}

Check = Callable[..., list[str]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Runs the check on a machine whose programs are these little scripts; None is one that is missing."""
    programs, folder = tmp_path / "bin", tmp_path / "checkout"
    programs.mkdir()
    folder.mkdir()
    for name in NEEDED:
        (programs / name).symlink_to(find(name))

    def run(**changes: str | None) -> list[str]:
        for name, script in {**FINE, **changes}.items():
            if script is not None:
                file = programs / name
                file.write_text(f"#!/bin/sh\n{script}\n")
                file.chmod(stat.S_IRWXU)
        done = subprocess.run(
            [CHECK], env={"PATH": str(programs)}, cwd=folder, capture_output=True, text=True, check=False
        )
        said = done.stderr.splitlines()
        assert done.returncode == (1 if said else 0)
        return said

    return run


def find(name: str) -> Path:
    """Where a program of this machine is."""
    return next(
        Path(folder, name) for folder in os.environ["PATH"].split(os.pathsep) if Path(folder, name).exists()
    )


def test_a_machine_that_has_everything_hears_nothing(check: Check) -> None:
    assert check() == []


def test_a_python_that_is_too_old_is_named(check: Check) -> None:
    (said,) = check(python3='case "$1" in -V) echo Python 3.9.2;; *) exit 1;; esac')

    assert "Python 3.11 or newer is needed and this machine has Python 3.9.2" in said
    assert "apt-get install python3" in said


def test_a_newer_python_beside_an_old_one_is_found(check: Check) -> None:
    assert check(**{"python3": "exit 1", "python3.12": "exit 0"}) == []


def test_a_python_without_venv_is_told_of_the_package(check: Check) -> None:
    (said,) = check(python3='case "$2" in *ensurepip*) exit 1;; esac')

    assert "apt-get install python3-venv" in said


@pytest.mark.parametrize(
    ("script", "trouble"),
    [
        (None, "Node.js is not found"),
        ('test "$1" = --version && echo v18.20.1', "Node.js v18.20.1 does not run"),
    ],
)
def test_a_node_that_will_not_do_is_named(check: Check, script: str | None, trouble: str) -> None:
    (said,) = check(node=script)

    assert trouble in said
    assert "install version 20.19" in said


def test_a_missing_npm_is_named(check: Check) -> None:
    (said,) = check(npm=None)

    assert said.startswith("npm is not found: install it")


def test_a_full_disk_is_named_before_it_is_filled(check: Check) -> None:
    (said,) = check(df="echo; echo / 1 1 420 99% /")

    assert "420 MB left" in said
    assert "make room" in said


def test_all_that_is_missing_is_said_at_once(check: Check) -> None:
    assert len(check(python3=None, node=None, npm=None)) == 3
