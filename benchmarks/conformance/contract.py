"""The messages and the service of the conformance suite, from the descriptors that its installation left."""

from pathlib import Path
from typing import Any, Final

from google.protobuf import any_pb2, descriptor_pool
from google.protobuf.descriptor import ServiceDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.message_factory import GetMessageClass

FOLDER: Final = Path(__file__).parents[2] / "build/conformance"
_PACKAGE: Final = "connectrpc.conformance.v1"


def _pool() -> descriptor_pool.DescriptorPool:
    """The default pool, which knows the types that come with Protocol Buffers once they are imported."""
    pool = descriptor_pool.Default()
    for file in FileDescriptorSet.FromString((FOLDER / "service.binpb").read_bytes()).file:
        if file.name != any_pb2.DESCRIPTOR.name:
            pool.AddSerializedFile(file.SerializeToString())  # pyright: ignore[reportUnknownMemberType]
    return pool


_POOL: Final = _pool()


def service() -> ServiceDescriptor:
    """The service that the suite calls."""
    return _POOL.FindServiceByName(f"{_PACKAGE}.ConformanceService")


def message_class(name: str) -> Any:
    """The class of a message of the suite: there is no generated code, and so there are no types."""
    return GetMessageClass(_POOL.FindMessageTypeByName(f"{_PACKAGE}.{name}"))
