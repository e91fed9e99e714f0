"""Questions that cannot be answered: what is wrong is named."""

from collections.abc import Awaitable, Callable

import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
    GetCommitmentRequest,
    GetCompanySummaryRequest,
    ListCommitmentsRequest,
    ListCompanySummariesRequest,
)
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from services.runtime.testing.errors import said

Ask = Callable[[CommitmentServiceClient], Awaitable[Message]]
SUB_MICROSECOND = Timestamp(nanos=1)
MISASKED: list[tuple[Ask, str]] = [
    (lambda c: c.get_company_summary(GetCompanySummaryRequest()), "company_id"),
    (
        lambda c: c.get_company_summary(
            GetCompanySummaryRequest(company_id="acme", as_of_time=SUB_MICROSECOND)
        ),
        "as_of_time",
    ),
    (lambda c: c.list_company_summaries(ListCompanySummariesRequest(page_size=501)), "page_size"),
    (lambda c: c.list_company_summaries(ListCompanySummariesRequest(page_token="x")), "page_token"),
    (lambda c: c.list_commitments(ListCommitmentsRequest(company_id="x" * 201)), "company_id"),
    (lambda c: c.get_commitment(GetCommitmentRequest(company_id="acme")), "commitment_id"),
    (lambda c: c.get_checkin(GetCheckinRequest(company_id="acme", commitment_id="7")), "checkin_number"),
]


@pytest.mark.parametrize(("ask", "field"), MISASKED)
async def test_a_field_that_breaks_its_rule_is_named(
    client: CommitmentServiceClient, ask: Ask, field: str
) -> None:
    with pytest.raises(ConnectError) as raised:
        await ask(client)
    assert said(raised).code is Code.INVALID_ARGUMENT
    assert said(raised).fields == [field]


@pytest.mark.usefixtures("two_files")
@pytest.mark.parametrize(
    ("company_id", "commitment_id", "number", "reason", "named"),
    [
        ("Acme", "7", 1, "COMPANY_NOT_FOUND", {"company_id": "Acme"}),
        ("acme", "07", 1, "COMMITMENT_NOT_FOUND", {"company_id": "acme", "commitment_id": "07"}),
        (
            "acme",
            "7",
            4,
            "CHECKIN_NOT_FOUND",
            {"company_id": "acme", "commitment_id": "7", "checkin_number": "4"},
        ),
    ],
)
async def test_what_is_not_found_is_named(
    client: CommitmentServiceClient,
    *,
    company_id: str,
    commitment_id: str,
    number: int,
    reason: str,
    named: dict[str, str],
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.get_checkin(
            GetCheckinRequest(company_id=company_id, commitment_id=commitment_id, checkin_number=number)
        )
    error = said(raised)
    assert (error.code, error.info.reason) == (Code.NOT_FOUND, reason)
    assert error.info.domain == "commitment.v1.CommitmentService"
    assert error.info.metadata == named
