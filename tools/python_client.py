"""Writes the generated half of the Python client: python tools/python_client.py PACKAGE

PACKAGE is the folder of the package, with what protoc made of the contract in it. Its modules import
each other from the root of all packages, where names like `common` would be anybody's: they are moved below
PACKAGE.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from tools.contract import ProtoFile, Rpc, Service, all_services, read_contract

_IMPORT: Final = re.compile(r"^from ((?:billing|commitment|common)\.v1) import ", re.MULTILINE)
_SERVICES_OPENING: Final = '''\
"""A class for each service of the contract, and one for asyncio. Generated.

Each RPC is a multi-callable of grpcio: call it with a request, and with `timeout=` in seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from {package} import messages

if TYPE_CHECKING:
    import grpc
    import grpc.aio

'''


def write_generated(package: Path, files: Sequence[ProtoFile]) -> None:
    """Moves the imports of what protoc wrote, and adds `messages.py` and `services.py`."""
    for module in chain(package.rglob("*_pb2.py"), package.rglob("*_pb2.pyi")):
        text = module.read_text("utf-8")
        module.write_text(_IMPORT.sub(rf"from {package.name}.\1 import ", text), "utf-8")
    (package / "messages.py").write_text(_messages(files, package.name), "utf-8")
    (package / "services.py").write_text(_services(all_services(files), package.name), "utf-8")


def _messages(files: Sequence[ProtoFile], package: str) -> str:
    modules: Mapping[str, Sequence[str]] = {
        file.path.removesuffix(".proto").replace("/", "."): sorted(
            [
                *(_short(message.name) for message in file.messages),
                *(_short(enum.name) for enum in file.enums),
                *(value.name for enum in file.enums for value in enum.values),
            ]
        )
        for file in files
    }
    lines = ['"""Every message and enum of the contract. Generated."""', ""]
    for module, names in modules.items():
        lines += [f"from {package}.{module}_pb2 import {name} as {name}" for name in names]
    return "\n".join([*lines, ""])


def _services(services: Sequence[Service], package: str) -> str:
    classes = (_class(service, aio=aio) for aio in (False, True) for service in services)
    return _SERVICES_OPENING.format(package=package) + "\n".join(classes)


def _class(service: Service, *, aio: bool) -> str:
    name, channel = _short(service.name), "grpc.aio.Channel" if aio else "grpc.Channel"
    return "\n".join(
        [
            "",
            f"class {'Aio' if aio else ''}{name}:",
            f'    """{service.comment}"""'.replace("\n\n", "\n\n    "),
            "",
            f"    def __init__(self, channel: {channel}) -> None:",
            *(_attribute(service, rpc, module="grpc.aio" if aio else "grpc") for rpc in service.rpcs),
        ]
    )


def _attribute(service: Service, rpc: Rpc, *, module: str) -> str:
    """A line for each RPC, as grpcio's own generator writes it, with types."""
    request, response = f"messages.{_short(rpc.request)}", f"messages.{_short(rpc.response)}"
    kind = "UnaryStream" if rpc.is_stream else "UnaryUnary"
    function = "unary_stream" if rpc.is_stream else "unary_unary"
    return f'''\
        self.{_snake(rpc.name)}: {module}.{kind}MultiCallable[{request}, {response}] = channel.{function}(
            "/{service.name}/{rpc.name}",
            request_serializer={request}.SerializeToString,
            response_deserializer={response}.FromString,
        )
        """{rpc.comment}"""
'''


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def _short(full_name: str) -> str:
    return full_name.rpartition(".")[2]


if __name__ == "__main__":
    write_generated(Path(sys.argv[1]), read_contract())
