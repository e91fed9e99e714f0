"""Billing keeps its composure whatever is sent to it."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from typing import Final

import psycopg
import pytest
from billing.v1 import billing_service_pb2
from billing.v1.billing_service_pb2 import (
    ExportLineItemsRequest,
    GetSpendRequest,
    ListCompaniesRequest,
    ListLineItemsRequest,
    ListLoadsRequest,
)
from connectrpc.protocol import ProtocolType
from hypothesis import HealthCheck, given, settings

from services.runtime.messages import period_message
from services.runtime.periods import Period
from services.runtime.testing.billing_data import Row, load_rows
from services.runtime.testing.fuzzing import Call, assert_keeps_its_composure, calls, noise
from services.runtime.testing.serving import PROTOCOLS, Served
from services.runtime.testing.wire import Wire, wire

SERVICE: Final = billing_service_pb2.DESCRIPTOR.services_by_name["BillingService"]
START: Final = datetime(2024, 1, 30, tzinfo=UTC)
MONTH: Final = period_message(Period(start=START, end=START + timedelta(days=30)))
TEXTS: Final = ("acme", "s3", "initech")
SOUND: Final = (
    ListCompaniesRequest(),
    GetSpendRequest(company_id="acme", period=MONTH),
    ListLineItemsRequest(company_id="acme", period=MONTH),
    ExportLineItemsRequest(company_id="acme", period=MONTH),
    ListLoadsRequest(company_id="acme"),
)

every_protocol = pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name.lower())
bounded = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
async def line(data: psycopg.Connection, server: Served) -> AsyncGenerator[Wire]:
    load_rows(data, [Row(usage_at=START + timedelta(hours=n), nanos=n) for n in range(30)])
    async with wire(server) as connected:
        yield connected


@every_protocol
@bounded
@given(call=calls(SERVICE, TEXTS, SOUND))
async def test_any_request_is_answered_or_refused_in_words_of_the_contract(
    server: Served, line: Wire, protocol: ProtocolType, call: Call
) -> None:
    await assert_keeps_its_composure(server, line, protocol, call)


@every_protocol
@bounded
@given(call=noise(SERVICE))
async def test_bytes_that_are_no_request_are_refused_in_words_of_the_contract(
    server: Served, line: Wire, protocol: ProtocolType, call: Call
) -> None:
    await assert_keeps_its_composure(server, line, protocol, call)
