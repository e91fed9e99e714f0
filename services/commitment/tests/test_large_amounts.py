"""Amounts stay exact however large they are, or are refused."""

from datetime import timedelta

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCommitmentRequest,
    GetCompanySummaryRequest,
)
from connectrpc.code import Code
from connectrpc.errors import ConnectError

from services.commitment.tests.promises import DAY, START, over_days, promise
from services.commitment.tests.spending import nanos
from services.runtime.messages import timestamp_message
from services.runtime.testing.billing_data import Row, load_rows
from services.runtime.testing.errors import said


@pytest.mark.usefixtures("two_files")
async def test_the_largest_promise_is_answered_for_in_its_very_last_microsecond(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [over_days(0, 20, "1000000000000")] * 1000)
    last = timestamp_message(START + 20 * DAY - timedelta(microseconds=1))
    running = (
        await client.get_commitment(
            GetCommitmentRequest(company_id="acme", commitment_id="1", as_of_time=last)
        )
    ).commitment.checkins[0]
    assert (running.days_left, running.needed_daily_spend.units) == (1, 2**63 - 1)

    summary = (await client.get_company_summary(GetCompanySummaryRequest(company_id="acme"))).summary
    assert nanos(summary.owed) == 1000 * (10**21 - 19_500_000_000) + 500_000_000


async def test_amounts_of_tens_of_billions_stay_exact(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    load_rows(data, [Row(usage_at=START + day * DAY, nanos=2**63 - 1) for day in range(10)])
    promise(data, "1", [over_days(0, 10, "99999999999.999999999")])
    response = await client.get_commitment(GetCommitmentRequest(company_id="acme", commitment_id="1"))
    (checkin,) = response.commitment.checkins
    assert nanos(checkin.actual) == 10 * (2**63 - 1)
    assert nanos(checkin.amount) == 99_999_999_999_999_999_999
    assert nanos(checkin.shortfall) == 99_999_999_999_999_999_999 - 10 * (2**63 - 1)


async def test_a_promise_too_large_for_the_contract_is_an_error_and_not_another_amount(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [over_days(0, 10, "9" * 20)])
    with pytest.raises(ConnectError) as raised:
        await client.get_commitment(GetCommitmentRequest(company_id="acme", commitment_id="1"))
    assert said(raised).code is Code.INTERNAL
