"""Keeps the rejects of a file: the first for the screen; all of them, if wanted, on disk until stored."""

import json
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import astuple
from typing import IO, Final

from loader.billing.batch import Batch, Reject

SHOWN: Final = 10
_BYTES_IN_MEMORY: Final = 1 << 20


class Rejects:
    """Memory stays small however many there are."""

    def __init__(self, spool: IO[str] | None) -> None:
        self._spool = spool
        self.first: list[Reject] = []
        self.count = 0
        self.row_count = 0

    @property
    def refused(self) -> bool:
        """Whether there is a bad row where none is accepted."""
        return self.count > 0 and self._spool is None

    def add(self, batch: Batch) -> None:
        """Takes the rejects of a batch in, in the order of the file, and counts its rows, good and bad."""
        rejects = batch.rejects
        self.row_count += len(batch.line_numbers) + len(rejects)
        self.first.extend(rejects[: SHOWN - len(self.first)])
        self.count += len(rejects)
        if self._spool is not None:
            self._spool.writelines(json.dumps(astuple(reject)) + "\n" for reject in rejects)

    def kept(self) -> Iterator[Reject]:
        """Every reject, in the order of the file; nothing where none is accepted."""
        if self._spool is None:
            return
        self._spool.seek(0)
        for line in self._spool:
            line_number, column_name, value, reason, raw = json.loads(line)
            yield Reject(
                line_number=line_number, column_name=column_name, value=value, reason=reason, raw=raw
            )


@contextmanager
def collected_rejects(*, accept: bool) -> Generator[Rejects]:
    """The rejects of one file; the disk is freed on leaving.

    Args:
        accept: whether all of them are kept, or none is accepted.
    """
    with tempfile.SpooledTemporaryFile(_BYTES_IN_MEMORY, mode="w+", encoding="utf-8") as spool:
        yield Rejects(spool if accept else None)
