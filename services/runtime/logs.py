"""Structured logs: one JSON object a line on stderr, with the id of the request they belong to."""

import logging
from contextvars import ContextVar
from typing import Final

from pythonjsonlogger.json import JsonFormatter

REQUEST_ID: Final[ContextVar[str | None]] = ContextVar("request_id", default=None)
"""The id of the request that the current task works on."""

_NOISY: Final = {"psycopg.pool": logging.ERROR, "uvicorn": logging.WARNING}  # the probe reports outages once


def configure_logging(level: int = logging.INFO, *, handler: logging.Handler | None = None) -> None:
    """Send the log of this process to a handler, stderr's if none is given, as JSON lines."""
    handler = handler or logging.StreamHandler()
    handler.addFilter(_add_request_id)
    handler.setFormatter(
        JsonFormatter(
            "{levelname}{name}{message}",
            style="{",
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="time",
            json_ensure_ascii=False,
        )
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, quieter in _NOISY.items():
        logging.getLogger(name).setLevel(quieter)


def _add_request_id(record: logging.LogRecord) -> bool:
    if request_id := REQUEST_ID.get():
        record.request_id = request_id
    return True
