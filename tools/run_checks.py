"""Runs everything CI runs, and ends with the counts of the tests.

    python tools/run_checks.py [--lint]

Four lanes side by side keep two cores busy. The longest, in the browser, goes first; the others take what it
leaves. What a step prints is shown only if it fails. The last line is "N passed, N failed", over all suites;
the line before it says how many tests were skipped, and why.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

REPORTS = Path("build/reports")

# Where Linux keeps files in memory, and the room a run asks for there: several times what it takes.
MEMORY = Path("/dev/shm")
ROOM = 2**30


@dataclass(frozen=True, kw_only=True)
class Step:
    """One command.

    Attributes:
        name: what people call it.
        command: what to run, from the root of the checkout.
        report: the JUnit file it writes, for a suite of tests.
        always_shown: whether what it says matters when it succeeds as well.
    """

    name: str
    command: Sequence[str | Path]
    report: Path | None = None
    always_shown: bool = False


@dataclass(frozen=True, kw_only=True)
class Counts:
    """The outcome of a suite of tests."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: frozenset[str] = frozenset()

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            passed=self.passed + other.passed,
            failed=self.failed + other.failed,
            skipped=self.skipped + other.skipped,
            reasons=self.reasons | other.reasons,
        )


def linter(name: str, *command: str) -> Step:
    """A step without a report."""
    return Step(name=name, command=command)


def vitest(name: str, *options: str) -> Step:
    """A suite of tests in TypeScript."""
    report = REPORTS / f"{name}.xml"
    reporters = ("--reporter=default", "--reporter=junit", f"--outputFile.junit={report}")
    return Step(name=name, command=("vitest", "run", *reporters, *options), report=report)


def pytest(name: str, *options: str) -> Step:
    """A suite of tests in Python."""
    report = REPORTS / f"{name.replace(' ', '-')}.xml"
    return Step(name=name, command=("pytest", "--quiet", f"--junitxml={report}", *options), report=report)


# One half of the Python tests, by the time they take; the other is the rest. None of pytest's testpaths is
# among them: it does not ignore what it is told to search.
HALF = ["services/billing", "services/commitment", "e2e/examples", "e2e/agreement"]
PYTEST_HALF = pytest("pytest of the services", *HALF)
PYTEST_REST = pytest("pytest of the rest", *[f"--ignore={folder}" for folder in HALF])
LINTERS = [
    linter("ruff check", "ruff", "check", "--quiet"),
    linter("ruff format", "ruff", "format", "--check", "--quiet"),
    linter("import-linter", "lint-imports"),
    linter("biome", "biome", "ci", "--colors=off", "."),
    # What it and pyright remember goes by the content of the files.
    linter("tsc", "tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", "build/tsc.tsbuildinfo"),
    linter("buf lint", "buf", "lint"),
    linter("buf format", "buf", "format", "--diff", "--exit-code"),
    Step(name="buf breaking", command=["tools/proto_breaking.sh"], always_shown=True),
    linter("pyright", "make", "types"),
]
BUILD = linter("front-end build", "make", "build")
UNITS = vitest("vitest")
END_TO_END = vitest("e2e", "--config", "e2e/vitest.config.ts")
CHROMIUM = Step(name="chromium", command=["tools/ensure_chromium.sh"], always_shown=True)


class Run:
    """The steps so far, and how they ended."""

    def __init__(self) -> None:
        self.failed_steps: list[str] = []
        self.counts = Counts()
        self._printing = threading.Lock()

    def lane(self, steps: Sequence[Step]) -> None:
        """Runs steps one after the other; one that fails does not keep the next from running."""
        for step in steps:
            self.step(step)

    def step(self, step: Step) -> None:
        """Runs one step and says how it ended."""
        started = time.monotonic()
        done = subprocess.run(
            step.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        counts = Counts() if step.report is None else read_report(step.report)
        ok = done.returncode == 0 and counts.failed == 0 and (step.report is None or counts.passed > 0)
        with self._printing:
            self._add(step, counts, ok=ok)
            seconds = time.monotonic() - started
            tests = "" if step.report is None else f", {counts.passed} passed, {counts.failed} failed"
            print(f"{'ok    ' if ok else 'FAILED'} {step.name} ({seconds:.1f} s{tests})", flush=True)
            if step.always_shown or not ok:
                print(done.stdout, end="", flush=True)

    def _add(self, step: Step, counts: Counts, *, ok: bool) -> None:
        self.counts += counts
        if not ok:
            self.failed_steps.append(step.name)


def read_report(report: Path) -> Counts:
    """Counts the tests of a JUnit file; without a file, or with half of one, none counts."""
    try:
        root = ElementTree.parse(report).getroot()
    except (FileNotFoundError, ElementTree.ParseError):
        return Counts()
    total, bad, skipped = (
        sum(int(suite.get(name, 0)) for suite in root.iter("testsuite") for name in names)
        for names in (("tests",), ("failures", "errors"), ("skipped",))
    )
    reasons = frozenset(each.get("message", "without a reason") for each in root.iter("skipped"))
    return Counts(passed=total - bad - skipped, failed=bad, skipped=skipped, reasons=reasons)


def main() -> int:
    """Runs the steps; returns the exit code."""
    arguments = argparse.ArgumentParser(description="Runs everything CI runs.")
    arguments.add_argument("--lint", action="store_true", help="the linters and type checkers alone")
    lint_alone: bool = arguments.parse_args().lint
    run = Run()
    if lint_alone:
        run.lane(LINTERS)
    else:
        run_everything(run)
    if run.failed_steps:
        print(f"failed: {', '.join(run.failed_steps)}", flush=True)
    if run.counts.skipped:
        print(f"{run.counts.skipped} skipped: {'; '.join(sorted(run.counts.reasons))}", flush=True)
    if not lint_alone:
        print(f"{run.counts.passed} passed, {run.counts.failed} failed", flush=True)
    return 1 if run.failed_steps else 0


def run_everything(run: Run) -> None:
    """Four lanes, which end at about the same time if the first has a core to itself."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    for old in REPORTS.glob("*.xml"):
        old.unlink()
    with temporary_files_in_memory(), ThreadPoolExecutor() as pool:
        run.lane([CHROMIUM, BUILD])
        lanes = ([END_TO_END], behind([PYTEST_HALF]), behind([PYTEST_REST]), behind([*LINTERS, UNITS]))
        list(pool.map(run.lane, lanes))  # raises what a lane raised


def behind(steps: Sequence[Step]) -> list[Step]:
    """The steps with less of a claim to a core than others have; they get all that is left."""
    return [replace(step, command=("nice", "-n", "5", *step.command)) for step in steps]


@contextmanager
def temporary_files_in_memory() -> Generator[None]:
    """Keeps the steps' temporary files off the disk if there is room: each database is hundreds of files."""
    if not usable(MEMORY):
        yield
        return
    with tempfile.TemporaryDirectory(prefix="checks-", dir=MEMORY, ignore_cleanup_errors=True) as folder:
        # Root's databases run as another user, who has to pass through.
        Path(folder).chmod(0o711)
        os.environ["TMPDIR"] = folder
        yield


def usable(folder: Path) -> bool:
    """Whether a folder has room for the temporary files of a run, and lets programs among them run."""
    if not os.access(folder, os.W_OK):
        return False
    return shutil.disk_usage(folder).free >= ROOM and not os.statvfs(folder).f_flag & os.ST_NOEXEC


if __name__ == "__main__":
    sys.exit(main())
