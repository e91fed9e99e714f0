"""The working of a check-in: what was counted, from which files, day by day."""

from decimal import Decimal

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
)

from services.commitment.tests.promises import DAY, START, Promise, promise
from services.commitment.tests.spending import nanos
from services.runtime.messages import timestamp_message


@pytest.mark.usefixtures("two_files")
async def test_a_checkin_shows_its_working(client: CommitmentServiceClient) -> None:
    response = await client.get_checkin(
        GetCheckinRequest(company_id="acme", commitment_id="7", checkin_number=2)
    )
    working = response.working
    assert response.checkin_count == 3
    assert not response.commitment.checkins
    assert nanos(response.commitment.owed) == 500_000_000
    assert working.counted_until_time == timestamp_message(START + 20 * DAY)
    assert [nanos(day.cost) for day in working.daily_spend] == [500_000_000, *[10**9] * 9]
    assert working.daily_spend[0].day_start_time == timestamp_message(START + 10 * DAY)
    (second,) = working.source_files
    assert (second.file_name, second.line_item_count, nanos(second.cost)) == (
        "second.csv",
        11,
        9_500_000_000,
    )
    assert (working.refund_count, nanos(working.refund_total)) == (1, -500_000_000)
    assert (working.at_start_count, working.at_end_count) == (1, 0)


@pytest.mark.usefixtures("two_files")
async def test_a_row_on_the_end_of_a_checkin_is_shown_and_not_counted(
    client: CommitmentServiceClient,
) -> None:
    working = (
        await client.get_checkin(GetCheckinRequest(company_id="acme", commitment_id="7", checkin_number=1))
    ).working
    assert (working.at_end_count, working.refund_count) == (1, 0)
    assert sum(nanos(day.cost) for day in working.daily_spend) == 10 * 10**9


@pytest.mark.usefixtures("two_files")
async def test_the_working_counts_part_days_and_both_files(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    odd = Promise(start=START + 9.5 * DAY, end=START + 12.5 * DAY, amount=Decimal(1))
    promise(data, "odd", [odd])
    response = await client.get_checkin(
        GetCheckinRequest(company_id="acme", commitment_id="odd", checkin_number=1)
    )
    working = response.working
    assert [nanos(day.cost) for day in working.daily_spend] == [10**9, 500_000_000, 10**9]
    assert [(file.file_name, file.line_item_count) for file in working.source_files] == [
        ("second.csv", 3),
        ("first.csv", 1),
    ]
    assert sum(nanos(file.cost) for file in working.source_files) == nanos(response.checkin.actual)


@pytest.mark.usefixtures("two_files")
async def test_the_working_of_a_checkin_ahead_is_empty(client: CommitmentServiceClient) -> None:
    working = (
        await client.get_checkin(GetCheckinRequest(company_id="acme", commitment_id="7", checkin_number=3))
    ).working
    assert working.counted_until_time == timestamp_message(START + 20 * DAY)
    assert not working.daily_spend
    assert not working.source_files
    assert (working.refund_count, working.at_start_count) == (0, 0)
