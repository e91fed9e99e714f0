"""Says that the portal is ready, once it is."""

import asyncio
import http.client
import time
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

from services.portal.problem import PortalError
from services.runtime.rpc.addresses import Addresses

_PATIENCE_SECONDS: Final = 10
_POLL_SECONDS: Final = 0.02


async def announce(addresses: Addresses) -> None:
    """Asks the portal as its users will, and prints where it is when it has answered.

    Raises:
        PortalError: it does not answer as it should.
    """
    ready = await asyncio.to_thread(_becomes_ready, addresses.http_url)
    if not ready:
        raise PortalError("The services do not become ready: see the log for the reason, then start again.")
    page = await asyncio.to_thread(_get, addresses.http_url, "/")
    if page != HTTPStatus.OK:
        raise PortalError(f"The front end answers with status {page}: build it anew with `make clean build`.")
    print(f"gRPC at {addresses.grpc_target}", flush=True)
    print(f"Portal ready at {addresses.http_url}", flush=True)


def _becomes_ready(url: str) -> bool:
    """Waits for the services' first look at the database."""
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while _get(url, "/readyz") != HTTPStatus.OK:
        if time.monotonic() > give_up:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def _get(url: str, path: str) -> int:
    # No library that would obey a proxy of the environment.
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=_PATIENCE_SECONDS)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    finally:
        connection.close()
