"""One server under test: the suite says on stdin what it needs and reads on stdout where it is.

python -m benchmarks.conformance.server
"""

import struct
import sys
from functools import partial
from typing import Any, Final

import uvloop

from benchmarks.conformance.contract import message_class, service
from benchmarks.conformance.service import ConformanceService, noting_queries
from services.runtime.db import Database
from services.runtime.rpc.addresses import Addresses
from services.runtime.rpc.registration import Registration
from services.runtime.rpc.server import serve
from services.runtime.settings import Settings

_LENGTH: Final = struct.Struct(">I")
_PROTOCOL_GRPC: Final = "PROTOCOL_GRPC"


def main() -> None:
    """Serves until told to stop."""
    wanted = _read("ServerCompatRequest")
    settings = Settings(
        portal_port=0,
        grpc_port=0,
        database_url="postgresql://127.0.0.1:1/none",  # is never there, and nothing asks for it
        largest_message_kib=wanted.message_receive_limit // 1024 or Settings.largest_message_kib,
    )
    registration = Registration(
        descriptor=service(),
        implementation=ConformanceService(),
        database=Database(settings, role="conformance", table="none"),
    )
    names = wanted.DESCRIPTOR.fields_by_name["protocol"].enum_type.values_by_number
    is_native = names[wanted.protocol].name == _PROTOCOL_GRPC
    tell = partial(_tell, is_native=is_native)
    uvloop.run(serve([registration], settings, front=noting_queries, on_ready=tell))


def _read(name: str) -> Any:
    (length,) = _LENGTH.unpack(sys.stdin.buffer.read(_LENGTH.size))
    return message_class(name).FromString(sys.stdin.buffer.read(length))


def _tell(addresses: Addresses, *, is_native: bool) -> None:
    address = addresses.grpc_target if is_native else addresses.http_url.removeprefix("http://")
    host, port = address.split(":")
    told = message_class("ServerCompatResponse")(host=host, port=int(port)).SerializeToString()
    sys.stdout.buffer.write(_LENGTH.pack(len(told)) + told)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
