"""The moment that is asked about decides what counts."""

from datetime import UTC, datetime

import psycopg
import pytest
from commitment.v1 import checkin_pb2
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
    GetCommitmentRequest,
    GetCompanySummaryRequest,
    ListCommitmentsRequest,
)

from services.commitment.tests.promises import DAY, START, over_days, promise
from services.commitment.tests.spending import nanos
from services.runtime.messages import timestamp_message


@pytest.mark.usefixtures("two_files")
async def test_as_of_a_day_in_the_past_only_the_rows_before_it_count(
    client: CommitmentServiceClient,
) -> None:
    response = await client.list_commitments(
        ListCommitmentsRequest(company_id="acme", as_of_time=timestamp_message(START + 5 * DAY))
    )
    first = response.commitments[0].checkins[0]
    assert first.state == checkin_pb2.CHECKIN_STATE_OPEN
    assert (nanos(first.actual), first.days_left) == (5 * 10**9, 5)
    assert response.summary.data_through_time == timestamp_message(START + 20 * DAY)


@pytest.mark.usefixtures("two_files")
async def test_a_period_that_is_over_without_its_data_awaits_them(client: CommitmentServiceClient) -> None:
    response = await client.get_commitment(
        GetCommitmentRequest(
            company_id="acme", commitment_id="7", as_of_time=timestamp_message(START + 40 * DAY)
        )
    )
    assert response.commitment.checkins[2].state == checkin_pb2.CHECKIN_STATE_AWAITING_DATA
    assert response.commitment.counts.awaiting_data == 1
    assert nanos(response.commitment.owed) == 500_000_000


async def test_a_company_without_billing_is_asked_about_no_moment(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [over_days(0, 10, "10")])
    summary = (await client.get_company_summary(GetCompanySummaryRequest(company_id="acme"))).summary
    assert not summary.HasField("as_of_time")
    assert not summary.HasField("data_through_time")
    assert (summary.counts.no_data, nanos(summary.owed)) == (1, 0)
    response = await client.get_checkin(
        GetCheckinRequest(company_id="acme", commitment_id="1", checkin_number=1)
    )
    assert response.checkin.state == checkin_pb2.CHECKIN_STATE_UPCOMING
    assert response.checkin.verdict == checkin_pb2.VERDICT_NO_DATA
    assert response.working.counted_until_time == timestamp_message(START)


@pytest.mark.usefixtures("two_files")
@pytest.mark.parametrize("year", [1, 9999])
async def test_any_moment_of_the_calendar_can_be_asked_about(
    client: CommitmentServiceClient, year: int
) -> None:
    as_of = timestamp_message(datetime(year, 1, 1, tzinfo=UTC))
    response = await client.list_commitments(ListCommitmentsRequest(company_id="acme", as_of_time=as_of))
    assert response.summary.as_of_time == as_of
    counts = response.commitments[0].counts
    assert counts.upcoming == (3 if year == 1 else 0)
