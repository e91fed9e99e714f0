"""From nothing to a served portal, and back."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType
from typing import Final

import uvloop

from services.portal.alone import sole_portal
from services.portal.announce import announce
from services.portal.database import portal_database
from services.portal.files import load_files, require_files
from services.portal.frontend import front_end
from services.portal.ledger import require_own_data
from services.portal.problem import SAID
from services.portal.record import keep_record
from services.portal.worker import COMMAND, both_services
from services.runtime import heap
from services.runtime.logs import configure_logging
from services.runtime.migrations import migrate
from services.runtime.processes.supervisor import supervise
from services.runtime.rpc.asgi import ASGIApp
from services.runtime.rpc.server import Addresses, check_ports, serve
from services.runtime.settings import Settings, read_settings

_LOG_NAME: Final = "portal.log"
_LOG_BYTES: Final = 16 << 20  # tens of thousands of requests; two files of this size at most

_log = logging.getLogger(__name__)


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
    front = front_end(settings.dist_dir)
    require_files(settings)
    with sole_portal(settings.state_dir):
        check_ports(settings)
        with portal_database(settings) as database_url:
            migrate(database_url)
            others = require_own_data(database_url, settings)
            load_files(database_url, settings)
            if others:
                print(f"The database also holds {', '.join(others)}.")
            log = settings.state_dir / _LOG_NAME
            print(f"Log in {log}", flush=True)
            configure_logging(handler=_log_handler(log))
            uvloop.run(_serve(settings, database_url, front))


def _log_handler(log: Path) -> logging.Handler:
    """A log that goes on where it ended; once it is full it begins anew, with what it held so far beside it.

    Raises:
        OSError: it cannot be written.
    """
    return RotatingFileHandler(log, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")


async def _serve(settings: Settings, database_url: str, front: Callable[[ASGIApp], ASGIApp]) -> None:
    stop = asyncio.Event()
    beside: list[asyncio.Task[None]] = []

    def begin(addresses: Addresses) -> None:
        heap.set_aside()
        _log.info("serving at %s and, for gRPC, %s", addresses.http_url, addresses.grpc_target)
        task = asyncio.create_task(_accompany(addresses, database_url))
        task.add_done_callback(lambda done: stop.set() if done.cancelled() or done.exception() else None)
        beside.append(task)

    settings = replace(settings, database_url=database_url)
    if settings.processes > 1:
        await supervise(COMMAND, settings, on_ready=begin, stop=stop)
    else:
        await serve(both_services(settings), settings, front=front, on_ready=begin, stop=stop)
    _log.info("ending")
    for task in beside:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _accompany(addresses: Addresses, database_url: str) -> None:
    """
    Raises:
        PortalError: the portal does not answer as it should.
    """
    await announce(addresses)
    await keep_record(database_url)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Ends the process the way Ctrl-C does, so that every ``with`` is left properly."""
    os.kill(os.getpid(), signal.SIGINT)
