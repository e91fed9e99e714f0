"""The published service config: a client that takes it asks again by itself when that is safe."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import grpc
import grpc.aio
import pytest
from billing.v1 import billing_service_pb2
from billing.v1.billing_service_pb2 import ListLoadsRequest, ListLoadsResponse
from commitment.v1 import commitment_service_pb2
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.descriptor_pb2 import MethodOptions

from services.runtime.rpc import server as rpc_server
from services.runtime.settings import Settings
from services.runtime.testing.serving import served
from services.runtime.tests.rpc.fake_billing import LIST_LOADS, fake_registration

FILE: Final = Path(rpc_server.__file__).parents[3] / "proto" / "service_config.json"
SERVICES: Final = (
    *billing_service_pb2.DESCRIPTOR.services_by_name.values(),
    *commitment_service_pb2.DESCRIPTOR.services_by_name.values(),
)


def _policies(method: MethodDescriptor) -> Sequence[dict[str, Any]]:
    """The retry policies that the config has for a method."""
    service = method.containing_service.full_name
    names = ({"service": service}, {"service": service, "method": method.name})
    return [
        config["retryPolicy"]
        for config in json.loads(FILE.read_text())["methodConfig"]
        if any(name in names for name in config["name"])
    ]


@pytest.mark.parametrize(
    "method",
    [method for service in SERVICES for method in service.methods],
    ids=lambda method: method.full_name,
)
def test_every_read_and_nothing_else_is_asked_again_and_only_of_a_service_that_is_away(
    method: MethodDescriptor,
) -> None:
    is_read = method.GetOptions().idempotency_level == MethodOptions.NO_SIDE_EFFECTS
    assert [policy["retryableStatusCodes"] for policy in _policies(method)] == [["UNAVAILABLE"]] * is_read


async def _list_loads(target: str, company_id: str) -> ListLoadsResponse:
    """One call of a client that has the service config, and goes back to a server as soon as it may."""
    options = [("grpc.service_config", FILE.read_text()), ("grpc.initial_reconnect_backoff_ms", 100)]
    async with grpc.aio.insecure_channel(target, options=options) as channel:
        call = channel.unary_unary(
            LIST_LOADS,
            request_serializer=ListLoadsRequest.SerializeToString,
            response_deserializer=ListLoadsResponse.FromString,
        )
        return await call(ListLoadsRequest(company_id=company_id, page_size=-1), timeout=60)


async def test_a_read_outlasts_a_restart_of_the_server(settings: Settings) -> None:
    registration, _ = fake_registration(settings)
    async with served(registration, settings=settings) as server:
        target = server.addresses.grpc_target
    settings = replace(settings, grpc_port=int(target.split(":")[1]))
    call = asyncio.ensure_future(_list_loads(target, "3"))
    registration, _ = fake_registration(settings)
    async with served(registration, settings=settings):
        assert (await call).next_page_token == "xxx"


@pytest.mark.parametrize(
    ("company_id", "code", "attempts"),
    [
        ("away", grpc.StatusCode.UNAVAILABLE, 4),
        ("crowded", grpc.StatusCode.RESOURCE_EXHAUSTED, 1),
        ("faulty", grpc.StatusCode.INVALID_ARGUMENT, 1),
    ],
)
async def test_only_a_service_that_is_away_is_asked_again(
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
    company_id: str,
    code: grpc.StatusCode,
    attempts: int,
) -> None:
    caplog.set_level("INFO", logger="services.access")
    registration, _ = fake_registration(settings)
    async with served(registration, settings=settings) as server:
        with pytest.raises(grpc.aio.AioRpcError) as raised:
            await _list_loads(server.addresses.grpc_target, company_id)
    assert raised.value.code() is code
    assert len([record for record in caplog.records if record.name == "services.access"]) == attempts
