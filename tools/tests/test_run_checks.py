"""The counts at the end of ``make test`` are those of the suites."""

from pathlib import Path

import pytest

from tools.run_checks import Counts, Run, Step, read_report

PYTEST = (
    '<testsuites><testsuite tests="5" failures="1" errors="1" skipped="1">'
    '<testcase><skipped message="go is missing"/></testcase></testsuite></testsuites>'
)
WITH_SKIPPED = Counts(passed=2, failed=2, skipped=1, reasons=frozenset({"go is missing"}))
VITEST = '<testsuites tests="4"><testsuite tests="3" failures="0"/><testsuite tests="1"/></testsuites>'


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "report.xml"


@pytest.mark.parametrize(("text", "counts"), [(PYTEST, WITH_SKIPPED), (VITEST, Counts(passed=4, failed=0))])
def test_both_runners_are_counted(report: Path, text: str, counts: Counts) -> None:
    report.write_text(text)

    assert read_report(report) == counts


@pytest.mark.parametrize("written", ["true", "echo '<testsuites><testsuite tests=' >{report}"])
def test_a_suite_without_a_whole_report_has_failed(
    report: Path, capfd: pytest.CaptureFixture[str], written: str
) -> None:
    run = Run()
    run.step(Step(name="unit", command=["sh", "-c", written.format(report=report)], report=report))

    assert run.failed_steps == ["unit"]
    assert "FAILED unit" in capfd.readouterr().out


def test_a_step_that_fails_shows_what_it_said_and_the_next_runs(capfd: pytest.CaptureFixture[str]) -> None:
    run = Run()
    run.lane(
        [Step(name="lint", command=["sh", "-c", "echo wrong; exit 1"]), Step(name="types", command=["true"])]
    )

    said = capfd.readouterr().out
    assert run.failed_steps == ["lint"]
    assert "FAILED lint" in said
    assert "wrong" in said
    assert "ok     types" in said


def test_counts_add_up_over_suites(report: Path) -> None:
    run = Run()
    for text in (PYTEST, VITEST):
        run.step(Step(name="suite", command=["sh", "-c", f"echo '{text}' >{report}"], report=report))

    assert run.counts == WITH_SKIPPED + Counts(passed=4)
