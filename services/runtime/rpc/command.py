"""One service alone, from the command line."""

import sys
from collections.abc import Callable
from typing import Final

import uvloop

from services.runtime.logs import configure_logging
from services.runtime.rpc.listeners import Addresses
from services.runtime.rpc.ports import PortTakenError
from services.runtime.rpc.registration import Registration
from services.runtime.rpc.server import serve
from services.runtime.settings import Settings, SettingsError, read_settings

_CANNOT_START: Final = 2


def run_alone(name: str, register: Callable[[Settings], Registration]) -> int:
    """Serve one service until SIGTERM or SIGINT.

    Args:
        name: the service, for people.
        register: makes the service from the settings.

    Returns:
        The exit code: 0 after an orderly end, 2 if it could not start, with one sentence on stderr.
    """

    def announce(addresses: Addresses) -> None:
        print(f"{name} ready at {addresses.http_url} and, for gRPC, {addresses.grpc_target}", flush=True)

    try:
        settings = read_settings()
        registration = register(settings)
        configure_logging()
        uvloop.run(serve([registration], settings, on_ready=announce))
    except (SettingsError, PortTakenError) as error:
        print(error, file=sys.stderr)
        return _CANNOT_START
    return 0
