"""The two files of the data folder, into the database through the loader."""

import os
import shlex
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
    load(settings, database_url, "billing", settings.billing_file)
    load(settings, database_url, "commitments", settings.commitments_file)


def load_command(settings: Settings, file: Path) -> str:
    """What to type to load a file into the database of these settings, and no other; secrets are left out."""
    command = f"make load FILE={shlex.quote(str(file))}"
    if settings.database_url:
        return f"{command} DATABASE_URL=…"
    if settings.state_dir != Settings.state_dir:
        return f"{command} STATE_DIR={shlex.quote(str(settings.state_dir))}"
    return command


def load(settings: Settings, database_url: str, kind: str, file: Path, options: Sequence[str] = ()) -> None:
    """Runs the loader on one file; its words go to the terminal.

    Args:
        settings: of the portal that it is for.
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
        on_purpose = (
            f" Where that names an option, give it to `{load_command(settings, file)}`: ACCEPT_REJECTS=1 for "
            "--accept-rejects, ACCEPT_OVERLAP=1 for --accept-overlap."
        )
        raise PortalError(
            f"{file} is refused for the reason above: correct it and start again."
            + (on_purpose if kind == "billing" else "")
        )
    if done.returncode != 0:
        raise PortalError(f"{file} could not be loaded for the reason above: start again once it is gone.")
