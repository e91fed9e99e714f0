"""What a service hands to the server."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from google.protobuf.descriptor import ServiceDescriptor

from services.runtime.db import Database
from services.runtime.rpc.call import Interceptor


@dataclass(frozen=True, kw_only=True)
class Registration:
    """One service to serve.

    Attributes:
        descriptor: the service in the contract.
        implementation: has one ``async`` method per RPC, in snake case, as the generated Protocol says.
        database: what the service reads; opened, probed for health, and closed by the server.
        interceptors: go around the calls of this service alone, inside those of every service.
        close: ends what else the service keeps running; called after the last call.
    """

    descriptor: ServiceDescriptor
    implementation: object
    database: Database
    interceptors: Sequence[Interceptor] = ()
    close: Callable[[], None] = lambda: None
