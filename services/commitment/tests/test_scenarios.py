"""What if: a scenario against what is expected without it, and the spend that meets the promises."""

import psycopg
import pytest
from commitment.v1 import simulation_pb2
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import ListCommitmentsRequest
from commitment.v1.simulation_pb2 import SimulateCommitmentsRequest, SpendChange

from services.commitment.tests.promises import DAY, START, over_days, promise
from services.commitment.tests.spending import CENT, DOLLAR, END, nanos, spend_daily
from services.runtime.messages import money_message, timestamp_message

Response = simulation_pb2.SimulateCommitmentsResponse
SERVICES = ("s3", "ec2")  # of the commitments in order


async def _simulated(
    client: CommitmentServiceClient, *changes: SpendChange, wanted_probability: float = 0
) -> Response:
    return await client.simulate_commitments(
        SimulateCommitmentsRequest(company_id="acme", changes=changes, wanted_probability=wanted_probability)
    )


@pytest.mark.usefixtures("acme")
async def test_before_is_what_the_list_says_and_without_a_change_so_is_after(
    client: CommitmentServiceClient,
) -> None:
    listed = await client.list_commitments(ListCommitmentsRequest(company_id="acme"))
    answer = await _simulated(client)
    assert answer.before == answer.after == listed.summary.outlook
    assert nanos(answer.extra_spend) == 0
    assert [one.commitment_id for one in answer.commitments] == ["1", "2"]
    for simulated, commitment in zip(answer.commitments, listed.commitments, strict=True):
        assert simulated.before == simulated.after == commitment.outlook
        ahead = [checkin for checkin in commitment.checkins if checkin.HasField("outlook")]
        assert [one.checkin_number for one in simulated.checkins] == [checkin.number for checkin in ahead]
        assert [one.before for one in simulated.checkins] == [checkin.outlook for checkin in ahead]
        assert [one.after for one in simulated.checkins] == [checkin.outlook for checkin in ahead]


@pytest.mark.usefixtures("acme")
async def test_more_spend_makes_every_promise_likelier_and_says_what_it_costs(
    client: CommitmentServiceClient,
) -> None:
    answer = await _simulated(client, SpendChange(factor=1.5))
    for commitment in answer.commitments:
        for checkin in commitment.checkins:
            assert checkin.after.probability >= checkin.before.probability
            assert nanos(checkin.after.expected_shortfall) <= nanos(checkin.before.expected_shortfall)
    assert nanos(answer.after.expected_owed) < nanos(answer.before.expected_owed)
    # Half of about 100 dollars a day, for 120 days of s3 and 180 days of ec2.
    assert nanos(answer.extra_spend) == pytest.approx(50 * 300 * DOLLAR, rel=0.1)
    assert nanos(answer.extra_spend) == pytest.approx(
        sum(nanos(commitment.extra_spend) for commitment in answer.commitments), abs=2 * CENT
    )


@pytest.mark.usefixtures("acme")
async def test_a_change_of_one_service_leaves_the_others_as_they_are(client: CommitmentServiceClient) -> None:
    s3, ec2 = (await _simulated(client, SpendChange(service_code="ec2", factor=3))).commitments
    assert s3.after == s3.before
    assert nanos(s3.extra_spend) == 0
    assert ec2.after != ec2.before


@pytest.mark.usefixtures("acme")
async def test_a_change_counts_from_its_start_and_before_t_from_t(client: CommitmentServiceClient) -> None:
    def ten_more(day: int) -> SpendChange:
        return SpendChange(
            service_code="s3",
            start_time=timestamp_message(START + day * DAY),
            daily_amount=money_message(10 * DOLLAR),
        )

    extra = {
        day: nanos((await _simulated(client, ten_more(day))).extra_spend) for day in (0, 120, 200, 240, 999)
    }
    assert extra[0] == extra[120] == pytest.approx(120 * 10 * DOLLAR, abs=CENT)
    assert extra[200] == pytest.approx(40 * 10 * DOLLAR, abs=CENT)
    assert extra[240] == extra[999] == 0


@pytest.mark.usefixtures("acme")
async def test_factors_apply_before_amounts_in_whichever_order_they_come(
    client: CommitmentServiceClient,
) -> None:
    twice, ten_more = SpendChange(factor=2), SpendChange(daily_amount=money_message(10 * DOLLAR))
    assert await _simulated(client, twice, ten_more) == await _simulated(client, ten_more, twice)


@pytest.mark.usefixtures("acme")
@pytest.mark.parametrize(
    "change",
    [SpendChange(factor=0), SpendChange(daily_amount=money_message(-(10**9) * DOLLAR))],
    ids=["factor 0", "a cut of a billion"],
)
async def test_however_deep_the_cut_spend_does_not_fall_below_what_is_spent(
    client: CommitmentServiceClient, change: SpendChange
) -> None:
    listed = await client.list_commitments(ListCommitmentsRequest(company_id="acme"))
    answer = await _simulated(client, change)
    actuals = {
        (commitment.id, checkin.number): nanos(checkin.actual)
        for commitment in listed.commitments
        for checkin in commitment.checkins
    }
    for commitment in answer.commitments:
        for checkin in commitment.checkins:
            actual = actuals[commitment.commitment_id, checkin.checkin_number]
            assert nanos(checkin.after.actual_range.low) >= actual - CENT
            assert nanos(checkin.after.expected_actual) < nanos(checkin.before.expected_actual)


@pytest.mark.usefixtures("acme")
@pytest.mark.parametrize("wanted", [0.5, 0.8, 0.99])
async def test_the_required_raise_reaches_the_wanted_probability_and_a_cent_less_does_not(
    client: CommitmentServiceClient, wanted: float
) -> None:
    asked = await _simulated(client, wanted_probability=wanted)
    raises = [
        (place, number, checkin.required)
        for place, commitment in enumerate(asked.commitments)
        for number, checkin in enumerate(commitment.checkins)
        if nanos(checkin.required.daily_change) > 0
    ]
    assert len(raises) >= 2
    for place, number, required in raises:
        for less, is_reached in ((0, True), (CENT, False)):
            change = nanos(required.daily_change) - less
            after = (await _with_change(client, required, SERVICES[place], change)).commitments[place]
            assert (after.checkins[number].after.probability >= wanted) == is_reached


async def _with_change(
    client: CommitmentServiceClient, required: simulation_pb2.RequiredSpend, service: str, daily_nanos: int
) -> Response:
    change = SpendChange(
        service_code=service, start_time=required.start_time, daily_amount=money_message(daily_nanos)
    )
    return await _simulated(client, change)


@pytest.mark.usefixtures("acme")
async def test_what_is_required_for_all_meets_each_of_them(client: CommitmentServiceClient) -> None:
    asked = await _simulated(client, wanted_probability=0.9)
    required = asked.commitments[0].required_for_all
    assert nanos(required.daily_change) >= max(
        nanos(checkin.required.daily_change) for checkin in asked.commitments[0].checkins
    )
    met = await _with_change(client, required, "s3", nanos(required.daily_change))
    answer = met.commitments[0]
    assert all(checkin.after.probability >= 0.9 for checkin in answer.checkins)
    assert nanos(answer.extra_spend) == pytest.approx(nanos(required.extra_spend), abs=100 * CENT)


async def test_a_scenario_for_a_company_with_nothing_ahead_has_no_commitments(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(0, 60, "99999")])
    answer = await _simulated(client, SpendChange(factor=2))
    assert answer == Response(extra_spend=money_message(0))


async def test_a_service_without_data_is_listed_without_figures(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(100, 160, "6000")])
    promise(data, "2", [over_days(100, 160, "6000")], service="ec2")
    answer = await _simulated(client, SpendChange(service_code="ec2", factor=2))
    with_data, without = answer.commitments
    assert with_data.after == with_data.before
    assert not without.HasField("before")
    assert not without.HasField("required_for_all")
    (checkin,) = without.checkins
    assert (checkin.checkin_number, checkin.HasField("before"), checkin.HasField("after")) == (
        1,
        False,
        False,
    )


async def test_without_enough_history_nothing_is_required(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data, days=10)
    promise(data, "1", [over_days(0, 60, "6000")])
    answer = await _simulated(client, SpendChange(factor=2))
    (commitment,) = answer.commitments
    assert answer.after == answer.before
    assert not commitment.HasField("required_for_all")
    assert not commitment.checkins[0].HasField("required")


@pytest.mark.usefixtures("acme")
async def test_a_scenario_in_the_past_starts_there(client: CommitmentServiceClient) -> None:
    then = END - 30 * DAY
    answer = await client.simulate_commitments(
        SimulateCommitmentsRequest(
            company_id="acme", as_of_time=timestamp_message(then), changes=[SpendChange(factor=2)]
        )
    )
    listed = await client.list_commitments(
        ListCommitmentsRequest(company_id="acme", as_of_time=timestamp_message(then))
    )
    assert answer.before == listed.summary.outlook
    assert answer.commitments[0].required_for_all.start_time == timestamp_message(then)
