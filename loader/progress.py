"""Progress of a billing load: a bar on a terminal, nothing in a log."""

import sys
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from tqdm import tqdm


class Progress:
    """Watches loads and shows them on standard error."""

    def __init__(self) -> None:
        self._bar: tqdm[NoReturn] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def begin(self, path: Path, byte_size: int | None) -> None:
        """Shows a bar, if there is a terminal to show it on."""
        self._bar = tqdm(
            desc=path.name,
            total=byte_size,
            unit="B",
            unit_scale=True,
            leave=False,
            disable=None,  # unless standard error is a terminal
        )

    def advance(self, byte_count: int) -> None:
        """Moves the bar."""
        if self._bar is not None:
            self._bar.update(byte_count)

    def waiting(self) -> None:
        """Says why nothing happens."""
        announce_wait()


def announce_wait() -> None:
    """Says that another loader is at work."""
    print("Another loader is at work; waiting for it to end.", file=sys.stderr)
