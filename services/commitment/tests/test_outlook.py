"""What is to be expected: the same figures on every screen, and figures that agree with each other."""

from collections.abc import Sequence

import psycopg
import pytest
from commitment.v1 import checkin_pb2, commitment_pb2, outlook_pb2
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
    GetCommitmentRequest,
    GetCompanySummaryRequest,
    ListCommitmentsRequest,
    ListCommitmentsResponse,
    ListCompanySummariesRequest,
)
from common.v1.money_pb2 import Money

from services.commitment.tests.promises import START, over_days, promise
from services.commitment.tests.spending import CENT, END, nanos, promise_of_all_kinds, spend_daily
from services.runtime.messages import timestamp_message

LIST = ListCommitmentsRequest(company_id="acme")
WORDS = {
    outlook_pb2.OUTLOOK_STATUS_ON_TRACK: (0.8, 1.0),
    outlook_pb2.OUTLOOK_STATUS_AT_RISK: (0.5, 0.8),
    outlook_pb2.OUTLOOK_STATUS_OFF_TRACK: (0.0, 0.5),
}


@pytest.fixture
async def listed(data: psycopg.Connection, client: CommitmentServiceClient) -> ListCommitmentsResponse:
    spend_daily(data, services=["s3", "ec2"])
    promise_of_all_kinds(data)
    return await client.list_commitments(LIST)


def _ahead(commitment: commitment_pb2.Commitment) -> list[checkin_pb2.Checkin]:
    return [checkin for checkin in commitment.checkins if checkin.HasField("outlook")]


def _all_ahead(listed: ListCommitmentsResponse) -> list[checkin_pb2.Checkin]:
    return [checkin for commitment in listed.commitments for checkin in _ahead(commitment)]


async def test_every_checkin_that_is_not_closed_has_an_outlook(listed: ListCommitmentsResponse) -> None:
    for commitment in listed.commitments:
        for checkin in commitment.checkins:
            is_closed = checkin.state == checkin_pb2.CHECKIN_STATE_CLOSED
            assert checkin.HasField("outlook") != is_closed


async def test_the_word_is_that_of_the_probability(listed: ListCommitmentsResponse) -> None:
    outlooks = [checkin.outlook for checkin in _all_ahead(listed)]
    for outlook in outlooks:
        low, high = WORDS[outlook.status]
        assert low <= outlook.probability <= high
        assert outlook.probability == outlook.met_path_count / outlook.path_count
    assert outlooks[0].status == outlook_pb2.OUTLOOK_STATUS_ON_TRACK
    assert outlooks[2].status == outlook_pb2.OUTLOOK_STATUS_OFF_TRACK


async def test_expected_shortfalls_add_up_from_checkin_to_company(listed: ListCommitmentsResponse) -> None:
    for commitment in listed.commitments:
        _assert_adds_up(commitment.outlook, commitment.owed, [c.outlook for c in _ahead(commitment)])
    _assert_adds_up(listed.summary.outlook, listed.summary.owed, [one.outlook for one in listed.commitments])


def _assert_adds_up(
    whole: outlook_pb2.OwedOutlook,
    owed: Money,
    parts: Sequence[outlook_pb2.Outlook] | Sequence[outlook_pb2.OwedOutlook],
) -> None:
    expected = nanos(whole.expected_shortfall)
    assert abs(sum(nanos(part.expected_shortfall) for part in parts) - expected) <= CENT * len(parts)
    assert abs(nanos(owed) + expected - nanos(whole.expected_owed)) <= CENT


async def test_ranges_are_in_order_and_never_below_what_is_certain(listed: ListCommitmentsResponse) -> None:
    for checkin in _all_ahead(listed):
        outlook = checkin.outlook
        assert nanos(checkin.actual) <= nanos(outlook.actual_range.low) <= nanos(outlook.actual_range.high)
        assert 0 <= nanos(outlook.shortfall_range.low) <= nanos(outlook.shortfall_range.high)
        assert nanos(outlook.shortfall_range.high) <= nanos(checkin.amount)
    for owed, outlook in [(one.owed, one.outlook) for one in (listed.summary, *listed.commitments)]:
        assert nanos(owed) <= nanos(outlook.owed_range.low) <= nanos(outlook.owed_range.high)


async def test_the_range_of_a_sum_is_no_sum_of_ranges(listed: ListCommitmentsResponse) -> None:
    parts = sum(nanos(one.outlook.owed_range.high) - nanos(one.owed) for one in listed.commitments)
    assert nanos(listed.summary.outlook.owed_range.high) - nanos(listed.summary.owed) <= parts


async def test_words_are_counted_for_each_commitment_and_the_company(listed: ListCommitmentsResponse) -> None:
    for commitment in listed.commitments:
        statuses = [checkin.outlook.status for checkin in _ahead(commitment)]
        assert commitment.outlook.counts == _counts(statuses)
    assert listed.summary.outlook.counts == _counts([c.outlook.status for c in _all_ahead(listed)])


def _counts(statuses: list[outlook_pb2.OutlookStatus]) -> outlook_pb2.OutlookCounts:
    return outlook_pb2.OutlookCounts(
        on_track=statuses.count(outlook_pb2.OUTLOOK_STATUS_ON_TRACK),
        at_risk=statuses.count(outlook_pb2.OUTLOOK_STATUS_AT_RISK),
        off_track=statuses.count(outlook_pb2.OUTLOOK_STATUS_OFF_TRACK),
        insufficient_history=statuses.count(outlook_pb2.OUTLOOK_STATUS_INSUFFICIENT_HISTORY),
    )


async def test_every_read_gives_the_same_outlook(
    listed: ListCommitmentsResponse, client: CommitmentServiceClient
) -> None:
    summary = (await client.get_company_summary(GetCompanySummaryRequest(company_id="acme"))).summary
    assert summary == listed.summary
    summaries = await client.list_company_summaries(ListCompanySummariesRequest(with_outlook=True))
    assert list(summaries.summaries) == [listed.summary]
    for commitment in listed.commitments:
        alone = await client.get_commitment(
            GetCommitmentRequest(company_id="acme", commitment_id=commitment.id)
        )
        assert alone.commitment == commitment
        for checkin in commitment.checkins:
            one = await client.get_checkin(
                GetCheckinRequest(
                    company_id="acme", commitment_id=commitment.id, checkin_number=checkin.number
                )
            )
            assert one.checkin == checkin
            assert (one.commitment.outlook, one.commitment.forecast_basis) == (
                commitment.outlook,
                commitment.forecast_basis,
            )


async def test_summaries_leave_the_outlook_out_unless_it_is_asked_for(
    listed: ListCommitmentsResponse, client: CommitmentServiceClient
) -> None:
    (summary,) = (await client.list_company_summaries(ListCompanySummariesRequest())).summaries
    assert not summary.HasField("outlook")
    assert not summary.next_checkin.HasField("outlook")
    summary.outlook.CopyFrom(listed.summary.outlook)
    summary.next_checkin.outlook.CopyFrom(listed.summary.next_checkin.outlook)
    assert summary == listed.summary


async def test_the_next_checkin_of_a_summary_is_told_as_in_the_list(listed: ListCommitmentsResponse) -> None:
    following = listed.summary.next_checkin
    (commitment,) = [one for one in listed.commitments if one.id == following.commitment_id]
    checkin = commitment.checkins[following.checkin_number - 1]
    assert (following.state, following.verdict, following.outlook) == (
        checkin.state,
        checkin.verdict,
        checkin.outlook,
    )


async def test_the_basis_tells_which_days_and_which_method(listed: ListCommitmentsResponse) -> None:
    basis = listed.commitments[0].forecast_basis
    assert basis.readiness == outlook_pb2.FORECAST_READINESS_READY
    assert (basis.history_start_time, basis.history_end_time) == (
        timestamp_message(START),
        timestamp_message(END),
    )
    assert (basis.history_day_count, basis.spend_day_count) == (120, 120)
    assert basis.method == basis.method_weights[0].method != outlook_pb2.FORECAST_METHOD_UNSPECIFIED
    weights = [weight.weight for weight in basis.method_weights]
    assert weights == sorted(weights, reverse=True)
    assert sum(weights) == pytest.approx(1)
    assert basis.width_factor >= 1


async def test_the_fan_of_a_checkin_leads_from_its_actual_to_its_outlook(
    listed: ListCommitmentsResponse, client: CommitmentServiceClient
) -> None:
    for commitment in listed.commitments:
        for checkin in _ahead(commitment):
            fan = (
                await client.get_checkin(
                    GetCheckinRequest(
                        company_id="acme", commitment_id=commitment.id, checkin_number=checkin.number
                    )
                )
            ).fan
            times = [point.time.ToNanoseconds() for point in fan]
            assert times == sorted(set(times))
            assert times[-1] == checkin.period.end.ToNanoseconds()
            assert times[0] == max(
                checkin.period.start.ToNanoseconds(), timestamp_message(END).ToNanoseconds()
            )
            assert nanos(fan[0].expected) == pytest.approx(nanos(checkin.actual), abs=CENT)
            assert fan[-1].expected == checkin.outlook.expected_actual
            assert fan[-1].range == checkin.outlook.actual_range
            assert all(nanos(point.range.low) <= nanos(point.range.high) for point in fan)


async def test_a_closed_checkin_has_no_fan(
    listed: ListCommitmentsResponse, client: CommitmentServiceClient
) -> None:
    closed = listed.commitments[0].checkins[0]
    assert closed.state == checkin_pb2.CHECKIN_STATE_CLOSED
    answer = await client.get_checkin(
        GetCheckinRequest(company_id="acme", commitment_id="1", checkin_number=closed.number)
    )
    assert not answer.fan


async def test_a_company_of_closed_checkins_expects_nothing(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(0, 60, "99999")])
    answer = await client.list_commitments(LIST)
    (commitment,) = answer.commitments
    assert not commitment.HasField("outlook")
    assert not commitment.HasField("forecast_basis")
    assert not answer.summary.HasField("outlook")
