"""One more file into the portal's database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from services.portal.tests.portal_process import running_portal

BILLING = "company,aws_service,datetime,gross_cost\nsoylent,s3,2024-02-01 00:00:00,{cost}\n"


def load(state_dir: Path, file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Does what ``make load`` does."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "-m", "services.portal.load", *options, file],
        env={**environment, "STATE_DIR": os.fspath(state_dir)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def billing(tmp_path: Path) -> Path:
    file = tmp_path / "more.csv"
    file.write_text(BILLING.format(cost="7.25"))
    return file


def test_a_file_loaded_while_the_portal_runs_stays_beside_the_data_folder(
    state_dir: Path, dist: Path, billing: Path
) -> None:
    with running_portal(STATE_DIR=state_dir, DIST_DIR=dist):
        done = load(state_dir, billing)
    assert done.returncode == 0, done.stderr
    assert "more.csv: loaded" in done.stdout

    with running_portal(STATE_DIR=state_dir, DIST_DIR=dist) as portal:
        assert "The database also holds more.csv." in portal.said


def test_a_file_is_loaded_without_a_portal(state_dir: Path, billing: Path) -> None:
    first, second = load(state_dir, billing), load(state_dir, billing)

    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert "already loaded" in second.stdout


def test_the_good_rows_of_a_file_are_loaded_on_request(state_dir: Path, billing: Path) -> None:
    billing.write_text(billing.read_text() + "soylent,s3,2024-02-02 00:00:00,much\n")

    refused, accepted = load(state_dir, billing), load(state_dir, billing, "--accept-rejects")

    assert refused.returncode == 1
    assert "ACCEPT_REJECTS=1" in refused.stderr
    assert accepted.returncode == 0, accepted.stderr
