"""Reads a billing file once, front to back: hashed as it comes, checked at the head, cut at line ends."""

import codecs
import csv
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np

from loader.billing.columns import COLUMNS, HEADER
from loader.errors import InputError
from loader.foreign import foreign_format

BLOCK_BYTES: Final = 2 << 20
_LAST_LINE_NUMBER: Final = 2**31 - 1  # what the database's column holds
_SHOWN_HEADER: Final = 120
_LINE_FEED: Final = ord("\n")
_BLANK: Final = b" \t\r\n"


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """Whole lines of a file, not ending in blank ones.

    Attributes:
        data: the lines, each with its line feed.
        first_line: the number of the first of them.
        line_count: how many.
        blank_before: how many blank lines stand right before them.
    """

    data: bytes
    first_line: int
    line_count: int
    blank_before: int


class BillingFile:
    """A billing file; its hash and size are known once all pieces have been taken."""

    def __init__(self, path: Path, advance: Callable[[int], object]) -> None:
        """Describes a file; nothing is read yet.

        Args:
            path: where it lies.
            advance: told the number of bytes read, each time some were.
        """
        self._path = path
        self._advance = advance
        self._hash = hashlib.sha256()
        self.byte_size = 0

    @property
    def sha256(self) -> bytes:
        """The hash of all bytes read."""
        return self._hash.digest()

    def pieces(self) -> Iterator[Piece]:
        """The lines below the header. Blank lines at the end are no lines.

        Raises:
            InputError: the file cannot be read, is none of billing rows, or has a line that is too long.
        """
        try:
            with self._path.open("rb") as file:
                yield from self._pieces(file)
        except OSError as error:
            raise InputError(f"{self._path}: cannot be read: {error.strerror}.") from error

    def _pieces(self, file: BinaryIO) -> Iterator[Piece]:
        next_line, blank = 2, 0
        for lines in self._whole_lines(file):
            content = _without_blank_end(lines)
            if content:
                count = int(np.count_nonzero(np.frombuffer(content, np.uint8) == _LINE_FEED))
                yield Piece(data=content, first_line=next_line, line_count=count, blank_before=blank)
                blank, next_line = 0, next_line + count
            blank_lines = lines.count(b"\n", len(content))
            blank, next_line = blank + blank_lines, next_line + blank_lines
            if next_line > _LAST_LINE_NUMBER:
                raise InputError(f"{self._path}: has more than {_LAST_LINE_NUMBER} lines; split it.")

    def _whole_lines(self, file: BinaryIO) -> Iterator[bytes]:
        """Blocks cut at the last line feed; the header is checked and left out, the last line completed."""
        carried = self._below_header(self._read(file))
        while block := self._read(file):
            cut = block.rfind(b"\n") + 1
            if cut == 0 and len(block) == BLOCK_BYTES:
                raise InputError(
                    f"{self._path}: has a line longer than {BLOCK_BYTES >> 20} MiB; this is no billing row."
                )
            if cut:
                yield carried + block[:cut]
                carried = block[cut:]
            else:
                carried += block
        if carried:
            yield carried if carried.endswith(b"\n") else carried + b"\n"

    def _read(self, file: BinaryIO) -> bytes:
        block = file.read(BLOCK_BYTES)
        self._hash.update(block)
        self.byte_size += len(block)
        self._advance(len(block))
        return block

    def _below_header(self, head: bytes) -> bytes:
        if not head.strip(_BLANK):
            raise InputError(f"{self._path}: is empty; a billing file begins with the line {HEADER}.")
        header, _, rest = head.removeprefix(codecs.BOM_UTF8).partition(b"\n")
        if _names(header) == COLUMNS:
            return rest
        foreign = foreign_format(header)
        if foreign:
            raise InputError(f"{self._path}: {foreign}.")
        raise InputError(f"{self._path}:1: {_header_problem(header)}")


def hash_file(path: Path) -> bytes:
    """The SHA-256 of a file's bytes.

    Raises:
        InputError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}.") from error


def _without_blank_end(lines: bytes) -> bytes:
    end = len(lines.rstrip(_BLANK))
    return lines[: lines.find(b"\n", end) + 1] if end else b""


def _names(header: bytes) -> tuple[str, ...]:
    try:
        return tuple(next(csv.reader([header.decode().removesuffix("\r")], strict=True), ()))
    except (UnicodeDecodeError, csv.Error):
        return ()


def _header_problem(header: bytes) -> str:
    if b"\r" in header.rstrip(b"\r"):
        return "lines end in a carriage return alone; save the file with line feeds (\\n)."
    if header.lstrip().startswith((b"{", b"[")):
        return "looks like JSON; billing is CSV, and commitments are loaded with `loader commitments FILE`."
    if header.lstrip().startswith(b"<"):
        return "looks like a page of HTML or XML; save the CSV file that it shows or links to."
    shown = header.rstrip().decode(errors="backslashreplace")
    shown = shown if len(shown) <= _SHOWN_HEADER else shown[:_SHOWN_HEADER] + "…"
    return f"the header is {shown!r}; a billing file begins with the line {HEADER}."
