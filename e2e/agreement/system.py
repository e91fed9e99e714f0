"""The product as it runs: files through the loader into Postgres, answers from the services' processes."""

import os
import re
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg

from e2e.agreement.api import Ask, over_connect, over_grpc
from loader.billing.command import Accepted
from loader.billing.command import run as load_billing
from loader.commitments.command import run as load_commitments

# Generated files cut the rows of one bill anywhere, also within a day.
_MEANT: Final = Accepted(rejects=False, overlap=True)
_SERVICES: Final = ("billing", "commitment")
_READY: Final = re.compile(r"ready at (http://\S+) and, for gRPC, (\S+)")
_CLEAR: Final = """
    truncate billing.rejected_row, billing.daily_spend, billing.line_item, billing.load_company, billing.load,
             billing.company, billing.service, commitment.checkin, commitment.commitment,
             commitment.calibration, commitment.past_forecast
"""


@dataclass(frozen=True, kw_only=True)
class System:
    """One database with both services on it.

    Attributes:
        database_url: the database.
        protocols: every way to ask, by name.
    """

    database_url: str
    protocols: Mapping[str, Ask]

    def load(self, billing: Sequence[Path], commitments: Path) -> None:
        """Takes files in, the way an operator does."""
        if billing:
            assert load_billing(self.database_url, billing, _MEANT) == 0
        assert load_commitments(self.database_url, commitments) == 0

    def clear(self) -> None:
        """Forgets everything that was loaded."""
        with psycopg.connect(self.database_url) as connection:
            connection.execute(_CLEAR)


@contextmanager
def running_system(database_url: str) -> Generator[System]:
    """Each service as a process of its own; they end with the context."""
    with ExitStack() as stack:
        ready = {name: stack.enter_context(_service(name, database_url)) for name in _SERVICES}
        connect = over_connect({name: http for name, (http, _) in ready.items()})
        native = over_grpc({name: target for name, (_, target) in ready.items()})
        protocols = {"Connect": stack.enter_context(connect), "gRPC": stack.enter_context(native)}
        yield System(database_url=database_url, protocols=protocols)


@contextmanager
def _service(name: str, database_url: str) -> Generator[tuple[str, str]]:
    """Yields the addresses for Connect and for gRPC."""
    with subprocess.Popen(
        [sys.executable, "-m", f"services.{name}"],
        env={**os.environ, "DATABASE_URL": database_url, "PORTAL_PORT": "0", "GRPC_PORT": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            ready = _READY.search(process.stdout.readline())
            assert ready, f"the {name} service did not start"
            yield ready[1], ready[2]
        finally:
            process.terminate()
