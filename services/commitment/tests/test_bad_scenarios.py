"""Scenarios that cannot be meant: every field at fault is named, with the remedy."""

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.simulation_pb2 import SimulateCommitmentsRequest, SpendChange
from common.v1.money_pb2 import Money
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from google.protobuf.timestamp_pb2 import Timestamp

from services.commitment.tests.promises import over_days, promise
from services.commitment.tests.spending import spend_daily
from services.runtime.testing.errors import said

BILLION = 10**9


@pytest.fixture
def acme(data: psycopg.Connection) -> None:
    spend_daily(data, services=["s3", "lambda"])
    promise(data, "1", [over_days(100, 160, "6000")])


def _dollars(units: int, nanos: int = 0) -> Money:
    return Money(currency_code="USD", units=units, nanos=nanos)


def _changing(**change: object) -> SimulateCommitmentsRequest:
    return SimulateCommitmentsRequest(company_id="acme", changes=[SpendChange(**change)])  # pyright: ignore[reportArgumentType]


BAD = {
    "no company": (SimulateCommitmentsRequest(), "company_id"),
    "factor below 0": (_changing(factor=-0.1), "changes[0].factor"),
    "factor too large": (_changing(factor=1000.1), "changes[0].factor"),
    "factor no number": (_changing(factor=float("nan")), "changes[0].factor"),
    "factor infinite": (_changing(factor=float("inf")), "changes[0].factor"),
    "no change": (_changing(service_code="s3"), "changes[0].change"),
    "amount too large": (_changing(daily_amount=_dollars(BILLION, 1)), "changes[0].daily_amount"),
    "cut too large": (_changing(daily_amount=_dollars(-BILLION, -1)), "changes[0].daily_amount"),
    "other currency": (
        _changing(daily_amount=Money(currency_code="EUR", units=1)),
        "changes[0].daily_amount.currency_code",
    ),
    "signs at odds": (_changing(daily_amount=_dollars(1, -1)), "changes[0].daily_amount.nanos"),
    "too many nanos": (_changing(daily_amount=_dollars(0, BILLION)), "changes[0].daily_amount.nanos"),
    "start beyond all time": (
        _changing(factor=1, start_time=Timestamp(seconds=2**60)),
        "changes[0].start_time",
    ),
    "unknown service": (_changing(factor=1, service_code="S3"), "changes[0].service_code"),
    "service without commitment": (_changing(factor=1, service_code="lambda"), "changes[0].service_code"),
    "control character": (_changing(factor=1, service_code="s\n3"), "changes[0].service_code"),
    "factors too large together": (
        SimulateCommitmentsRequest(
            company_id="acme",
            changes=[
                SpendChange(factor=100, service_code="s3"),
                SpendChange(factor=0.001),
                SpendChange(factor=10),
                SpendChange(factor=1.01, service_code="s3"),
                SpendChange(factor=1000),
            ],
        ),
        "changes[3].factor",
    ),
    "too many changes": (
        SimulateCommitmentsRequest(company_id="acme", changes=[SpendChange(factor=1)] * 51),
        "changes",
    ),
    **{
        f"probability {value}": (
            SimulateCommitmentsRequest(company_id="acme", wanted_probability=value),
            "wanted_probability",
        )
        for value in (0.49, 0.995, 1.0, -0.8, float("nan"), float("inf"))
    },
}


@pytest.mark.usefixtures("acme")
async def test_each_field_at_fault_is_named(client: CommitmentServiceClient) -> None:
    for case, (request, field) in BAD.items():
        with pytest.raises(ConnectError) as raised:
            await client.simulate_commitments(request)
        assert said(raised).code is Code.INVALID_ARGUMENT, case
        assert said(raised).fields == [field], case


@pytest.mark.usefixtures("acme")
async def test_an_unknown_service_is_answered_with_those_there_are(client: CommitmentServiceClient) -> None:
    changes = [SpendChange(factor=1, service_code=code) for code in ("s3", "s4", "", "lambda")]
    with pytest.raises(ConnectError) as raised:
        await client.simulate_commitments(SimulateCommitmentsRequest(company_id="acme", changes=changes))
    assert said(raised).fields == ["changes[1].service_code", "changes[3].service_code"]
    assert "'s3'" in said(raised).message


@pytest.mark.usefixtures("acme")
async def test_the_largest_values_that_are_allowed_are_answered(client: CommitmentServiceClient) -> None:
    changes = [
        *[SpendChange(factor=10) for _ in range(3)],
        *[SpendChange(factor=0) for _ in range(45)],
        SpendChange(daily_amount=_dollars(BILLION)),
        SpendChange(daily_amount=_dollars(-BILLION), start_time=Timestamp(seconds=-62_135_596_800)),
    ]
    request = SimulateCommitmentsRequest(company_id="acme", changes=changes, wanted_probability=0.99)
    answer = await client.simulate_commitments(request)
    assert 0 <= answer.commitments[0].checkins[0].after.probability <= 1


@pytest.mark.usefixtures("acme")
async def test_a_violation_says_in_a_sentence_what_is_sent_and_what_may_be(
    client: CommitmentServiceClient,
) -> None:
    said_of = {
        "factor too large": "is 1000.1; send a number from 0 to 1000.",
        "too many changes": "has 51 entries; send at most 50.",
        "probability 1.0": "is 1; send a number from 0.5 to 0.99.",
        "factors too large together": "is 1.01, with which the changes up to it multiply the spend of a "
        "service by 1010; send changes that multiply it by 1000 at most.",
    }
    for case, sentence in said_of.items():
        with pytest.raises(ConnectError) as raised:
            await client.simulate_commitments(BAD[case][0])
        assert [one.description for one in said(raised).bad_request.field_violations] == [sentence]


async def test_a_company_without_promises_has_no_service_to_change(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    spend_daily(data, days=1)
    with pytest.raises(ConnectError) as raised:
        await client.simulate_commitments(_changing(factor=1, service_code="s3"))
    assert said(raised).fields == ["changes[0].service_code"]
    assert "none at all" in said(raised).message
