"""From nothing to a served portal, and back."""

import logging
import os
import signal
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType
from typing import Final

from services.portal.alone import sole_portal
from services.portal.build import page_headers
from services.portal.database import portal_database
from services.portal.files import load_files, require_files
from services.portal.ledger import require_own_data
from services.portal.problem import SAID
from services.runtime import heap
from services.runtime.logs import configure_logging
from services.runtime.migrations import migrate
from services.runtime.room import require_room
from services.runtime.rpc.ports import check_ports
from services.runtime.settings import Settings, read_settings

_BESIDE: Final = 2  # connections: of what follows the loads, and of what works out the track record
_LOG_NAME: Final = "portal.log"
_LOG_BYTES: Final = 16 << 20  # tens of thousands of requests; two files of this size at most


def main() -> int:
    """Runs the portal until SIGINT, SIGTERM or SIGHUP.

    Returns:
        The exit code: 0 after an orderly end, 1 if it could not run, with one sentence on stderr.
    """
    # A shell without job control starts what runs in its background with SIGINT ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    try:
        run(read_settings())
    except SAID as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error}: make room or give this user access there, or set STATE_DIR.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def run(settings: Settings) -> None:
    """Everything behind ``make up``; what it starts ends with it.

    Raises:
        One of ``SAID``.
    """
    page_headers(settings.dist_dir)
    require_files(settings)
    with sole_portal(settings.state_dir):
        check_ports(settings)
        with portal_database(settings) as database_url:
            require_room(database_url, settings, services=2, beside=_BESIDE)
            migrate(database_url)
            others = require_own_data(database_url, settings)
            load_files(database_url, settings)
            if others:
                print(f"The database also holds {', '.join(others)}.")
            log = settings.state_dir / _LOG_NAME
            print(f"Log in {log}", flush=True)
            configure_logging(handler=_log_handler(log))
            # Last: the services take longer to start than it takes to say why they cannot.
            with heap.only_growing():
                from services.portal.serving import serve_portal  # noqa: PLC0415

            serve_portal(settings, database_url)


def _log_handler(log: Path) -> logging.Handler:
    """A log that goes on where it ended; once it is full it begins anew, with what it held so far beside it.

    Raises:
        OSError: it cannot be written.
    """
    return RotatingFileHandler(log, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Ends the process the way Ctrl-C does, so that every ``with`` is left properly."""
    os.kill(os.getpid(), signal.SIGINT)
