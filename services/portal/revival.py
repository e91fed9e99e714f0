"""Keeps the private database up: what kills its server does not end the portal."""

import logging
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from services.runtime.backoff import Backoff
from services.runtime.embedded import Cluster, EmbeddedPostgresError

_POLL_SECONDS: Final = 0.5

_log = logging.getLogger(__name__)


@contextmanager
def kept_up(cluster: Cluster) -> Generator[None]:
    """Starts a running server again whenever it ends by itself, as long as the context.

    Meanwhile the services answer that their database is away; they find the new server where the old one was.
    """
    leaving = threading.Event()
    watcher = threading.Thread(target=_keep_up, args=(cluster, leaving), name="postgres")
    watcher.start()
    try:
        yield
    finally:
        leaving.set()
        watcher.join()


def _keep_up(cluster: Cluster, leaving: threading.Event) -> None:
    backoff, started = Backoff(), time.monotonic()
    while not leaving.wait(_POLL_SECONDS):
        code = cluster.process.poll()
        if code is None:
            continue
        pause = backoff.after(time.monotonic() - started)
        _log.warning("PostgreSQL ended with code %d: it is started again in %.1f seconds", code, pause)
        if leaving.wait(pause):
            return
        try:
            cluster.restart()
        except EmbeddedPostgresError as error:
            _log.warning("%s", error)
        else:
            started = time.monotonic()
            _log.info("PostgreSQL runs again")
