"""One more file into the portal's database."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from services.portal.alone import sole_portal
from services.portal.tests.portal_process import PATIENCE_SECONDS, PortalProcess, running_portal

BILLING = "company,aws_service,datetime,gross_cost\nsoylent,s3,2024-02-0{day} 00:00:00,{cost}\n"
COMMITMENT = {
    "id": 1,
    "name": "Storage",
    "company": "soylent",
    "service": "s3",
    "checkins": [
        {"start": "2024-02-01 00:00:00", "end": "2024-02-02 00:00:00", "amount": 5},
        {"start": "2024-02-02 00:00:00", "end": "2024-02-03 00:00:00", "amount": 5},
    ],
}
POLL_SECONDS = 0.05


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
    file.write_text(BILLING.format(day=1, cost="7.25"))
    return file


@pytest.fixture
def commitments(tmp_path: Path) -> Path:
    file = tmp_path / "more.json"
    file.write_text(json.dumps({"commitments": [COMMITMENT]}))
    return file


def test_files_loaded_while_the_portal_runs_stay_beside_the_data_folder(
    state_dir: Path, dist: Path, data_dir: Path, billing: Path
) -> None:
    settings = {"STATE_DIR": state_dir, "DIST_DIR": dist, "DATA_DIR": data_dir}
    with running_portal(**settings):
        done = load(state_dir, billing)
    assert done.returncode == 0, done.stderr
    assert "more.csv: loaded" in done.stdout

    with running_portal(**settings) as portal:
        assert "The database also holds more.csv." in portal.said


def test_whatever_a_loader_takes_in_beside_the_portal_gets_its_past_forecasts(
    state_dir: Path, dist: Path, data_dir: Path, billing: Path, commitments: Path
) -> None:
    with running_portal(STATE_DIR=state_dir, DIST_DIR=dist, DATA_DIR=data_dir) as portal:
        worked_out_record(portal, "acme")  # the run that follows the start is over
        database_url = (state_dir / "database-url").read_text()
        run_loader(database_url, "billing", billing)
        run_loader(database_url, "commitments", commitments)
        of_one_day = worked_out_record(portal, "soylent")
        billing.write_text(BILLING.format(day=2, cost="3.50"))
        run_loader(database_url, "billing", billing)
        of_two_days = worked_out_record(portal, "soylent")
    assert of_one_day == {"closedCheckinCount": 1, "insufficientHistoryCount": 3}
    assert of_two_days == {"closedCheckinCount": 2, "insufficientHistoryCount": 6}


def run_loader(database_url: str, kind: str, file: Path) -> None:
    """Runs the loader by itself, as a pipeline would."""
    environment = {**os.environ, "DATABASE_URL": database_url}
    subprocess.run([sys.executable, "-m", "loader", kind, file], env=environment, check=True)


def worked_out_record(portal: PortalProcess, company_id: str) -> Any:
    """The track record of a company once nothing of it is pending."""
    give_up = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < give_up:
        answer = portal.ask("commitment.v1.CommitmentService/GetTrackRecord", {"companyId": company_id})
        if "pendingCount" not in answer["trackRecord"]:
            return answer["trackRecord"]
        time.sleep(POLL_SECONDS)
    raise AssertionError("The track record stays pending.")


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
