"""What SIGTERM and SIGINT do to a server: they ask it to end, and it ends in order."""

import asyncio
import signal
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def stopped_by_signals(stop: asyncio.Event) -> Generator[asyncio.Event]:
    """Sets the event on SIGTERM and SIGINT; afterwards they do again what they did before."""
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    for number in before:
        loop.add_signal_handler(number, stop.set)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            loop.remove_signal_handler(number)
            signal.signal(number, handler)
