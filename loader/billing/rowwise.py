"""Judges one line at a time: slower than the columns' way, and the only place where a row is refused.

One line is one row: a line feed inside quotes ends the row, as no name, time or cost contains one. So a quote
that is never closed costs the line it stands on and no other.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

import numpy as np

from loader.billing.batch import Batch, Names, Reject
from loader.billing.columns import COLUMNS, COMPANY, COST, SERVICE, USAGE
from loader.fields import micros_of, name_problem, parse_instant
from loader.report import count
from services.runtime.money import parse_nanos

ROWS_PER_BATCH: Final = 20_000
_BIGGEST_NANOS: Final = 2**63 - 1  # what the database's column holds
# Stricter than the csv module, to which the second half of a row that was cut inside quotes looks like a row.
_FIELD: Final = r'(?:"(?:[^"]|"")*"|[^",]*)'
_WELL_QUOTED: Final = re.compile(f"{_FIELD}(?:,{_FIELD})*")
_UNCLOSED_QUOTE: Final = "has a quote that is not closed on its line"
_MISPLACED_QUOTE: Final = (
    "has a quote in the wrong place; quotes stand around a whole field, doubled inside it"
)

_Value = TypeVar("_Value")


class _FaultError(Exception):
    def __init__(self, column_name: str, value: str, reason: str) -> None:
        super().__init__(reason)
        self.column_name, self.value, self.reason = column_name, value, reason


def read_lines(lines: Iterable[tuple[int, bytes]]) -> Iterator[Batch]:
    """The rows and rejects of numbered lines, in batches of at most ROWS_PER_BATCH.

    Args:
        lines: the number of each line, and the line without its line feed.
    """
    numbered = iter(lines)
    while some := list(islice(numbered, ROWS_PER_BATCH)):
        yield _batch(some)


def _batch(lines: list[tuple[int, bytes]]) -> Batch:
    companies: dict[str, int] = {}
    services: dict[str, int] = {}
    rows: list[tuple[int, int, int, int, int]] = []
    rejects: list[Reject] = []
    for line_number, line in lines:
        try:
            company, service, usage_micros, cost_nanos = _row(line)
        except _FaultError as fault:
            rejects.append(_reject(line_number, line, fault))
            continue
        company_code = companies.setdefault(company, len(companies))
        service_code = services.setdefault(service, len(services))
        rows.append((company_code, service_code, usage_micros, cost_nanos, line_number))
    columns = np.array(rows, np.int64).reshape(len(rows), 5).T
    return Batch(
        companies=Names(distinct=list(companies), codes=columns[0].astype(np.int32)),
        services=Names(distinct=list(services), codes=columns[1].astype(np.int32)),
        usage_micros=columns[2],
        cost_nanos=columns[3],
        line_numbers=columns[4].astype(np.int32),
        rejects=rejects,
    )


def _row(line: bytes) -> tuple[str, str, int, int]:
    company, service, usage, cost = _fields(line)
    for column_name, name in ((COMPANY, company), (SERVICE, service)):
        problem = name_problem(name)
        if problem:
            raise _FaultError(column_name, name, problem)
    usage_at = _parsed(parse_instant, USAGE, usage)
    cost_nanos = _parsed(parse_nanos, COST, cost)
    if abs(cost_nanos) > _BIGGEST_NANOS:
        raise _FaultError(COST, cost, "is larger than 9.2 billion, the most that one row can hold")
    return company, service, micros_of(usage_at), cost_nanos


def _fields(line: bytes) -> list[str]:
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        column_name, value = _undecodable(line, error.start)
        raise _FaultError(column_name, value, "is not UTF-8 text; save the file as UTF-8") from None
    text = text.removesuffix("\r")
    if not text.strip():
        raise _FaultError("", text, "is a blank line")
    if '"' in text and not _WELL_QUOTED.fullmatch(text):
        unclosed = text.count('"') % 2
        raise _FaultError("", text, _UNCLOSED_QUOTE if unclosed else _MISPLACED_QUOTE)
    try:
        fields = next(csv.reader([text], strict=True))
    except csv.Error as error:
        raise _FaultError("", text, f"is not valid CSV ({error})") from None
    if len(fields) != len(COLUMNS):
        raise _FaultError("", text, f"has {count(len(fields), 'column')} instead of {len(COLUMNS)}")
    return fields


def _undecodable(line: bytes, position: int) -> tuple[str, str]:
    """The column of the first byte that is no UTF-8, and what stands there."""
    place = line.count(b",", 0, position)
    if b'"' in line or place >= len(COLUMNS):
        return "", _shown(line)
    return COLUMNS[place], _shown(line.removesuffix(b"\r").split(b",")[place])


def _parsed(parse: Callable[[str], _Value], column_name: str, text: str) -> _Value:
    try:
        return parse(text)
    except ValueError as error:
        raise _FaultError(column_name, text, str(error)) from None


def _reject(line_number: int, line: bytes, fault: _FaultError) -> Reject:
    return Reject(
        line_number=line_number,
        column_name=fault.column_name,
        value=_storable(fault.value),
        reason=fault.reason,
        raw=_storable(_shown(line.removesuffix(b"\r"))),
    )


def _shown(line: bytes) -> str:
    return line.decode(errors="backslashreplace")


def _storable(text: str) -> str:
    return text.replace("\0", "\\x00")  # the one character that Postgres cannot keep
