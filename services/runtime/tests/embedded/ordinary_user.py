"""Lets a test of root's also speak for the user who is not root."""

import multiprocessing
import os
import pwd
from collections.abc import Callable
from pathlib import Path


def run_as_ordinary_user(action: Callable[[], None], *, owner_of: Path) -> None:
    """Runs an action as a user who is not root and owns a folder; fails if the action does.

    Root forks a process for it, since that user may not even be allowed to read this code.
    """
    if os.geteuid() != 0:
        action()
        return
    entry = pwd.getpwnam("nobody")
    os.chown(owner_of, entry.pw_uid, entry.pw_gid)

    def drop_rights_and_act() -> None:
        os.setgroups([])
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
        action()

    process = multiprocessing.get_context("fork").Process(target=drop_rights_and_act)
    process.start()
    process.join()
    assert process.exitcode == 0
