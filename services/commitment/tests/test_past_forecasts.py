"""What was to be said of closed check-ins: the very outlook of that moment, worked out once after a load."""

from collections.abc import Sequence

import psycopg
import pytest
from commitment.v1 import outlook_pb2
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import GetCheckinRequest, ListCommitmentsRequest
from commitment.v1.track_record_pb2 import (
    GetTrackRecordRequest,
    ListPastForecastsRequest,
    PastForecast,
    TrackRecord,
)
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from google.protobuf.timestamp_pb2 import Timestamp

from services.commitment.calibrate import work_out
from services.commitment.tests.promises import DAY, START, over_days, promise
from services.commitment.tests.spending import DOLLAR, daily_rows, nanos, spend_daily
from services.runtime.messages import timestamp_message
from services.runtime.testing.billing_data import Row, load_rows
from services.runtime.testing.errors import said

AHEAD = over_days(110, 200, "9000")


@pytest.fixture
def acme(data: psycopg.Connection) -> None:
    """Check-ins of whole days, of parts of days, inside one day, without enough history, and ahead."""
    spend_daily(data, services=["s3", "ec2"])
    promise(
        data,
        "1",
        [
            over_days(0, 20, "1900"),
            over_days(40, 80, "4000"),
            over_days(60.25, 61.75, "150"),
            over_days(90.3, 90.6, "99"),
            AHEAD,
        ],
    )
    promise(data, "2", [over_days(50.5, 110.5, "6100"), AHEAD], service="ec2")


async def _listed(client: CommitmentServiceClient, commitment_id: str) -> Sequence[PastForecast]:
    request = ListPastForecastsRequest(company_id="acme", commitment_id=commitment_id)
    return (await client.list_past_forecasts(request)).past_forecasts


async def _record(client: CommitmentServiceClient, commitment_id: str = "") -> TrackRecord:
    request = GetTrackRecordRequest(company_id="acme", commitment_id=commitment_id)
    return (await client.get_track_record(request)).track_record


async def _assert_said_then(
    client: CommitmentServiceClient, commitment_id: str, forecast: PastForecast
) -> None:
    """A forecast is what a read of its moment says."""
    then = await client.get_checkin(
        GetCheckinRequest(
            company_id="acme",
            commitment_id=commitment_id,
            checkin_number=forecast.checkin_number,
            as_of_time=forecast.forecast_time,
        )
    )
    outlook = then.checkin.outlook
    assert (forecast.status, forecast.probability) == (outlook.status, outlook.probability)
    assert (forecast.expected_actual, forecast.actual_range) == (
        outlook.expected_actual,
        outlook.actual_range,
    )
    if outlook.status != outlook_pb2.OUTLOOK_STATUS_INSUFFICIENT_HISTORY:
        start, end = (forecast.period.start.ToNanoseconds(), forecast.period.end.ToNanoseconds())
        passed = (forecast.forecast_time.ToNanoseconds() - start) / (end - start)
        assert nanos(forecast.line_actual) == pytest.approx(nanos(then.checkin.actual) / passed, abs=10**7)


@pytest.mark.usefixtures("acme")
async def test_a_past_forecast_is_what_a_read_of_that_moment_says(
    database_url: str, client: CommitmentServiceClient
) -> None:
    await work_out(database_url)
    ours, others = await _listed(client, "1"), await _listed(client, "2")
    assert [(one.checkin_number, one.share_percent) for one in ours] == [
        (number, share) for number in (1, 2, 3, 4) for share in (25, 50, 75)
    ]
    assert [one.share_percent for one in others] == [25, 50, 75]
    for commitment_id, forecasts in (("1", ours), ("2", others)):
        for forecast in forecasts:
            await _assert_said_then(client, commitment_id, forecast)


@pytest.mark.usefixtures("acme")
async def test_a_past_forecast_stands_beside_what_came_of_it(
    database_url: str, client: CommitmentServiceClient
) -> None:
    await work_out(database_url)
    listed = await client.list_commitments(ListCommitmentsRequest(company_id="acme"))
    checkins = {checkin.number: checkin for checkin in listed.commitments[0].checkins}
    for forecast in await _listed(client, "1"):
        checkin = checkins[forecast.checkin_number]
        assert (forecast.period, forecast.amount) == (checkin.period, checkin.amount)
        assert forecast.actual == checkin.actual
        assert forecast.met == (nanos(checkin.actual) >= nanos(checkin.amount))


@pytest.mark.usefixtures("acme")
async def test_the_record_counts_what_is_pending_insufficient_and_scored(
    database_url: str, client: CommitmentServiceClient
) -> None:
    before = await _record(client)
    assert (before.closed_checkin_count, before.pending_count, before.forecast_count) == (5, 15, 0)
    assert not before.HasField("overall")
    assert not await _listed(client, "1")

    await work_out(database_url)
    after = await _record(client)
    assert (after.closed_checkin_count, after.pending_count) == (5, 0)
    assert (after.forecast_count, after.insufficient_history_count) == (12, 3)
    assert after.overall.forecast_count == 12
    assert [score.share_percent for score in after.by_share] == [25, 50, 75]
    assert sum(step.forecast_count for step in after.reliability) == 12
    parts = [await _record(client, commitment_id) for commitment_id in ("1", "2")]
    assert [part.forecast_count for part in parts] == [9, 3]
    errors = sum(nanos(part.overall.mean_error) * part.forecast_count for part in parts)
    assert nanos(after.overall.mean_error) == pytest.approx(errors / 12, abs=1)


@pytest.mark.usefixtures("acme")
async def test_only_checkins_closed_by_the_moment_asked_about_count(
    database_url: str, client: CommitmentServiceClient
) -> None:
    await work_out(database_url)
    as_of = timestamp_message(START + 80 * DAY)
    record = await client.get_track_record(GetTrackRecordRequest(company_id="acme", as_of_time=as_of))
    assert (record.track_record.closed_checkin_count, record.track_record.forecast_count) == (3, 6)
    page = await client.list_past_forecasts(
        ListPastForecastsRequest(company_id="acme", commitment_id="1", as_of_time=as_of)
    )
    assert {forecast.checkin_number for forecast in page.past_forecasts} == {1, 2, 3}


@pytest.mark.usefixtures("acme")
async def test_a_second_run_finds_nothing_to_do(
    database_url: str, client: CommitmentServiceClient, capsys: pytest.CaptureFixture[str]
) -> None:
    await work_out(database_url)
    assert capsys.readouterr().out.splitlines() == [
        "acme: 2 calibrations worked out",
        "acme: 15 past forecasts worked out",
    ]
    first = await _listed(client, "1")
    await work_out(database_url)
    assert "Nothing to do" in capsys.readouterr().out
    assert await _listed(client, "1") == first


@pytest.mark.usefixtures("acme")
async def test_later_rows_change_the_forecasts_after_them_alone(
    data: psycopg.Connection,
    database_url: str,
    client: CommitmentServiceClient,
    capsys: pytest.CaptureFixture[str],
) -> None:
    await work_out(database_url)
    first = {(one.checkin_number, one.share_percent): one for one in await _listed(client, "1")}
    capsys.readouterr()

    load_rows(data, daily_rows(range(120, 125)))
    await work_out(database_url)
    assert capsys.readouterr().out.splitlines() == ["acme: 2 calibrations worked out"]

    load_rows(data, [Row(usage_at=START + 55.5 * DAY, nanos=500 * DOLLAR)])
    await work_out(database_url)
    # Of commitment 1 those after day 55, and of commitment 2, whose service moves with it, all.
    assert "acme: 11 past forecasts worked out" in capsys.readouterr().out
    second = {(one.checkin_number, one.share_percent): one for one in await _listed(client, "1")}
    changed = {place for place, forecast in second.items() if _said(forecast) != _said(first[place])}
    assert changed <= {(2, 50), (2, 75), (3, 25), (3, 50), (3, 75), (4, 25), (4, 50), (4, 75)}
    assert {(2, 50), (2, 75)} <= changed
    for place in changed:
        await _assert_said_then(client, "1", second[place])


def _said(forecast: PastForecast) -> tuple[object, ...]:
    return forecast.probability, nanos(forecast.expected_actual), nanos(forecast.line_actual)


@pytest.mark.usefixtures("acme")
async def test_another_amount_is_forecast_anew(
    data: psycopg.Connection, database_url: str, client: CommitmentServiceClient
) -> None:
    await work_out(database_url)
    data.execute("update commitment.checkin set amount = 99999 where commitment_id = '2' and number = 1")
    await work_out(database_url)
    assert [forecast.probability for forecast in await _listed(client, "2")] == [0, 0, 0]


@pytest.mark.usefixtures("acme")
async def test_pages_join_and_belong_to_their_question(
    database_url: str, client: CommitmentServiceClient
) -> None:
    await work_out(database_url)
    request = ListPastForecastsRequest(company_id="acme", commitment_id="1", page_size=5)
    found: list[PastForecast] = []
    tokens: list[str] = []
    while True:
        page = await client.list_past_forecasts(request)
        found += page.past_forecasts
        if not page.next_page_token:
            break
        tokens.append(page.next_page_token)
        request.page_token = page.next_page_token
    assert len(tokens) == 2
    assert found == list(await _listed(client, "1"))

    request.as_of_time.CopyFrom(timestamp_message(START + 100 * DAY))
    with pytest.raises(ConnectError) as raised:
        await client.list_past_forecasts(request)
    assert said(raised).fields == ["page_token"]


BAD = {
    "no company": (ListPastForecastsRequest(commitment_id="1"), "company_id"),
    "no commitment": (ListPastForecastsRequest(company_id="acme"), "commitment_id"),
    "page too large": (
        ListPastForecastsRequest(company_id="acme", commitment_id="1", page_size=501),
        "page_size",
    ),
    "page below nothing": (
        ListPastForecastsRequest(company_id="acme", commitment_id="1", page_size=-1),
        "page_size",
    ),
    "damaged token": (
        ListPastForecastsRequest(company_id="acme", commitment_id="1", page_token="?"),
        "page_token",
    ),
    "beyond all time": (
        ListPastForecastsRequest(company_id="acme", commitment_id="1", as_of_time=Timestamp(seconds=2**60)),
        "as_of_time",
    ),
}


@pytest.mark.parametrize(("request_", "field"), BAD.values(), ids=BAD)
async def test_a_field_at_fault_is_named(
    client: CommitmentServiceClient, request_: ListPastForecastsRequest, field: str
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_past_forecasts(request_)
    assert raised.value.code is Code.INVALID_ARGUMENT
    assert said(raised).fields == [field]


async def test_a_commitment_that_is_not_there_is_not_found(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [AHEAD])
    with pytest.raises(ConnectError) as raised:
        await client.get_track_record(GetTrackRecordRequest(company_id="acme", commitment_id="9"))
    assert raised.value.code is Code.NOT_FOUND
    with pytest.raises(ConnectError) as raised:
        await client.get_track_record(GetTrackRecordRequest(company_id="nobody"))
    assert raised.value.code is Code.NOT_FOUND
    with pytest.raises(ConnectError) as raised:
        await client.get_track_record(GetTrackRecordRequest(commitment_id="1"))
    assert said(raised).fields == ["company_id"]


async def test_a_company_without_billing_has_an_empty_record(
    data: psycopg.Connection, database_url: str, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [over_days(0, 10, "10")])
    await work_out(database_url)
    assert await _record(client) == TrackRecord()
