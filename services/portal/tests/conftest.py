"""A small front end, folders, and one portal for the tests that only ask it things."""

import gzip
import json
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from services.portal.tests.portal_process import PortalProcess, running_portal
from services.runtime.embedded import Cluster

PAGE = f"<!doctype html><title>Commitments</title>{'<p>Loading' * 50}"
WIDGET_PAGE = "<!doctype html><title>The commitment widget</title>"
SCRIPT = "export const answer = 42;\n" * 50
POLICY = "default-src 'none'; script-src 'self'"
BILLING = "company,aws_service,datetime,gross_cost\nacme,kinesis,2023-05-01 00:00:00,12.50\n"
COMMITMENTS = {
    "commitments": [
        {
            "id": 1,
            "name": "Streams",
            "company": "acme",
            "service": "kinesis",
            "checkins": [{"start": "2023-05-01 00:00:00", "end": "2023-06-01 00:00:00", "amount": 10}],
        }
    ]
}


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built front end of one page and one script, and a widget."""
    folder = tmp_path_factory.mktemp("dist")
    for name in ("assets", "widget/v1"):
        (folder / name).mkdir(parents=True)
    (folder / "headers.json").write_text(json.dumps({"Content-Security-Policy": POLICY}))
    files = {
        "index.html": PAGE,
        "assets/shell-3f2a.js": SCRIPT,
        "widget/index.html": WIDGET_PAGE,
        "widget/v1/commitment-widget.js": SCRIPT,
        "widget/v1/runtime-3f2a.js": SCRIPT,
    }
    for name, text in files.items():
        (folder / name).write_text(text)
        (folder / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
    return folder


@pytest.fixture(scope="session")
def empty_state() -> Iterator[Path]:
    """A state folder with an empty database; making one, safely on disk, takes longer than copying it."""
    with _new_folder() as folder:
        with Cluster(folder / "postgres"):
            pass
        yield folder


@pytest.fixture
def state_dir(empty_state: Path) -> Iterator[Path]:
    """A state folder of this test's own, with an empty database."""
    with _copied(empty_state) as folder:
        yield folder


@pytest.fixture(scope="session")
def used_state(empty_state: Path, dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A state folder of a portal that has shown the small files, and ended."""
    with _copied(empty_state) as folder:
        data = _write_small_files(tmp_path_factory.mktemp("shown"))
        with running_portal(STATE_DIR=folder, DIST_DIR=dist, DATA_DIR=data):
            pass
        yield folder


@pytest.fixture
def used_state_dir(used_state: Path) -> Iterator[Path]:
    """A state folder of this test's own, of a portal that has shown the small files, and ended."""
    with _copied(used_state) as folder:
        yield folder


@pytest.fixture
def bare_state_dir() -> Iterator[Path]:
    """A state folder of this test's own, with nothing in it."""
    with _new_folder() as folder:
        yield folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Two small files other than the sample."""
    folder = tmp_path / "data"
    folder.mkdir()
    return _write_small_files(folder)


@pytest.fixture(scope="session")
def portal_state_dir() -> Iterator[Path]:
    """The state folder of that one portal."""
    with _new_folder() as folder:
        yield folder


@pytest.fixture(scope="session")
def portal(dist: Path, portal_state_dir: Path) -> Iterator[PortalProcess]:
    """A portal that came up from nothing and shows the sample."""
    with running_portal(STATE_DIR=portal_state_dir, DIST_DIR=dist) as running:
        yield running


def _write_small_files(folder: Path) -> Path:
    (folder / "aws_billing_data.csv").write_text(BILLING)
    (folder / "spend_commitments.json").write_text(json.dumps(COMMITMENTS))
    return folder


@contextmanager
def _copied(state: Path) -> Generator[Path]:
    with _new_folder() as folder:
        # As it is, since the database may belong to another user.
        subprocess.run(["cp", "--archive", f"{state}/.", folder], check=True)
        yield folder


@contextmanager
def _new_folder() -> Generator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="portal-"))
    # Root's database runs as another user, who has to pass through.
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
