"""What is to be expected of all companies together."""

from math import sqrt

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCompanySummaryRequest,
    ListCompanySummariesRequest,
    ListCompanySummariesResponse,
)
from commitment.v1.outlook_pb2 import OwedOutlook

from services.commitment.tests.promises import over_days, promise
from services.commitment.tests.spending import CENT, daily_rows, nanos, spend_daily
from services.runtime.testing.billing_data import load_rows

WITH_OUTLOOK = ListCompanySummariesRequest(with_outlook=True)
MANY = [f"company-{number:02d}" for number in range(16)]


@pytest.fixture
async def many(data: psycopg.Connection, client: CommitmentServiceClient) -> ListCompanySummariesResponse:
    """Companies that differ in nothing but their name: 60 days at about 100 dollars, 5900 promised."""
    load_rows(data, [row for company in MANY for row in daily_rows(range(120), company=company)])
    for company in MANY:
        promise(data, "1", [over_days(100, 120, "2100"), over_days(120, 180, "5900")], company=company)
    return await client.list_company_summaries(WITH_OUTLOOK)


async def test_the_total_adds_up_to_the_cent_and_as_it_is_shown(many: ListCompanySummariesResponse) -> None:
    outlooks = [summary.outlook for summary in many.summaries]
    total = many.total_outlook.owed
    owed = sum(nanos(summary.owed) for summary in many.summaries)
    assert owed > 0
    assert nanos(total.expected_shortfall) == sum(nanos(one.expected_shortfall) for one in outlooks)
    assert abs(nanos(total.expected_owed) - owed - nanos(total.expected_shortfall)) <= CENT
    assert nanos(total.rounded_owed) == sum(nanos(one.rounded_owed) for one in outlooks)
    assert total.counts.on_track + total.counts.at_risk + total.counts.off_track == len(MANY)
    assert many.total_outlook.forecast_company_count == len(MANY)
    assert many.total_outlook.left_out_company_count == 0


async def test_companies_do_not_move_together_so_that_chance_evens_out(
    many: ListCompanySummariesResponse,
) -> None:
    widths = [_width(summary.outlook) for summary in many.summaries]
    together = _width(many.total_outlook.owed)
    assert sqrt(sum(width**2 for width in widths)) == pytest.approx(together, rel=0.25)
    assert together < sum(widths) / 2


async def test_the_total_is_over_all_companies_and_stands_on_the_first_page(
    many: ListCompanySummariesResponse, client: CommitmentServiceClient
) -> None:
    first = await client.list_company_summaries(ListCompanySummariesRequest(with_outlook=True, page_size=5))
    assert len(first.summaries) == 5
    assert first.total_outlook == many.total_outlook
    second = await client.list_company_summaries(
        ListCompanySummariesRequest(with_outlook=True, page_size=5, page_token=first.next_page_token)
    )
    assert list(second.summaries) == list(many.summaries[5:10])
    assert not second.HasField("total_outlook")


async def test_without_outlook_there_is_no_total(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(100, 160, "6000")])
    response = await client.list_company_summaries(ListCompanySummariesRequest())
    assert not response.HasField("total_outlook")


async def test_the_total_of_one_company_is_that_company(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(0, 60, "7000"), over_days(100, 160, "6000")])
    total = (await client.list_company_summaries(WITH_OUTLOOK)).total_outlook
    summary = (await client.get_company_summary(GetCompanySummaryRequest(company_id="acme"))).summary
    assert total.owed == summary.outlook


async def test_a_company_without_a_forecast_counts_with_what_it_owes_already(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    load_rows(data, [*daily_rows(range(120)), *daily_rows(range(110, 120), company="young")])
    load_rows(data, daily_rows(range(60), company="over"))
    promise(data, "1", [over_days(100, 160, "6000")])
    promise(data, "1", [over_days(110, 120, "1500"), over_days(120, 150, "9000")], company="young")
    promise(data, "1", [over_days(0, 60, "7000")], company="over")
    response = await client.list_company_summaries(WITH_OUTLOOK)
    acme, over, young = response.summaries
    total = response.total_outlook
    assert (total.forecast_company_count, total.left_out_company_count) == (1, 1)
    assert total.owed.counts.insufficient_history == 1
    owed = nanos(over.owed) + nanos(young.owed)
    assert nanos(young.owed) > 0
    assert nanos(over.owed) > 0
    assert nanos(total.owed.expected_shortfall) == nanos(acme.outlook.expected_shortfall)
    assert abs(nanos(total.owed.expected_owed) - nanos(acme.outlook.expected_owed) - owed) <= CENT
    assert abs(nanos(total.owed.owed_range.high) - nanos(acme.outlook.owed_range.high) - owed) <= CENT


async def test_without_any_forecast_the_total_has_counts_and_no_amounts(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data, days=10)
    promise(data, "1", [over_days(0, 30, "7000")])
    total = (await client.list_company_summaries(WITH_OUTLOOK)).total_outlook
    assert (total.forecast_company_count, total.left_out_company_count) == (0, 1)
    assert total.owed.counts.insufficient_history == 1
    assert not total.owed.HasField("expected_owed")


async def test_without_anything_ahead_there_is_no_total(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data, days=60)
    promise(data, "1", [over_days(0, 60, "7000")])
    assert not (await client.list_company_summaries(WITH_OUTLOOK)).HasField("total_outlook")


def _width(owed: OwedOutlook) -> int:
    return nanos(owed.owed_range.high) - nanos(owed.owed_range.low)
