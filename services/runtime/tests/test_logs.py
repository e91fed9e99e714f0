"""The log: JSON lines that name their request."""

import io
import json
import logging
import os
from collections.abc import Generator

import pytest

from services.runtime.logs import REQUEST_ID, configure_logging, relay


@pytest.fixture(autouse=True)
def _root_logger() -> Generator[None]:  # pyright: ignore[reportUnusedFunction]
    """Gives the root logger back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()  # those of the test runner must not be closed
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_a_line_is_one_json_object_with_level_time_process_and_request() -> None:
    stream = io.StringIO()
    configure_logging(handler=logging.StreamHandler(stream))
    token = REQUEST_ID.set("order-66")
    try:
        logging.getLogger("services.test").warning("two\nlines: %s", "é", extra={"ms": 1.5})
    finally:
        REQUEST_ID.reset(token)
    (line,) = stream.getvalue().splitlines()
    entry = json.loads(line)
    assert entry.pop("time")
    assert entry == {
        "level": "WARNING",
        "logger": "services.test",
        "process": os.getpid(),
        "message": "two\nlines: é",
        "ms": 1.5,
        "request_id": "order-66",
    }


def test_a_line_outside_of_any_request_names_none() -> None:
    stream = io.StringIO()
    configure_logging(handler=logging.StreamHandler(stream))
    logging.getLogger("services.test").info("started")
    assert "request_id" not in json.loads(stream.getvalue())


def test_a_line_of_another_process_stays_as_it_was_written() -> None:
    stream = io.StringIO()
    configure_logging(handler=logging.StreamHandler(stream))
    relay('{"level": "INFO", "process": 7, "message": "100 % done"}')
    assert stream.getvalue() == '{"level": "INFO", "process": 7, "message": "100 % done"}\n'
