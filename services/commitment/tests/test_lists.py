"""Lists of commitments and of companies, as callers see them."""

from datetime import UTC

import psycopg
import pytest
from commitment.v1 import checkin_pb2
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    ListCommitmentsRequest,
    ListCompanySummariesRequest,
)
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType

from services.commitment.tests.promises import DAY, START, over_days, promise
from services.commitment.tests.spending import nanos
from services.runtime.messages import timestamp_message
from services.runtime.testing.billing_data import Row, company_key, load_rows
from services.runtime.testing.errors import said
from services.runtime.testing.serving import PROTOCOLS, Served, http_client


@pytest.mark.usefixtures("two_files")
@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name.lower())
async def test_a_list_says_what_is_met_what_is_missed_and_what_is_owed(
    server: Served, protocol: ProtocolType
) -> None:
    async with http_client(protocol) as http:
        client = CommitmentServiceClient(server.address(protocol), protocol=protocol, http_client=http)
        response = await client.list_commitments(ListCommitmentsRequest(company_id="acme"))
    seven, ten = response.commitments
    assert [checkin.verdict for checkin in seven.checkins] == [
        checkin_pb2.VERDICT_MET,
        checkin_pb2.VERDICT_MISSED,
        checkin_pb2.VERDICT_UNDECIDED,
    ]
    assert [nanos(checkin.shortfall) for checkin in seven.checkins] == [0, 500_000_000, 0]
    assert [checkin.line_item_count for checkin in seven.checkins] == [10, 11, 0]
    upcoming = seven.checkins[2]
    assert upcoming.state == checkin_pb2.CHECKIN_STATE_UPCOMING
    assert (upcoming.days_left, nanos(upcoming.needed_daily_spend)) == (10, 1_200_000_001)
    assert not seven.checkins[0].HasField("needed_daily_spend")
    assert (nanos(seven.current_daily_spend), seven.next_checkin_number) == (975_000_000, 3)
    assert seven.current_daily_spend_start_time.ToDatetime(tzinfo=UTC) == START

    assert (ten.id, ten.has_data, ten.counts.no_data, nanos(ten.owed)) == ("10", False, 1, 0)
    assert not ten.HasField("current_daily_spend")

    summary = response.summary
    assert (summary.company_display_name, summary.commitment_count) == ("Acme", 2)
    assert (summary.counts.met, summary.counts.missed, summary.counts.upcoming) == (1, 1, 1)
    assert nanos(summary.owed) == 500_000_000
    assert summary.next_checkin.checkin_number == 3
    assert [missed.commitment_id for missed in summary.missed_commitments] == ["7"]
    assert summary.as_of_time == summary.data_through_time == timestamp_message(START + 20 * DAY)


@pytest.mark.usefixtures("two_files")
async def test_pages_of_commitments_join_and_each_carries_the_whole_summary(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    for commitment_id in ("2", "a", "100"):
        promise(data, commitment_id, [over_days(0, 10, "1")])
    found: list[str] = []
    token = ""
    while True:
        page = await client.list_commitments(
            ListCommitmentsRequest(company_id="acme", page_size=2, page_token=token)
        )
        assert page.summary.commitment_count == 5
        found += [commitment.id for commitment in page.commitments]
        if not (token := page.next_page_token):
            break
    assert found == ["2", "7", "a", "10", "100"]


async def test_summaries_cover_the_companies_with_commitments(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    company_key(data, "without-any")
    for company in ("c", "a", "b"):
        promise(data, "1", [over_days(0, 10, "1")], company=company)
    load_rows(data, [Row(usage_at=START + 9 * DAY, nanos=1, company="b")])
    first = await client.list_company_summaries(ListCompanySummariesRequest(page_size=2))
    assert [summary.company_id for summary in first.summaries] == ["a", "b"]
    assert [nanos(summary.owed) for summary in first.summaries] == [0, 999_999_999]
    rest = await client.list_company_summaries(
        ListCompanySummariesRequest(page_size=2, page_token=first.next_page_token)
    )
    assert [summary.company_id for summary in rest.summaries] == ["c"]
    assert not rest.next_page_token


@pytest.mark.usefixtures("two_files")
async def test_a_token_of_another_moment_is_refused(client: CommitmentServiceClient) -> None:
    page = await client.list_commitments(ListCommitmentsRequest(company_id="acme", page_size=1))
    with pytest.raises(ConnectError) as raised:
        await client.list_commitments(
            ListCommitmentsRequest(
                company_id="acme",
                page_size=1,
                page_token=page.next_page_token,
                as_of_time=timestamp_message(START),
            )
        )
    assert said(raised).fields == ["page_token"]
