"""One more file into the portal's database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from services.portal.alone import sole_portal
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


def test_without_a_portal_the_good_rows_of_a_file_are_loaded_on_request_and_once(
    state_dir: Path, billing: Path
) -> None:
    billing.write_text(billing.read_text() + "soylent,s3,2024-02-02 00:00:00,much\n")

    refused, accepted = load(state_dir, billing), load(state_dir, billing, "--accept-rejects")
    again = load(state_dir, billing)

    assert refused.returncode == 1
    assert "ACCEPT_REJECTS=1" in refused.stderr
    assert (accepted.returncode, again.returncode) == (0, 0), accepted.stderr
    assert "already loaded" in again.stdout


def test_a_portal_whose_database_cannot_be_found_is_one_sentence(bare_state_dir: Path, billing: Path) -> None:
    with sole_portal(bare_state_dir):
        done = load(bare_state_dir, billing)

    assert done.returncode == 1
    assert done.stderr == (
        f"The portal of STATE_DIR={bare_state_dir} runs without a private database: wait until it is ready, "
        "or set DATABASE_URL to the database that it uses.\n"
    )
