"""What gRPC tools expect beside the services: health, reflection and channelz."""

from collections.abc import Sequence
from typing import Final, Protocol, cast

import grpc.aio
from grpc_channelz.v1 import channelz, channelz_pb2
from grpc_health.v1 import health, health_pb2_grpc
from grpc_health.v1.health_pb2 import HealthCheckResponse

from services.runtime.rpc.reflection_v1 import add_reflection

OVERALL: Final = ""  # the name that stands for the whole server
_CHANNELZ: Final[str] = channelz_pb2.DESCRIPTOR.services_by_name["Channelz"].full_name


class HealthServicer(Protocol):
    """The part of grpcio's health service, which comes without types, that is used here."""

    async def set(self, service: str, status: HealthCheckResponse.ServingStatus) -> None:
        """Tell the state of a service, and everybody who watches it."""
        ...

    async def enter_graceful_shutdown(self) -> None:
        """Tell everybody that nothing is served any more, for good."""
        ...


def health_servicer() -> HealthServicer:
    """A health service that knows no service yet."""
    return cast("HealthServicer", health.aio.HealthServicer())  # pyright: ignore


def add_extras(server: grpc.aio.Server, services: Sequence[str], servicer: HealthServicer) -> None:
    """Serve health, channelz, and reflection of the named services and of these."""
    health_pb2_grpc.add_HealthServicer_to_server(servicer, server)  # pyright: ignore[reportUnknownMemberType]
    channelz.add_channelz_servicer(server)  # pyright: ignore[reportUnknownMemberType]
    add_reflection(server, [*services, health.SERVICE_NAME, _CHANNELZ])
