"""The commitment service keeps its composure whatever is sent to it."""

from collections.abc import AsyncGenerator
from typing import Final

import pytest
from commitment.v1 import commitment_service_pb2
from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
    GetCommitmentRequest,
    GetCompanySummaryRequest,
    ListCommitmentsRequest,
    ListCompanySummariesRequest,
)
from commitment.v1.simulation_pb2 import SimulateCommitmentsRequest, SpendChange
from commitment.v1.track_record_pb2 import GetTrackRecordRequest, ListPastForecastsRequest
from connectrpc.protocol import ProtocolType
from hypothesis import HealthCheck, given, settings

from services.runtime.testing.fuzzing import Call, assert_keeps_its_composure, calls, noise
from services.runtime.testing.serving import PROTOCOLS, Served
from services.runtime.testing.wire import Wire, wire

SERVICE: Final = commitment_service_pb2.DESCRIPTOR.services_by_name["CommitmentService"]

TEXTS: Final = ("acme", "1", "s3", "initech")
SOUND: Final = (
    GetCompanySummaryRequest(company_id="acme"),
    ListCompanySummariesRequest(with_outlook=True),
    ListCommitmentsRequest(company_id="acme"),
    GetCommitmentRequest(company_id="acme", commitment_id="1"),
    GetCheckinRequest(company_id="acme", commitment_id="1", checkin_number=3),
    SimulateCommitmentsRequest(company_id="acme", changes=[SpendChange(service_code="s3", factor=1.5)]),
    GetTrackRecordRequest(company_id="acme", commitment_id="1"),
    ListPastForecastsRequest(company_id="acme", commitment_id="1"),
)

every_protocol = pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name.lower())
bounded = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
async def line(server: Served) -> AsyncGenerator[Wire]:
    async with wire(server) as connected:
        yield connected


@pytest.mark.usefixtures("acme")
@every_protocol
@bounded
@given(call=calls(SERVICE, TEXTS, SOUND))
async def test_any_request_is_answered_or_refused_in_words_of_the_contract(
    server: Served, line: Wire, protocol: ProtocolType, call: Call
) -> None:
    await assert_keeps_its_composure(server, line, protocol, call)


@pytest.mark.usefixtures("acme")
@every_protocol
@bounded
@given(call=noise(SERVICE))
async def test_bytes_that_are_no_request_are_refused_in_words_of_the_contract(
    server: Served, line: Wire, protocol: ProtocolType, call: Call
) -> None:
    await assert_keeps_its_composure(server, line, protocol, call)
