"""The answers of the commitment service, as callers see them."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import psycopg
import pytest
from commitment.v1 import checkin_pb2
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
    GetCommitmentRequest,
    GetCompanySummaryRequest,
    ListCommitmentsRequest,
    ListCompanySummariesRequest,
)
from common.v1.money_pb2 import Money
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType
from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from services.commitment.tests.promises import DAY, START, Promise, over_days, promise
from services.runtime.messages import timestamp_message
from services.runtime.testing.billing_data import Row, company_key, load_rows
from services.runtime.testing.errors import said
from services.runtime.testing.serving import PROTOCOLS, Served, http_client

HOUR = timedelta(hours=1)


def _nanos(money: Money) -> int:
    return money.units * 10**9 + money.nanos


@pytest.fixture
def acme(data: psycopg.Connection) -> None:
    """Two files of ten days each; a commitment with a met, a missed and an upcoming check-in."""
    rows = [Row(usage_at=START + day * DAY + 12 * HOUR, nanos=10**9) for day in range(20)]
    on_the_edge = Row(usage_at=START + 10 * DAY, nanos=-500_000_000)
    load_rows(data, rows[:10], file_name="first.csv")
    load_rows(data, [*rows[10:], on_the_edge], file_name="second.csv")
    promise(data, "7", [over_days(0, 10, "10"), over_days(10, 20, "10"), over_days(20, 30, "12.000000001")])
    promise(data, "10", [over_days(0, 20, "1")], service="ec2")


@pytest.mark.usefixtures("acme")
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
    assert [_nanos(checkin.shortfall) for checkin in seven.checkins] == [0, 500_000_000, 0]
    assert [checkin.line_item_count for checkin in seven.checkins] == [10, 11, 0]
    upcoming = seven.checkins[2]
    assert upcoming.state == checkin_pb2.CHECKIN_STATE_UPCOMING
    assert (upcoming.days_left, _nanos(upcoming.needed_daily_spend)) == (10, 1_200_000_001)
    assert not seven.checkins[0].HasField("needed_daily_spend")
    assert (_nanos(seven.current_daily_spend), seven.next_checkin_number) == (975_000_000, 3)
    assert seven.current_daily_spend_start_time.ToDatetime(tzinfo=UTC) == START

    assert (ten.id, ten.has_data, ten.counts.no_data, _nanos(ten.owed)) == ("10", False, 1, 0)
    assert not ten.HasField("current_daily_spend")

    summary = response.summary
    assert (summary.company_display_name, summary.commitment_count) == ("Acme", 2)
    assert (summary.counts.met, summary.counts.missed, summary.counts.upcoming) == (1, 1, 1)
    assert _nanos(summary.owed) == 500_000_000
    assert summary.next_checkin.checkin_number == 3
    assert [missed.commitment_id for missed in summary.missed_commitments] == ["7"]
    assert summary.as_of_time == summary.data_through_time == timestamp_message(START + 20 * DAY)


@pytest.mark.usefixtures("acme")
async def test_as_of_a_day_in_the_past_only_the_rows_before_it_count(
    client: CommitmentServiceClient,
) -> None:
    response = await client.list_commitments(
        ListCommitmentsRequest(company_id="acme", as_of_time=timestamp_message(START + 5 * DAY))
    )
    first = response.commitments[0].checkins[0]
    assert first.state == checkin_pb2.CHECKIN_STATE_OPEN
    assert (_nanos(first.actual), first.days_left) == (5 * 10**9, 5)
    assert response.summary.data_through_time == timestamp_message(START + 20 * DAY)


@pytest.mark.usefixtures("acme")
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
    assert _nanos(summary.owed) == 1000 * (10**21 - 19_500_000_000) + 500_000_000


@pytest.mark.usefixtures("acme")
async def test_a_period_that_is_over_without_its_data_awaits_them(client: CommitmentServiceClient) -> None:
    response = await client.get_commitment(
        GetCommitmentRequest(
            company_id="acme", commitment_id="7", as_of_time=timestamp_message(START + 40 * DAY)
        )
    )
    assert response.commitment.checkins[2].state == checkin_pb2.CHECKIN_STATE_AWAITING_DATA
    assert response.commitment.counts.awaiting_data == 1
    assert _nanos(response.commitment.owed) == 500_000_000


@pytest.mark.usefixtures("acme")
async def test_a_checkin_shows_its_working(client: CommitmentServiceClient) -> None:
    response = await client.get_checkin(
        GetCheckinRequest(company_id="acme", commitment_id="7", checkin_number=2)
    )
    working = response.working
    assert response.checkin_count == 3
    assert not response.commitment.checkins
    assert _nanos(response.commitment.owed) == 500_000_000
    assert working.counted_until_time == timestamp_message(START + 20 * DAY)
    assert [_nanos(day.cost) for day in working.daily_spend] == [500_000_000, *[10**9] * 9]
    assert working.daily_spend[0].day_start_time == timestamp_message(START + 10 * DAY)
    (second,) = working.source_files
    assert (second.file_name, second.line_item_count, _nanos(second.cost)) == (
        "second.csv",
        11,
        9_500_000_000,
    )
    assert (working.refund_count, _nanos(working.refund_total)) == (1, -500_000_000)
    assert (working.at_start_count, working.at_end_count) == (1, 0)


@pytest.mark.usefixtures("acme")
async def test_a_row_on_the_end_of_a_checkin_is_shown_and_not_counted(
    client: CommitmentServiceClient,
) -> None:
    working = (
        await client.get_checkin(GetCheckinRequest(company_id="acme", commitment_id="7", checkin_number=1))
    ).working
    assert (working.at_end_count, working.refund_count) == (1, 0)
    assert sum(_nanos(day.cost) for day in working.daily_spend) == 10 * 10**9


@pytest.mark.usefixtures("acme")
async def test_the_working_counts_part_days_and_both_files(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    odd = Promise(start=START + 9 * DAY + 12 * HOUR, end=START + 12 * DAY + 12 * HOUR, amount=Decimal(1))
    promise(data, "odd", [odd])
    response = await client.get_checkin(
        GetCheckinRequest(company_id="acme", commitment_id="odd", checkin_number=1)
    )
    working = response.working
    assert [_nanos(day.cost) for day in working.daily_spend] == [10**9, 500_000_000, 10**9]
    assert [(file.file_name, file.line_item_count) for file in working.source_files] == [
        ("second.csv", 3),
        ("first.csv", 1),
    ]
    assert sum(_nanos(file.cost) for file in working.source_files) == _nanos(response.checkin.actual)


@pytest.mark.usefixtures("acme")
async def test_the_working_of_a_checkin_ahead_is_empty(client: CommitmentServiceClient) -> None:
    working = (
        await client.get_checkin(GetCheckinRequest(company_id="acme", commitment_id="7", checkin_number=3))
    ).working
    assert working.counted_until_time == timestamp_message(START + 20 * DAY)
    assert not working.daily_spend
    assert not working.source_files
    assert (working.refund_count, working.at_start_count) == (0, 0)


async def test_a_company_without_billing_is_asked_about_no_moment(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [over_days(0, 10, "10")])
    summary = (await client.get_company_summary(GetCompanySummaryRequest(company_id="acme"))).summary
    assert not summary.HasField("as_of_time")
    assert not summary.HasField("data_through_time")
    assert (summary.counts.no_data, _nanos(summary.owed)) == (1, 0)
    response = await client.get_checkin(
        GetCheckinRequest(company_id="acme", commitment_id="1", checkin_number=1)
    )
    assert response.checkin.state == checkin_pb2.CHECKIN_STATE_UPCOMING
    assert response.checkin.verdict == checkin_pb2.VERDICT_NO_DATA
    assert response.working.counted_until_time == timestamp_message(START)


@pytest.mark.usefixtures("acme")
@pytest.mark.parametrize("year", [1, 9999])
async def test_any_moment_of_the_calendar_can_be_asked_about(
    client: CommitmentServiceClient, year: int
) -> None:
    as_of = timestamp_message(datetime(year, 1, 1, tzinfo=UTC))
    response = await client.list_commitments(ListCommitmentsRequest(company_id="acme", as_of_time=as_of))
    assert response.summary.as_of_time == as_of
    counts = response.commitments[0].counts
    assert counts.upcoming == (3 if year == 1 else 0)


@pytest.mark.usefixtures("acme")
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
    assert [_nanos(summary.owed) for summary in first.summaries] == [0, 999_999_999]
    rest = await client.list_company_summaries(
        ListCompanySummariesRequest(page_size=2, page_token=first.next_page_token)
    )
    assert [summary.company_id for summary in rest.summaries] == ["c"]
    assert not rest.next_page_token


@pytest.mark.usefixtures("acme")
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


async def test_amounts_of_tens_of_billions_stay_exact(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    load_rows(data, [Row(usage_at=START + day * DAY, nanos=2**63 - 1) for day in range(10)])
    promise(data, "1", [over_days(0, 10, "99999999999.999999999")])
    response = await client.get_commitment(GetCommitmentRequest(company_id="acme", commitment_id="1"))
    (checkin,) = response.commitment.checkins
    assert _nanos(checkin.actual) == 10 * (2**63 - 1)
    assert _nanos(checkin.amount) == 99_999_999_999_999_999_999
    assert _nanos(checkin.shortfall) == 99_999_999_999_999_999_999 - 10 * (2**63 - 1)


@pytest.mark.usefixtures("acme")
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


async def test_a_promise_too_large_for_the_contract_is_an_error_and_not_another_amount(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [over_days(0, 10, "9" * 20)])
    with pytest.raises(ConnectError) as raised:
        await client.get_commitment(GetCommitmentRequest(company_id="acme", commitment_id="1"))
    assert said(raised).code is Code.INTERNAL
