"""Runs the Connect conformance suite against both listeners, and prints how many of its cases pass.

    python -m benchmarks.conformance

``<listener>.yaml`` says what a listener is made for; ``<listener>-known-failing.txt``, ``-known-flaky.txt``
and ``-skipped.txt`` name the exceptions, each with its reason. Exits with 1 if another case fails, or one
that is known to fail passes.
"""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.conformance.contract import FOLDER

HERE: Final = Path(__file__).parent
AT_ONCE: Final = "4"  # calls and servers: more of them only wait for each other
LISTENERS: Final = {"http": "Connect and gRPC-Web", "grpc": "native gRPC"}
# By the option that takes them: how the name of the file ends.
EXCEPTIONS: Final = {"--known-failing": "known-failing", "--known-flaky": "known-flaky", "--skip": "skipped"}
TOTAL: Final = re.compile(r"^Total cases: (\d+)\n(\d+) passed, (\d+) failed", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a listener did."""

    passed: int
    total: int
    is_as_expected: bool


def main() -> int:
    """Runs the suite; returns the exit code."""
    outcomes = [run(listener, title) for listener, title in LISTENERS.items()]
    passed, total = sum(outcome.passed for outcome in outcomes), sum(outcome.total for outcome in outcomes)
    print(f"{passed} of {total} passed; the exceptions, with reasons, stand in benchmarks/conformance/*.txt")
    return 0 if all(outcome.is_as_expected for outcome in outcomes) else 1


def run(listener: str, title: str) -> Outcome:
    """Runs the cases of one listener and prints their number, and those that ended unexpectedly."""
    files = {name: HERE / f"{listener}-{file}.txt" for name, file in EXCEPTIONS.items()}
    options = [text for name, file in files.items() if file.exists() for text in (name, f"@{file}")]
    done = subprocess.run(
        [
            FOLDER / "connectconformance",
            *("--mode", "server", "--conf", HERE / f"{listener}.yaml"),
            *("--parallel", AT_ONCE, "--max-servers", AT_ONCE),
            *options,
            *("--", sys.executable, "-m", "benchmarks.conformance.server"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    found = TOTAL.search(done.stdout)
    is_as_expected = done.returncode == 0 and found is not None
    if not is_as_expected:
        print(done.stdout, done.stderr, sep="\n")
    total, passed = (int(found[1]), int(found[2])) if found else (0, 0)
    print(f"{title}: {passed} of {total} passed, {'only known' if is_as_expected else 'UNKNOWN'} exceptions")
    return Outcome(passed=passed, total=total, is_as_expected=is_as_expected)


if __name__ == "__main__":
    sys.exit(main())
