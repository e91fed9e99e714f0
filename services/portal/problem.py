"""What the person who runs the portal can act on."""

from typing import Final

from services.runtime.embedded import EmbeddedPostgresError
from services.runtime.migrations import MigrationError
from services.runtime.processes.worker import WorkerError
from services.runtime.rpc.ports import PortTakenError
from services.runtime.settings import SettingsError


class PortalError(Exception):
    """The portal cannot run; ``str(error)`` says why and what to do, in one sentence."""


SAID: Final = (PortalError, SettingsError, PortTakenError, WorkerError, EmbeddedPostgresError, MigrationError)
"""Errors whose text is the whole message for that person; anything else is a defect."""
