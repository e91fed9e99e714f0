"""Work ahead on a second thread."""

import threading
from collections.abc import Iterator

import pytest

from loader.billing.prefetch import prefetched


def test_items_come_in_their_order() -> None:
    with prefetched(iter(range(100)), depth=3) as items:
        assert list(items) == list(range(100))


def test_an_error_of_the_source_comes_after_the_items_before_it() -> None:
    def source() -> Iterator[int]:
        yield 1
        raise ValueError("broken")

    taken: list[int] = []
    with pytest.raises(ValueError, match="broken"), prefetched(source(), depth=8) as items:
        taken.extend(items)
    assert taken == [1]


def test_leaving_early_ends_the_thread() -> None:
    def endless() -> Iterator[int]:
        while True:
            yield 0

    with prefetched(endless(), depth=1) as items:
        assert next(items) == 0
    assert "prefetch" not in {thread.name for thread in threading.enumerate()}
