"""Fixtures of the loader's tests."""

from pathlib import Path

import pytest

from loader.cli import main
from loader.tests.support import Loader, Result


@pytest.fixture
def loader(database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Loader:
    """Runs the loader in this process, on the test's own database."""
    monkeypatch.setenv("DATABASE_URL", database_url)

    def run(*arguments: str | Path) -> Result:
        capsys.readouterr()
        try:
            exit_code = main([str(argument) for argument in arguments])
        except SystemExit as leaving:  # argparse's way out
            exit_code = int(leaving.code or 0)
        out, err = capsys.readouterr()
        return Result(exit_code=exit_code, out=out, err=err)

    return run
