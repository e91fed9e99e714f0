"""The two files of the data folder, into the database through the loader."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from services.portal.problem import PortalError
from services.runtime.settings import BILLING_FILE, COMMITMENTS_FILE, Settings


def require_files(settings: Settings) -> None:
    """Looks for the two files before anything is started for them.

    Raises:
        PortalError: one is not there.
    """
    for file in (settings.billing_file, settings.commitments_file):
        if not file.is_file():
            raise PortalError(
                f"There is no file {file}: set DATA_DIR (now {settings.data_dir}) to the folder "
                f"that holds {BILLING_FILE} and {COMMITMENTS_FILE}."
            )


def load_files(database_url: str, settings: Settings) -> None:
    """Loads what is new in the two files; what is loaded already costs a look at it.

    Raises:
        PortalError: a file is refused, or the database failed; the loader has said why.
    """
    load(database_url, "billing", settings.billing_file)
    load(database_url, "commitments", settings.commitments_file)


def load(database_url: str, kind: str, file: Path, options: Sequence[str] = ()) -> None:
    """Runs the loader on one file; its words go to the terminal.

    Args:
        database_url: where to.
        kind: ``billing`` or ``commitments``.
        file: what to load.
        options: of the loader's command line.

    Raises:
        PortalError: nothing was loaded.
    """
    # In a process of its own: it may use all the memory and time it needs, and services never import it.
    done = subprocess.run(
        [sys.executable, "-m", "loader", kind, *options, file],
        env={**os.environ, "DATABASE_URL": database_url},
        check=False,
    )
    if done.returncode == 1:
        raise PortalError(
            f"{file} is refused for the reason above: correct it, set DATA_DIR and STATE_DIR to other "
            f"folders, or say that it is meant so with `make load FILE={file}`: ACCEPT_REJECTS=1 takes the "
            "good rows of a billing file alone, ACCEPT_OVERLAP=1 lets its rows count beside earlier ones."
        )
    if done.returncode != 0:
        raise PortalError(f"{file} could not be loaded for the reason above: start again once it is gone.")
