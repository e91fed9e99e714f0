"""Pieces of a billing file to batches: whole columns at a time where that is exact, else line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from loader.billing.arrow import Columns, read_columns
from loader.billing.batch import Batch, Ints, Names
from loader.billing.blocks import Piece
from loader.billing.nanos import column_nanos
from loader.billing.rowwise import read_lines
from loader.fields import EARLIEST, LATEST, micros_of, name_problem

_EARLIEST: Final = micros_of(EARLIEST)
_LATEST: Final = micros_of(LATEST)
_LINE_FEED: Final = ord("\n")
_QUOTE: Final = ord('"')
_BEFORE_A_FIELD: Final = list(b",\n")
_AFTER_A_FIELD: Final = list(b",\r\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Judged:
    """The columns of a piece with a verdict on each row."""

    columns: Columns
    nanos: Ints
    good: NDArray[np.bool_]
    places: NDArray[np.int64]


class Parser:
    """Parses the pieces of one file, in order. Rejects come in order within each batch."""

    def __init__(self) -> None:
        self._zoned = False

    def parse(self, piece: Piece) -> Iterator[Batch]:
        """The rows and rejects of a piece."""
        blanks = ((number, b"") for number in range(piece.first_line - piece.blank_before, piece.first_line))
        columns = self._columns(piece)
        if columns is None:
            yield from read_lines(chain(blanks, _numbered(piece, np.arange(piece.line_count))))
            return
        judged = _judge(columns, piece)
        if judged.good.any():
            yield _good_rows(judged, piece)
        doubtful = np.union1d(columns.skipped, judged.places[~judged.good])
        yield from read_lines(chain(blanks, _numbered(piece, doubtful)))

    def _columns(self, piece: Piece) -> Columns | None:
        """The columns of a piece if every one of its lines is either a row or skipped."""
        if not _plainly_written(piece.data):
            return None
        for zoned in (self._zoned, not self._zoned):
            columns = read_columns(piece.data, zoned=zoned)
            if columns is not None:
                self._zoned = zoned
                whole = len(columns.costs) + len(columns.skipped) == piece.line_count
                return columns if whole else None
        return None


def _plainly_written(data: bytes) -> bool:
    """Whether line feeds alone end lines, and quotes stand around whole fields alone.

    Elsewhere pyarrow is more lenient than we are.
    """
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return False
    if b'"' not in data:
        return True
    characters = np.frombuffer(
        b"\n" + data, np.uint8
    )  # so that each has one before it; the last is a line feed
    quotes = np.flatnonzero(characters == _QUOTE)
    opening, closing = quotes[::2], quotes[1::2]
    return (
        len(opening) == len(closing)
        and bool(np.isin(characters[opening - 1], _BEFORE_A_FIELD).all())
        and bool(np.isin(characters[closing + 1], _AFTER_A_FIELD).all())
    )


def _judge(columns: Columns, piece: Piece) -> _Judged:
    nanos, exact = column_nanos(columns.costs)
    usage = columns.usage_micros
    good = exact & (usage >= _EARLIEST) & (usage <= _LATEST)
    for names in (columns.companies, columns.services):
        fit = np.array([name_problem(name) is None for name in names.distinct])
        if not fit.all():
            good &= fit[names.codes]
    places = np.delete(np.arange(piece.line_count), columns.skipped)
    return _Judged(columns=columns, nanos=nanos, good=good, places=places)


def _good_rows(judged: _Judged, piece: Piece) -> Batch:
    columns, good = judged.columns, judged.good
    rows = slice(None) if good.all() else good
    return Batch(
        companies=_used(columns.companies, rows),
        services=_used(columns.services, rows),
        usage_micros=columns.usage_micros[rows],
        cost_nanos=judged.nanos[rows],
        line_numbers=(judged.places[rows] + piece.first_line).astype(np.int32),
        rejects=(),
    )


def _used(names: Names, rows: NDArray[np.bool_] | slice) -> Names:
    """The names of some of the rows, without those that only other rows use."""
    if isinstance(rows, slice):
        return names
    used, codes = np.unique(names.codes[rows], return_inverse=True)
    return Names(distinct=[names.distinct[int(code)] for code in used], codes=codes.astype(np.int32))


def _numbered(piece: Piece, places: NDArray[np.int64]) -> Iterator[tuple[int, bytes]]:
    """The lines at these places of a piece (from 0), with their numbers in the file."""
    if len(places) == 0:
        return
    ends = np.flatnonzero(np.frombuffer(piece.data, np.uint8) == _LINE_FEED)
    for place in places.tolist():
        start = int(ends[place - 1]) + 1 if place else 0
        yield piece.first_line + place, piece.data[start : int(ends[place])]
