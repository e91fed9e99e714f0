"""Where a server is found."""

from dataclasses import dataclass
from typing import Self

from services.runtime.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where a server listens.

    Attributes:
        http_url: of Connect, gRPC-Web and the front, such as ``http://127.0.0.1:8080``.
        grpc_target: of native gRPC, such as ``127.0.0.1:50051``.
    """

    http_url: str
    grpc_target: str

    @classmethod
    def of(cls, settings: Settings, *, http_port: int, grpc_port: int) -> Self:
        """The addresses of the ports that were claimed, on the address of the settings."""
        return cls(http_url=f"http://{target(settings, http_port)}", grpc_target=target(settings, grpc_port))


def target(settings: Settings, port: int) -> str:
    """Address and port in one, as URLs and gRPC write them."""
    return f"[{settings.bind}]:{port}" if ":" in settings.bind else f"{settings.bind}:{port}"
