"""Where the cluster's files lie, and that no two processes use them at once."""

import contextlib
import fcntl
import hashlib
import os
import pwd
import re
import shutil
from collections.abc import Generator
from pathlib import Path

from services.runtime.embedded.errors import EmbeddedPostgresError
from services.runtime.embedded.identity import ServerUser
from services.runtime.embedded.postmaster import stop_orphan

_SHARED = Path("/var/lib/contract-commitment-analyzer")

# A socket's whole path must fit into 104 bytes on macOS and 108 on Linux.
_LONGEST_SOCKET_FOLDER = 103 - len("/.s.PGSQL.5432")


@contextlib.contextmanager
def locked(asked: Path, user: ServerUser) -> Generator[None]:
    """Creates a folder if need be and holds it for this process alone, whichever way that ends.

    Raises:
        EmbeddedPostgresError: another living process holds it, or it belongs to somebody else.
    """
    asked.mkdir(parents=True, exist_ok=True)
    if not user.is_other:
        _must_belong_to(asked, user.uid)
    with (asked / "lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise EmbeddedPostgresError(
                f"The database in {asked} is in use by process {file.read()}; "
                "stop that one first, or set STATE_DIR to another folder."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def locate(asked: Path, user: ServerUser) -> Path:
    """Returns the folder for the cluster's files: the one asked for, or one the server user can reach.

    A checkout in a home that only its owner can enter is closed to the user who runs the server for
    root. Then the files lie under /var/lib, and a file WHERE in the asked folder says so. Without that
    file the asked folder is a new one, and what an older one of the same name left behind is removed.
    """
    if not user.is_other:
        asked.chmod(0o700)
        return asked
    asked.chmod(0o711)
    if user.can(["/bin/sh", "-c", 'cd "$0"', asked]):
        return asked
    elsewhere = _shared_folder() / hashlib.sha256(os.fsencode(asked)).hexdigest()[:16]
    marker = asked / "WHERE"
    if not marker.exists() and elsewhere.exists():
        stop_orphan(elsewhere / "data", user)
        shutil.rmtree(elsewhere)
    elsewhere.mkdir(exist_ok=True)
    elsewhere.chmod(0o711)
    marker.write_text(f"{elsewhere}\n")
    return elsewhere


def socket_folder(place: Path, user: ServerUser) -> Path:
    """Creates the empty folder for the server's socket, a short one where the place's own path is no good.

    Too long does not fit into an address, and a comma or a quote means something to the server or to
    its clients. Call it only while no server runs here: leftovers of a dead one are removed, since
    their process id may since have gone to another process, and Postgres would wait for that to end.

    Raises:
        EmbeddedPostgresError: somebody else has taken the short folder's name.
    """
    folder = place / "run"
    if len(os.fsencode(folder)) > _LONGEST_SOCKET_FOLDER or not re.fullmatch(r"[\w/.@+-]+", str(folder)):
        # Not TMPDIR, which may be as long as anything.
        folder = Path("/tmp", f"pg-{hashlib.sha256(os.fsencode(place)).hexdigest()[:16]}")
    if folder.is_symlink() or folder.exists():
        _must_belong_to(folder, user.uid)
        shutil.rmtree(folder)
    user.make_private_folder(folder)
    return folder


def _shared_folder() -> Path:
    _SHARED.mkdir(parents=True, exist_ok=True)
    _must_belong_to(_SHARED, 0)
    _SHARED.chmod(0o755)
    return _SHARED


def _must_belong_to(folder: Path, uid: int) -> None:
    owner = folder.lstat().st_uid
    if owner != uid:
        raise EmbeddedPostgresError(
            f"The folder {folder} belongs to user {_name(owner)}, not to {_name(uid)}; "
            "run as the user who made it, remove it, or set STATE_DIR to another folder."
        )


def _name(uid: int) -> str:
    try:
        return repr(pwd.getpwuid(uid).pw_name)
    except KeyError:
        return str(uid)
