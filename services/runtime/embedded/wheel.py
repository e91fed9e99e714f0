"""A copy of the packaged Postgres for a server user who cannot enter the folder it is installed in."""

import hashlib
import os
import shutil
from pathlib import Path

_NOT_NEEDED = shutil.ignore_patterns("include", "doc", "*.a", "pkgconfig")


def copy_for_everybody(bin_folder: Path, copies: Path) -> Path:
    """Copies the installation around a bin folder to where everybody can read it, once per version of it.

    Args:
        bin_folder: ``…/<package>/pginstall/bin``; its libraries lie in ``…/<package>.libs``.
        copies: the folder to put the copy into.

    Returns:
        The bin folder of the copy.
    """
    package = bin_folder.parent.parent
    copy = copies / f"bin-{_fingerprint(bin_folder)}"
    if not copy.exists():
        draft = copies / "bin.new"
        shutil.rmtree(draft, ignore_errors=True)
        shutil.copytree(
            bin_folder.parent, draft / package.name / "pginstall", symlinks=True, ignore=_NOT_NEEDED
        )
        # The programs find these by a relative path, so they keep their place beside the package.
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
        _open_to_everybody(draft)
        draft.rename(copy)
    return copy / package.name / "pginstall" / "bin"


def _fingerprint(bin_folder: Path) -> str:
    server = (bin_folder / "postgres").stat()
    return hashlib.sha256(f"{bin_folder}|{server.st_mtime_ns}|{server.st_size}".encode()).hexdigest()[:12]


def _open_to_everybody(tree: Path) -> None:
    for folder, _, names in os.walk(tree):
        Path(folder).chmod(0o755)
        for name in names:
            file = Path(folder, name)
            if not file.is_symlink():
                file.chmod(0o755 if file.stat().st_mode & 0o100 else 0o644)
