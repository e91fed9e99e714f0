"""``python -m services.portal.reload``: the portal, started anew whenever its Python code changes."""

import contextlib
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from typing import Final

_FOLDERS: Final = ("services", "loader", "gen/py")
_SUFFIXES: Final = (".py", ".sql")
_POLL_SECONDS: Final = 0.5


def main() -> int:
    """Runs until SIGINT or SIGTERM."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        while True:
            seen = _state()
            portal = subprocess.Popen([sys.executable, "-m", "services.portal"])
            try:
                _wait_for_change(seen)
            finally:
                portal.terminate()
                portal.wait()
            print("The code has changed: starting the portal anew", flush=True)
    except KeyboardInterrupt:
        return 0


def _wait_for_change(seen: dict[Path, int]) -> None:
    # Looking at a few hundred files twice a second costs next to nothing, and works on every file system.
    while _state() == seen:
        time.sleep(_POLL_SECONDS)


def _state() -> dict[Path, int]:
    state: dict[Path, int] = {}
    for file in (file for folder in _FOLDERS for file in Path(folder).rglob("*")):
        if file.suffix in _SUFFIXES and "tests" not in file.parts:
            # Editors replace files by renaming, so one may be gone for a moment.
            with contextlib.suppress(FileNotFoundError):
                state[file] = file.stat().st_mtime_ns
    return state


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
