"""One portal at a time in a state folder."""

import contextlib
import fcntl
import os
from collections.abc import Generator
from pathlib import Path

from services.portal.problem import PortalError


class AlreadyRunningError(PortalError):
    """Another portal runs in this state folder."""


@contextlib.contextmanager
def sole_portal(state_dir: Path) -> Generator[None]:
    """Holds the state folder for this process; the hold ends with the process, however that comes.

    Raises:
        AlreadyRunningError: another process holds it.
        PortalError: the folder cannot be written.
    """
    try:
        state_dir.mkdir(parents=True, exist_ok=True)
        file = (state_dir / "portal.pid").open("a+")
    except OSError as error:
        raise PortalError(
            f"The folder STATE_DIR={state_dir} cannot be used ({error.strerror}: {error.filename}): "
            "give this user write access to it, or set STATE_DIR to another folder."
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise AlreadyRunningError(
                f"The portal of STATE_DIR={state_dir} is already running as process {file.read().strip()}: "
                "stop that one first, or set STATE_DIR to another folder and PORTAL_PORT and GRPC_PORT "
                "to other ports."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
