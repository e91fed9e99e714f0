"""The commands that people type."""

import re
import subprocess
from dataclasses import fields
from pathlib import Path

from services.runtime.settings import Settings

ROOT = Path(__file__).parents[2]


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs make in the checkout."""
    return subprocess.run(["make", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_help_lists_the_targets_and_is_what_make_alone_does() -> None:
    said = make().stdout
    listed = re.findall(r"^  make ([a-z]+) +\S", said, re.MULTILINE)

    assert said == make("help").stdout
    assert {"up", "test", "dev", "load", "bench", "lint", "generate", "clean", "help"} <= set(listed)


def test_the_settings_that_help_names_are_settings() -> None:
    *_, names = make("help").stdout.splitlines()

    assert set(re.findall(r"[A-Z_]+", names)) <= {field.name.upper() for field in fields(Settings)}


def test_load_without_a_file_says_how_to_name_one() -> None:
    done = make("--dry-run", "load")

    assert done.returncode == 2
    assert "make load FILE=more.csv" in done.stderr
