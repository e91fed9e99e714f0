"""Work off the event loop."""

import asyncio
import threading

import pytest
from common.v1.error_reason_pb2 import ErrorReason

from services.commitment.use_cases.workers import Workers
from services.runtime.errors import ServiceError


@pytest.fixture
def gate() -> threading.Event:
    """Work waits at it."""
    return threading.Event()


async def test_more_work_than_is_taken_on_is_refused_until_some_is_done(gate: threading.Event) -> None:
    workers = Workers()
    under_way = [workers.start(gate.wait) for _ in range(64)]
    with pytest.raises(ServiceError) as raised:
        workers.start(gate.wait)
    assert raised.value.reason == ErrorReason.ERROR_REASON_OVERLOADED
    gate.set()
    assert all(await asyncio.gather(*under_way))
    assert await workers.start(gate.wait)
    workers.close()


async def test_work_that_nobody_waits_for_any_more_never_begins(gate: threading.Event) -> None:
    workers = Workers()
    begun: list[str] = []
    busy = [workers.start(gate.wait) for _ in range(10)]
    dropped = workers.start(lambda: begun.append("dropped"))
    dropped.cancel()
    await asyncio.wait([dropped])
    gate.set()
    await asyncio.gather(*busy)
    await workers.start(lambda: begun.append("next"))
    assert begun == ["next"]
    workers.close()


async def test_closing_waits_for_what_has_begun_and_drops_the_rest(gate: threading.Event) -> None:
    workers = Workers()
    under_way = [workers.start(gate.wait) for _ in range(10)]
    closing = asyncio.create_task(asyncio.to_thread(workers.close))
    await asyncio.wait(under_way[-1:])
    assert under_way[-1].cancelled()
    assert not closing.done()
    gate.set()
    await closing
    results = await asyncio.gather(*under_way, return_exceptions=True)
    begun = results.count(True)
    assert begun >= 1
    assert sum(isinstance(result, asyncio.CancelledError) for result in results) == 10 - begun
