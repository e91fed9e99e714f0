"""What tools made for gRPC find."""

import grpc.aio
import pytest
from billing.v1.billing_service_pb2 import ListLoadsRequest, ListLoadsResponse
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.rpc import status_pb2
from google.rpc.error_details_pb2 import ErrorInfo
from grpc_channelz.v1 import channelz_pb2
from grpc_reflection.v1alpha import reflection_pb2

from services.runtime.testing.serving import Served
from services.runtime.tests.rpc.fake_billing import LIST_LOADS, SERVICE, FakeBilling


@pytest.mark.parametrize("version", ["v1", "v1alpha"])
async def test_native_tools_find_the_services_and_what_they_are(
    service: tuple[Served, FakeBilling], version: str
) -> None:
    own_name = f"grpc.reflection.{version}.ServerReflection"
    async with grpc.aio.insecure_channel(service[0].addresses.grpc_target) as channel:
        reflect = channel.stream_stream(
            f"/{own_name}/ServerReflectionInfo",
            request_serializer=reflection_pb2.ServerReflectionRequest.SerializeToString,
            response_deserializer=reflection_pb2.ServerReflectionResponse.FromString,
        )
        questions = [
            reflection_pb2.ServerReflectionRequest(list_services="*"),
            reflection_pb2.ServerReflectionRequest(file_containing_symbol=SERVICE),
            reflection_pb2.ServerReflectionRequest(file_containing_symbol=own_name),
        ]
        listed, *described = [reply async for reply in reflect(iter(questions))]
    names = {found.name for found in listed.list_services_response.service}
    assert {SERVICE, "grpc.health.v1.Health", "grpc.channelz.v1.Channelz", own_name} <= names
    assert [_service_in(reply) for reply in described] == [SERVICE, own_name]


def _service_in(reply: reflection_pb2.ServerReflectionResponse) -> str:
    """The full name of the service that a described file defines."""
    parsed = [
        FileDescriptorProto.FromString(file) for file in reply.file_descriptor_response.file_descriptor_proto
    ]
    return next(f"{file.package}.{service.name}" for file in parsed for service in file.service)


async def test_native_tools_see_what_the_server_is_busy_with(service: tuple[Served, FakeBilling]) -> None:
    async with grpc.aio.insecure_channel(service[0].addresses.grpc_target) as channel:
        get_servers = channel.unary_unary(
            "/grpc.channelz.v1.Channelz/GetServers",
            request_serializer=channelz_pb2.GetServersRequest.SerializeToString,
            response_deserializer=channelz_pb2.GetServersResponse.FromString,
        )
        servers = (await get_servers(channelz_pb2.GetServersRequest())).server
    assert any(server.data.calls_started for server in servers)


async def test_a_native_client_reads_the_details_of_an_error(service: tuple[Served, FakeBilling]) -> None:
    async with grpc.aio.insecure_channel(service[0].addresses.grpc_target) as channel:
        call = channel.unary_unary(
            LIST_LOADS,
            request_serializer=ListLoadsRequest.SerializeToString,
            response_deserializer=ListLoadsResponse.FromString,
        )
        with pytest.raises(grpc.aio.AioRpcError) as raised:
            await call(ListLoadsRequest(company_id="unknown"))
    assert raised.value.code() is grpc.StatusCode.NOT_FOUND
    packed = dict(raised.value.trailing_metadata())["grpc-status-details-bin"]
    assert isinstance(packed, bytes)
    info = ErrorInfo()
    assert any(detail.Unpack(info) for detail in status_pb2.Status.FromString(packed).details)
    assert info.reason == "COMPANY_NOT_FOUND"


@pytest.mark.parametrize("path", [LIST_LOADS, f"/{SERVICE}/ExportLineItems"])
async def test_a_call_that_ends_without_a_request_is_answered_though_it_has_no_deadline(
    service: tuple[Served, FakeBilling], path: str
) -> None:
    async with grpc.aio.insecure_channel(service[0].addresses.grpc_target) as channel:
        with pytest.raises(grpc.aio.AioRpcError) as raised:
            await channel.stream_unary(path)(iter(()))
    assert raised.value.code() is grpc.StatusCode.UNIMPLEMENTED
    assert raised.value.details() == "The call has no request message; send one."
