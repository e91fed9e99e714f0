"""Takes one billing file into the database, whole or not at all."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final, Protocol

import psycopg

from loader.billing import store
from loader.billing.batch import Batch, Reject
from loader.billing.blocks import BillingFile, hash_file
from loader.billing.intake import Intake
from loader.billing.ledger import EarlierLoad, Load, Overlap
from loader.billing.parse import Parser
from loader.billing.prefetch import prefetched
from loader.billing.rejects import Rejects, collected_rejects
from loader.billing.rollup import company_totals
from loader.database import announce, sole_writer
from loader.errors import InputError

_BATCHES_AHEAD: Final = 4
_RUNS_AHEAD: Final = 1


class Watcher(Protocol):
    """Is told how a load gets on."""

    def begin(self, path: Path, byte_size: int | None) -> None:
        """Reading begins; the size of a pipe is not known."""
        ...

    def advance(self, byte_count: int) -> None:
        """So many more bytes were read; called on a thread of its own."""
        ...

    def waiting(self) -> None:
        """Another loader is at work, and this one waits for it."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Loaded:
    """The file was loaded now."""

    load: Load
    seconds: float


class RejectedRowsError(InputError):
    """The file has bad rows, and nothing of it was loaded.

    Attributes:
        first: the first of them.
        count: how many there are.
        row_count: how many rows there are, good and bad.
    """

    def __init__(self, path: Path, *, first: list[Reject], count: int, row_count: int) -> None:
        super().__init__(f"{path}: {count} of {row_count} rows cannot be loaded.")
        self.path, self.first, self.count, self.row_count = path, first, count, row_count


class OverlapError(InputError):
    """Another file has rows of the same company, service and day, which would count twice.

    Attributes:
        overlap: the first of them.
    """

    def __init__(self, path: Path, overlap: Overlap) -> None:
        super().__init__(
            f"{path}: {overlap.company} has rows of {overlap.service_code} from {overlap.first_day} to "
            f"{overlap.last_day} in {overlap.file_name} already, and both files would count."
        )
        self.path, self.overlap = path, overlap


class _AlreadyLoadedError(Exception):
    """Leaves the transaction of a file that turns out to be known; so nothing of it is kept."""

    def __init__(self, earlier: EarlierLoad) -> None:
        super().__init__(earlier.file_name)
        self.earlier = earlier


def load_billing(
    connection: psycopg.Connection,
    path: Path,
    *,
    accept_rejects: bool,
    accept_overlap: bool,
    watcher: Watcher,
) -> Loaded | EarlierLoad:
    """Loads a file, unless one with the same bytes was loaded before.

    Args:
        connection: in autocommit mode.
        path: the file.
        accept_rejects: load the good rows, and keep the bad ones beside them.
        accept_overlap: load a file that has rows of the same company, service and day as an earlier one.
        watcher: is told how it gets on.

    Raises:
        InputError: the file is not fit to load; nothing was changed.
    """
    started = monotonic()
    try:
        with sole_writer(connection, watcher.waiting):
            _leave_if_known(connection, path)
            load_id = store.next_load_id(connection)
            intake = Intake(connection, load_id)
            with collected_rejects(accept=accept_rejects) as rejects:
                file = _take_rows(path, intake, rejects, watcher)
                load = _finish(connection, path, load_id, file=file, intake=intake, rejects=rejects)
                if not accept_overlap and (overlap := store.find_overlap(connection, load)) is not None:
                    raise OverlapError(path, overlap)
            announce(connection)
    except _AlreadyLoadedError as known:
        return known.earlier
    with suppress(psycopg.Error):  # the file is loaded; the server itself will catch up on this
        intake.analyze()
    return Loaded(load=load, seconds=monotonic() - started)


def _leave_if_known(connection: psycopg.Connection, path: Path) -> None:
    """Reading a file twice is worth it only if one of its size was loaded; a pipe is known at its end."""
    byte_size = _byte_size(path)
    if byte_size is not None and store.has_load_of_size(connection, byte_size):
        _leave_if_hash_known(connection, hash_file(path))


def _leave_if_hash_known(connection: psycopg.Connection, sha256: bytes) -> None:
    earlier = store.find_load(connection, sha256)
    if earlier is not None:
        raise _AlreadyLoadedError(earlier)


def _take_rows(path: Path, intake: Intake, rejects: Rejects, watcher: Watcher) -> BillingFile:
    """Reads the file to its end.

    Raises:
        RejectedRowsError: it has bad rows, and they are not to be kept.
        InputError: it is no billing file, or has no good row.
    """
    watcher.begin(path, _byte_size(path))
    file = BillingFile(path, watcher.advance)
    with (
        prefetched(_batches(file), depth=_BATCHES_AHEAD) as batches,
        prefetched(intake.sort(_without_rejects(batches, rejects)), depth=_RUNS_AHEAD) as runs,
    ):
        for run in runs:
            intake.write(run)
    good_count = rejects.row_count - rejects.count
    if rejects.refused or (rejects.count and not good_count):
        raise RejectedRowsError(path, first=rejects.first, count=rejects.count, row_count=rejects.row_count)
    if not good_count:
        raise InputError(f"{path}: has a header but no rows.")
    return file


def _finish(
    connection: psycopg.Connection,
    path: Path,
    load_id: int,
    *,
    file: BillingFile,
    intake: Intake,
    rejects: Rejects,
) -> Load:
    """All that stands beside the rows: sums, ledger, rejects."""
    _leave_if_hash_known(connection, file.sha256)
    try:
        cells = intake.finish()
    except InputError as error:
        raise InputError(f"{path}: {error}") from error
    store.write_daily_spend(connection, load_id, cells)
    coverage = intake.coverage
    load = Load(
        load_id=load_id,
        sha256=file.sha256,
        file_name=os.fsencode(path.name).decode(errors="backslashreplace"),
        byte_size=file.byte_size,
        rejected_count=rejects.count,
        first_usage_at=coverage.first_usage_at,
        last_usage_at=coverage.last_usage_at,
        covers_through=coverage.through,
        companies=company_totals(cells),
    )
    store.write_load(connection, load)
    store.write_rejects(connection, load_id, rejects.kept())
    return load


def _batches(file: BillingFile) -> Iterator[Batch]:
    parser = Parser()
    for piece in file.pieces():
        yield from parser.parse(piece)


def _without_rejects(batches: Iterable[Batch], rejects: Rejects) -> Iterator[Batch]:
    """Those to be loaded; once nothing will be, the rest is read for the count of its bad rows alone."""
    for batch in batches:
        rejects.add(batch)
        if len(batch.line_numbers) and not rejects.refused:
            yield batch


def _byte_size(path: Path) -> int | None:
    try:
        status = path.stat()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}.") from error
    return status.st_size if stat.S_ISREG(status.st_mode) else None
