"""What tools made for gRPC find."""

import grpc.aio
import pytest
from billing.v1.billing_service_pb2 import ListLoadsRequest, ListLoadsResponse
from google.rpc import status_pb2
from google.rpc.error_details_pb2 import ErrorInfo
from grpc_reflection.v1alpha import reflection_pb2

from services.runtime.testing.serving import Served
from services.runtime.tests.rpc.fake_billing import LIST_LOADS, SERVICE, FakeBilling


async def test_native_tools_find_the_services(service: tuple[Served, FakeBilling]) -> None:
    async with grpc.aio.insecure_channel(service[0].addresses.grpc_target) as channel:
        reflect = channel.stream_stream(
            "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
            request_serializer=reflection_pb2.ServerReflectionRequest.SerializeToString,
            response_deserializer=reflection_pb2.ServerReflectionResponse.FromString,
        )
        call = reflect(iter([reflection_pb2.ServerReflectionRequest(list_services="*")]))
        names = {found.name async for reply in call for found in reply.list_services_response.service}
    assert {SERVICE, "grpc.health.v1.Health"} <= names


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
