"""Reflection under its stable name: grpcio serves it as ``v1alpha`` alone, and newer tools ask for ``v1``.

The two have the same messages under other names, so that one implementation answers both.
"""

from typing import Final

import grpc
import grpc.aio
from google.protobuf import descriptor_pool, text_format
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from grpc_reflection.v1alpha import reflection, reflection_pb2

SERVICE_NAME: Final = "grpc.reflection.v1.ServerReflection"
_FILE: Final = "grpc/reflection/v1/reflection.proto"


def add_reflection(server: grpc.aio.Server, services: list[str]) -> None:
    """Serve reflection of the named services and of itself, under both of its names."""
    _describe()
    names = [*services, reflection.SERVICE_NAME, SERVICE_NAME]
    reflection.enable_server_reflection(names, server)
    servicer = reflection.aio.ReflectionServicer(names)  # pyright: ignore
    method = grpc.stream_stream_rpc_method_handler(
        servicer.ServerReflectionInfo,  # pyright: ignore
        request_deserializer=reflection_pb2.ServerReflectionRequest.FromString,
        response_serializer=reflection_pb2.ServerReflectionResponse.SerializeToString,
    )
    handler = grpc.method_handlers_generic_handler(SERVICE_NAME, {"ServerReflectionInfo": method})
    server.add_generic_rpc_handlers([handler])


def _describe() -> None:
    """Make the stable name known to the descriptors, so that reflection can be asked about itself."""
    pool = descriptor_pool.Default()
    try:
        pool.FindFileByName(_FILE)
    except KeyError:
        old = FileDescriptorProto()
        reflection_pb2.DESCRIPTOR.CopyToProto(old)
        new = text_format.Parse(
            text_format.MessageToString(old).replace("v1alpha", "v1"), FileDescriptorProto()
        )
        pool.AddSerializedFile(new.SerializeToString())  # pyright: ignore[reportUnknownMemberType]
