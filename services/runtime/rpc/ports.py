"""The two ports of a process, claimed before anything else is started."""

import errno
import socket
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace

from services.runtime.settings import Settings


class PortTakenError(Exception):
    """A port cannot be listened on; the text is one sentence with the remedy."""


def check_ports(settings: Settings) -> None:
    """See that both ports are free.

    Raises:
        PortTakenError: one of them is not, or the address cannot be used.
    """
    _bind(settings.bind, settings.portal_port, "PORTAL_PORT").close()
    _bind(settings.bind, settings.grpc_port, "GRPC_PORT").close()


@contextmanager
def reserved_ports(settings: Settings) -> Generator[Settings]:
    """Keeps both ports for the processes of one server, which share them; takes no connections itself.

    Yields:
        The settings with the two ports, which are known now even where any free ones were asked for.

    Raises:
        PortTakenError: one of them is not free, or the address cannot be used.
    """
    check_ports(settings)
    with (
        _bind(settings.bind, settings.portal_port, "PORTAL_PORT", shared=True) as http,
        _bind(settings.bind, settings.grpc_port, "GRPC_PORT", shared=True) as grpc,
    ):
        yield replace(settings, portal_port=http.getsockname()[1], grpc_port=grpc.getsockname()[1])


def listen_http(settings: Settings) -> socket.socket:
    """The listening socket of Connect.

    Raises:
        PortTakenError: the port is not free, or the address cannot be used.
    """
    listener = _bind(settings.bind, settings.portal_port, "PORTAL_PORT", shared=settings.processes > 1)
    listener.listen(2048)
    return listener


def check_grpc_port(settings: Settings) -> None:
    """See that the gRPC port can be had: gRPC binds it itself, and says less when it cannot.

    Raises:
        PortTakenError: the port is not free, or the address cannot be used.
    """
    _bind(settings.bind, settings.grpc_port, "GRPC_PORT", shared=settings.processes > 1).close()


def _bind(address: str, port: int, setting: str, *, shared: bool = False) -> socket.socket:
    """A socket on a port; one that is shared lets other shared ones of the same user have the port too."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family)
    # Only so that a restart need not wait for old connections to time out: a port in use stays an error.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listener.bind((address, port))
    except OSError as error:
        listener.close()
        raise PortTakenError(_sentence(address, port, setting, error)) from error
    return listener


def _sentence(address: str, port: int, setting: str, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} of {address} is in use: stop the program that uses it, or set {setting} to another."
        )
    if error.errno == errno.EACCES:
        return f"Port {port} needs rights that this user lacks: set {setting} to a port above 1023."
    return f"{address} is no address of this machine: set BIND to one, such as 127.0.0.1."
