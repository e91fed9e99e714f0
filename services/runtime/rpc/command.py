"""One service alone, from the command line: as one process, or as several on the same ports."""

import sys
from collections.abc import Callable
from typing import Final

import uvloop

from services.runtime import heap
from services.runtime.logs import configure_logging
from services.runtime.processes.serving import serve_as_worker
from services.runtime.processes.supervisor import supervise
from services.runtime.processes.worker import WorkerError
from services.runtime.room import require_room
from services.runtime.rpc.addresses import Addresses
from services.runtime.rpc.ports import PortTakenError
from services.runtime.rpc.registration import Registration
from services.runtime.rpc.server import serve
from services.runtime.settings import Settings, SettingsError, read_settings

_CANNOT_START: Final = 2
_WORKER: Final = "worker"  # the argument that a process gets which another one sees to


def run_alone(name: str, module: str, register: Callable[[Settings], Registration]) -> int:
    """Serve one service until SIGTERM or SIGINT.

    Args:
        name: the service, for people.
        module: what ``python -m`` runs as this service.
        register: makes the service from the settings.

    Returns:
        The exit code: 0 after an orderly end, 2 if it could not start, with one sentence on stderr.
    """

    def announce(addresses: Addresses) -> None:
        heap.set_aside()
        print(f"{name} ready at {addresses.http_url} and, for gRPC, {addresses.grpc_target}", flush=True)

    try:
        settings = read_settings()
        registration = register(settings)
        configure_logging()
        if sys.argv[1:] == [_WORKER]:
            uvloop.run(serve_as_worker([registration], settings))
            return 0
        require_room(settings.database_url or "", settings, services=1)
        if settings.processes > 1:
            uvloop.run(supervise([sys.executable, "-m", module, _WORKER], settings, on_ready=announce))
        else:
            uvloop.run(serve([registration], settings, on_ready=announce))
    except (SettingsError, PortTakenError, WorkerError) as error:
        print(error, file=sys.stderr)
        return _CANNOT_START
    return 0
