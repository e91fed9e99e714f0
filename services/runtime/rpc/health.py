"""Whether services can answer: for load balancers over gRPC, for probes over HTTP."""

import asyncio
import json
from collections.abc import Sequence
from http import HTTPStatus

from grpc_health.v1.health_pb2 import HealthCheckResponse

from services.runtime.rpc.grpc_extras import OVERALL, health_servicer
from services.runtime.rpc.registration import Registration


class Health:
    """The state of every service, from the real state of its database."""

    def __init__(self, registrations: Sequence[Registration]) -> None:
        self.servicer = health_servicer()
        self._serving = {registration.descriptor.full_name: False for registration in registrations}
        self._asked = {name: asyncio.Event() for name in self._serving}

    async def watch(self, registration: Registration) -> None:
        """Follow the database of one service; never returns."""
        name = registration.descriptor.full_name

        async def changed(usable: bool) -> None:
            await self._set(name, serving=usable)
            self._asked[name].set()

        await registration.database.watch(changed)

    async def known(self) -> None:
        """Wait until every database was asked once."""
        await asyncio.gather(*(asked.wait() for asked in self._asked.values()))

    async def drain(self) -> None:
        """Tell everybody that this process is on its way out."""
        self._serving = dict.fromkeys(self._serving, False)
        await self.servicer.enter_graceful_shutdown()

    def readiness(self) -> tuple[HTTPStatus, bytes]:
        """The answer to ``/readyz``: each service by name, and 503 unless all can answer."""
        states = {name: "serving" if serving else "not serving" for name, serving in self._serving.items()}
        ready = all(self._serving.values())
        status = HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE
        return status, json.dumps(states).encode()

    async def _set(self, name: str, *, serving: bool) -> None:
        self._serving[name] = serving
        await self.servicer.set(name, _status(serving))
        await self.servicer.set(OVERALL, _status(all(self._serving.values())))


def _status(serving: bool) -> HealthCheckResponse.ServingStatus:
    return HealthCheckResponse.SERVING if serving else HealthCheckResponse.NOT_SERVING
