"""Questions at the edge of what can be said: an answer in words, and never a number out of nothing."""

from datetime import UTC, datetime

import psycopg
import pytest
from commitment.v1 import checkin_pb2, commitment_pb2, outlook_pb2
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import GetCheckinRequest, ListCommitmentsRequest

from services.commitment.tests.promises import DAY, START, Promise, over_days, promise
from services.commitment.tests.spending import (
    DOLLAR,
    END,
    daily_rows,
    nanos,
    promise_of_all_kinds,
    spend_daily,
)
from services.runtime.messages import timestamp_message
from services.runtime.testing.billing_data import Row, load_rows

TEN_YEARS = 3650


def _list(as_of: datetime | None = None) -> ListCommitmentsRequest:
    return ListCommitmentsRequest(company_id="acme", as_of_time=timestamp_message(as_of) if as_of else None)


async def _only(client: CommitmentServiceClient, as_of: datetime | None = None) -> commitment_pb2.Commitment:
    (commitment,) = (await client.list_commitments(_list(as_of))).commitments
    return commitment


def _says_nothing(outlook: outlook_pb2.Outlook) -> bool:
    return outlook == outlook_pb2.Outlook(status=outlook_pb2.OUTLOOK_STATUS_INSUFFICIENT_HISTORY)


async def test_too_few_days_are_said_with_the_day_on_which_there_are_enough(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data, days=10)
    promise(data, "1", [over_days(0, 5, "1000"), over_days(5, 40, "1000")])
    answer = await client.list_commitments(_list())
    (commitment,) = answer.commitments
    assert _says_nothing(commitment.checkins[1].outlook)
    basis = commitment.forecast_basis
    assert basis.readiness == outlook_pb2.FORECAST_READINESS_TOO_FEW_DAYS
    assert basis.enough_history_time == timestamp_message(START + 28 * DAY)
    assert (basis.history_day_count, basis.spend_day_count) == (10, 10)
    assert not basis.method_weights
    counts_alone = outlook_pb2.OwedOutlook(counts=outlook_pb2.OutlookCounts(insufficient_history=1))
    for one in (answer.summary, commitment):
        assert nanos(one.owed) > 0
        assert one.outlook == counts_alone


async def test_too_few_days_with_spend_are_said_without_a_day(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    load_rows(data, daily_rows([0, 20, 40]))
    promise(data, "1", [over_days(0, 90, "1000")])
    basis = (await _only(client)).forecast_basis
    assert basis.readiness == outlook_pb2.FORECAST_READINESS_TOO_FEW_DAYS_WITH_SPEND
    assert not basis.HasField("enough_history_time")
    assert (basis.history_day_count, basis.spend_day_count) == (41, 3)


async def test_a_month_of_history_is_little_and_said_to_be(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data, days=30)
    promise(data, "1", [over_days(0, 40, "1000")])
    commitment = await _only(client)
    assert commitment.forecast_basis.readiness == outlook_pb2.FORECAST_READINESS_LITTLE_HISTORY
    assert commitment.checkins[0].outlook.path_count > 0


async def test_a_service_without_data_has_no_outlook_and_leaves_that_of_others_alone(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(110, 150, "4000")])
    alone = await _only(client)
    promise(data, "2", [over_days(110, 150, "4000")], service="ec2")
    answer = await client.list_commitments(_list())
    with_data, without = answer.commitments
    assert with_data == alone
    assert not without.HasField("outlook")
    assert not without.HasField("forecast_basis")
    assert not without.checkins[0].HasField("outlook")
    assert answer.summary.outlook.counts == alone.outlook.counts


async def test_a_forecast_in_the_past_is_what_would_have_been_said_then(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data, days=80, services=["s3", "ec2"])
    promise_of_all_kinds(data)
    then = await client.list_commitments(_list())
    load_rows(data, [*daily_rows(range(80, 120), mean=900), *daily_rows(range(80, 120), service="ec2")])
    later = await client.list_commitments(_list(START + 80 * DAY))
    later.summary.data_through_time.CopyFrom(then.summary.data_through_time)
    assert later == then
    assert (await client.list_commitments(_list())).summary.outlook != then.summary.outlook


async def test_before_the_first_row_there_is_no_history(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(0, 60, "1000")])
    for as_of in (START - DAY, datetime(1, 1, 1, tzinfo=UTC), START + 0.75 * DAY):
        commitment = await _only(client, as_of)
        assert _says_nothing(commitment.checkins[0].outlook)
        assert commitment.forecast_basis == outlook_pb2.ForecastBasis(
            readiness=outlook_pb2.FORECAST_READINESS_NO_HISTORY,
            width_factor=commitment.forecast_basis.width_factor,
        )


async def test_after_the_end_the_outlook_is_of_the_data_that_are_awaited(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(100, 130, "2900")])
    now = await _only(client)
    for as_of in (START + 200 * DAY, datetime(9999, 1, 1, tzinfo=UTC)):
        later = await _only(client, as_of)
        assert later.checkins[0].state == checkin_pb2.CHECKIN_STATE_AWAITING_DATA
        assert later.checkins[0].outlook == now.checkins[0].outlook


async def test_inside_a_day_its_rows_count_and_its_rest_is_forecast(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(110, 120, "1000")])
    commitment = await _only(client, END - 0.25 * DAY)
    (checkin,) = commitment.checkins
    assert commitment.forecast_basis.history_end_time == timestamp_message(END - DAY)
    assert nanos(checkin.actual) < nanos(checkin.outlook.expected_actual)
    rest = nanos(checkin.outlook.expected_actual) - nanos(checkin.actual)
    assert rest < 60 * DOLLAR  # a quarter of a day at about 100 dollars


@pytest.mark.parametrize(
    ("period", "amount"),
    [
        (over_days(119, 119 + TEN_YEARS, "1"), "300000"),
        (over_days(100, 100 + 1 / 24, "1"), "5"),
        (over_days(121, 121 + 1 / 24, "1"), "5"),
        (over_days(121, 121 + 1 / 24, "1"), "0.000000001"),
        (over_days(130, 131, "1"), "9000000000000000"),
        (Promise(start=END, end=datetime(9999, 12, 31, tzinfo=UTC), amount=over_days(0, 1, "1").amount), "1"),
    ],
    ids=["ten years", "an hour ago", "an hour", "a nano", "all the money", "for ever"],
)
async def test_odd_periods_and_amounts_have_figures_that_can_be_read(
    data: psycopg.Connection, client: CommitmentServiceClient, period: Promise, amount: str
) -> None:
    spend_daily(data)
    odd = Promise(start=period.start, end=period.end, amount=over_days(0, 1, amount).amount)
    promise(data, "1", [odd])
    commitment = await _only(client)
    (checkin,) = commitment.checkins
    if checkin.state == checkin_pb2.CHECKIN_STATE_CLOSED:
        assert not checkin.HasField("outlook")
        return
    outlook = checkin.outlook
    assert 0 <= outlook.probability <= 1
    assert 0 <= nanos(outlook.expected_shortfall) <= nanos(checkin.amount)
    assert nanos(outlook.actual_range.low) <= nanos(outlook.actual_range.high)
    fan = (
        await client.get_checkin(GetCheckinRequest(company_id="acme", commitment_id="1", checkin_number=1))
    ).fan
    assert fan[-1].expected == outlook.expected_actual


@pytest.mark.parametrize("first", [100, 200])
async def test_an_amount_of_zero_is_met_on_every_path(
    data: psycopg.Connection, client: CommitmentServiceClient, first: int
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(first, 300, "0")])
    (checkin,) = (await _only(client)).checkins
    assert checkin.verdict == checkin_pb2.VERDICT_ALREADY_MET
    assert (checkin.outlook.probability, checkin.outlook.status) == (1, outlook_pb2.OUTLOOK_STATUS_ON_TRACK)
    assert nanos(checkin.outlook.expected_shortfall) == 0


async def test_refunds_alone_are_no_spend(data: psycopg.Connection, client: CommitmentServiceClient) -> None:
    load_rows(data, [Row(usage_at=START + day * DAY, nanos=-DOLLAR) for day in range(60)])
    promise(data, "1", [over_days(0, 90, "10")])
    commitment = await _only(client)
    assert _says_nothing(commitment.checkins[0].outlook)
    assert commitment.forecast_basis.spend_day_count == 0


async def test_spend_that_dwarfs_every_bill_stays_finite(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    load_rows(data, [Row(usage_at=START + day * DAY, nanos=2**63 - 1 - day % 7) for day in range(90)])
    promise(data, "1", [over_days(80, 120, "1000000000000000000")])
    (checkin,) = (await _only(client)).checkins
    assert checkin.outlook.path_count > 0
    assert checkin.outlook.probability == 0


@pytest.mark.parametrize("hours", [1, 24, 24 * 7, 24 * 30])
async def test_the_closer_the_end_the_surer_the_outlook(
    data: psycopg.Connection, client: CommitmentServiceClient, hours: int
) -> None:
    """Safe and hopeless by the data of the very last hours: the chance is what happened."""
    spend_daily(data)
    promise(data, "1", [over_days(90, 120, "2000")])
    promise(data, "2", [over_days(90, 120, "4000")])
    answer = await client.list_commitments(_list(END - hours * DAY / 24))
    safe, hopeless = (commitment.checkins[0].outlook for commitment in answer.commitments)
    assert safe.probability > 0.95
    assert hopeless.probability < 0.05
