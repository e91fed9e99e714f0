"""Structured logs: one JSON object a line on stderr, with their process and the request they belong to."""

import logging
from contextvars import ContextVar
from typing import Final

from pythonjsonlogger.json import JsonFormatter

REQUEST_ID: Final[ContextVar[str | None]] = ContextVar("request_id", default=None)
"""The id of the request that the current task works on."""

_RELAYED: Final = "relayed"

_NOISY: Final = {"psycopg.pool": logging.ERROR, "uvicorn": logging.WARNING}  # the probe reports outages once


def configure_logging(level: int = logging.INFO, *, handler: logging.Handler | None = None) -> None:
    """Send the log of this process to a handler, stderr's if none is given, as JSON lines."""
    handler = handler or logging.StreamHandler()
    handler.addFilter(_add_request_id)
    handler.setFormatter(
        _Lines(
            "{levelname}{name}{process}{message}",
            style="{",
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="time",
            json_ensure_ascii=False,
        )
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, quieter in _NOISY.items():
        logging.getLogger(name).setLevel(quieter)


def relay(line: str) -> None:
    """Log a line that another process of this server has written, as it is."""
    logger = logging.getLogger(_RELAYED)
    logger.handle(logging.LogRecord(logger.name, logging.INFO, "", 0, line, None, None))


class _Lines(JsonFormatter):
    """Records as JSON; lines that are relayed are what they are."""

    def format(self, record: logging.LogRecord) -> str:
        return record.getMessage() if record.name == _RELAYED else super().format(record)


def _add_request_id(record: logging.LogRecord) -> bool:
    if request_id := REQUEST_ID.get():
        record.request_id = request_id
    return True
