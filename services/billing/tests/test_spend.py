"""Spend: always exactly the sum of the rows, wherever the period is cut."""

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import GetSpendRequest
from billing.v1.spend_pb2 import GRANULARITY_MONTH, SpendBucket
from connectrpc.errors import ConnectError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.billing.repository.companies import service_codes
from services.billing.repository.spend import Scope, buckets_of, total_of
from services.runtime.messages import period_message
from services.runtime.periods import Period
from services.runtime.testing.billing_data import Row, forget_everything, load_rows
from services.runtime.testing.errors import said

FEBRUARY = datetime(2024, 2, 1, tzinfo=UTC)
MARCH = datetime(2024, 3, 1, tzinfo=UTC)


def _moment(day: int, micros: int) -> datetime:
    return datetime(2024, 2, 28, tzinfo=UTC) + timedelta(days=day, microseconds=micros)


# Few days, and often on midnight or a microsecond beside it: there the edges are.
instants = st.builds(
    _moment, st.integers(min_value=0, max_value=4), st.sampled_from([-1, 0, 1, 43_200_000_000])
)
rows = st.builds(
    Row,
    usage_at=instants,
    nanos=st.integers(min_value=-(10**15), max_value=10**15),
    service=st.sampled_from(["s3", "ec2"]),
    company=st.sampled_from(["acme", "initech"]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(rows, min_size=1, max_size=6), min_size=1, max_size=2), instants, instants)
async def test_the_total_and_the_buckets_are_the_sum_of_the_rows(
    data: psycopg.Connection, loads: list[list[Row]], one: datetime, other: datetime
) -> None:
    forget_everything(data)
    for load in loads:
        load_rows(data, load)
    period = Period(start=min(one, other), end=max(one, other))
    inside = [
        row
        for load in loads
        for row in load
        if row.company == "acme" and row.service == "s3" and period.start <= row.usage_at < period.end
    ]
    async with await psycopg.AsyncConnection.connect(data.info.dsn, autocommit=True) as connection:
        company = await (
            await connection.execute("select id from billing.company where slug = 'acme'")
        ).fetchone()
        scope = Scope(
            company=company[0] if company else 0,
            services=tuple(await service_codes(connection, "s3")),
            period=period,
        )
        total = await total_of(connection, scope)
        days = await buckets_of(connection, scope, bucket="day")
        months = await buckets_of(connection, scope, bucket="month")
    assert (int(total.cost_nanos), total.line_item_count) == (sum(r.nanos for r in inside), len(inside))
    assert {row.bucket: int(row.cost_nanos) for row in days} == {
        day: sum(row.nanos for row in inside if row.usage_at.date() == day)
        for day in {row.usage_at.date() for row in inside}
    }
    assert sum(row.line_item_count for row in months) == len(inside)


def _request(start: datetime, end: datetime, **fields: object) -> GetSpendRequest:
    return GetSpendRequest(
        company_id="acme",
        period=period_message(Period(start=start, end=end)),
        **fields,  # pyright: ignore[reportArgumentType]
    )


def _bounds(bucket: SpendBucket) -> tuple[datetime, datetime]:
    return bucket.period.start.ToDatetime(tzinfo=UTC), bucket.period.end.ToDatetime(tzinfo=UTC)


async def test_buckets_come_in_order_and_stay_inside_the_period(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    load_rows(
        data,
        [
            Row(usage_at=FEBRUARY, nanos=1),
            Row(usage_at=FEBRUARY + timedelta(hours=7), nanos=2, service="s3"),
            Row(usage_at=FEBRUARY + timedelta(hours=8), nanos=4, service="ec2"),
            Row(usage_at=MARCH, nanos=8),
            Row(usage_at=MARCH + timedelta(hours=1), nanos=16),
        ],
    )
    start, end = FEBRUARY + timedelta(hours=6), MARCH + timedelta(hours=1)
    spend = await client.get_spend(_request(start, end))
    assert [(bucket.service_code, bucket.cost.nanos, _bounds(bucket)) for bucket in spend.buckets] == [
        ("ec2", 4, (start, FEBRUARY + timedelta(days=1))),
        ("s3", 2, (start, FEBRUARY + timedelta(days=1))),
        ("s3", 8, (MARCH, end)),
    ]
    assert spend.total_cost.nanos == 14
    months = await client.get_spend(_request(start, end, granularity=GRANULARITY_MONTH))
    assert [(bucket.service_code, _bounds(bucket)) for bucket in months.buckets] == [
        ("ec2", (start, MARCH)),
        ("s3", (start, MARCH)),
        ("s3", (MARCH, end)),
    ]
    only = await client.get_spend(_request(start, end, service_code="ec2"))
    assert only.total_cost.nanos == 4


async def test_amounts_of_tens_of_billions_stay_exact(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    most = 2**63 - 1
    load_rows(
        data, [Row(usage_at=FEBRUARY + timedelta(days=n), nanos=most, service=f"s{n}") for n in range(9)]
    )
    total = (await client.get_spend(_request(FEBRUARY, MARCH))).total_cost
    assert total.units * 10**9 + total.nanos == 9 * most


async def test_the_whole_calendar_can_be_asked_for_in_pieces(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    load_rows(data, [Row(usage_at=FEBRUARY, nanos=1)])
    first = datetime(1, 1, 1, tzinfo=UTC)
    last = datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
    for start, end in [(first, first + timedelta(days=3700)), (last - timedelta(hours=1), last)]:
        assert not (await client.get_spend(_request(start, end))).buckets


@pytest.mark.parametrize(
    ("request_", "field"),
    [
        (GetSpendRequest(), "company_id"),
        (GetSpendRequest(company_id="acme"), "period.start"),
        (_request(MARCH, FEBRUARY), "period.end"),
        (_request(MARCH, MARCH), "period.end"),
        (_request(FEBRUARY, FEBRUARY + timedelta(days=3701)), "period.end"),
        (_request(FEBRUARY, MARCH, granularity=9), "granularity"),
        (_request(FEBRUARY, MARCH, service_code="s" * 201), "service_code"),
    ],
)
async def test_a_field_that_breaks_its_rule_is_named(
    client: BillingServiceClient, request_: GetSpendRequest, field: str
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.get_spend(request_)
    assert field in said(raised).fields
    assert said(raised).info.reason == "INVALID_FIELD"
