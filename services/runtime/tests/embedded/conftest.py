"""Folders for clusters: empty, closed to others, or with a database in them."""

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from services.runtime.embedded import Cluster


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody can enter; its clusters' files go with it."""
    with _open_folder() as path:
        yield path
        for marker in path.rglob("WHERE"):
            shutil.rmtree(marker.read_text().strip())


@pytest.fixture
def closed(folder: Path) -> Path:
    """A folder that only its owner can enter."""
    path = folder / "closed"
    path.mkdir(mode=0o700)
    return path


@pytest.fixture
def state_dir(folder: Path, stopped_cluster: Path) -> Path:
    """The folder of a cluster that has run before, in a copy of the test's own."""
    path = folder / "pg"
    subprocess.run(["cp", "-a", stopped_cluster, path], check=True)
    return path


@pytest.fixture(scope="session")
def stopped_cluster() -> Iterator[Path]:
    """The folder of a cluster that has run before, made once since that takes most of a test's time."""
    with _open_folder() as path:
        with Cluster(path / "pg"):
            pass
        yield path / "pg"


@contextlib.contextmanager
def _open_folder() -> Generator[Path]:
    # TMPDIR may be closed to everybody else.
    place = next(path for path in (tempfile.gettempdir(), "/tmp") if Path(path).stat().st_mode & 0o001)
    with tempfile.TemporaryDirectory(prefix="embedded-", dir=place) as name:
        Path(name).chmod(0o755)
        yield Path(name)
