"""The one statement behind every screen: exactly the sum of the rows."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import psycopg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.commitment.domain.commitment import MeasuredCommitment
from services.commitment.repository.companies import Company, company_by_slug
from services.commitment.repository.measured import measured_commitments
from services.commitment.tests.promises import Promise, promise
from services.runtime.testing.billing_data import Row, forget_everything, load_rows

FIRST = datetime(2024, 1, 29, tzinfo=UTC)
DAY = timedelta(days=1)


def _moment(day: int, micros: int) -> datetime:
    return FIRST + timedelta(days=day, microseconds=micros)


# Over the end of a month, further than the window of the rate, and often within a microsecond of midnight.
instants = st.builds(
    _moment,
    st.sampled_from([0, 1, 2, 3, 4, 29, 30, 31, 32, 33]),
    st.sampled_from([-1, 0, 1, 43_200_000_000]),
)
rows = st.builds(
    Row,
    usage_at=instants,
    nanos=st.integers(min_value=-(10**15), max_value=10**15),
    service=st.sampled_from(["s3", "ec2"]),
    company=st.sampled_from(["acme", "initech"]),
)


@st.composite
def _promises(draw: st.DrawFn) -> Promise:
    start, end = sorted(draw(st.lists(instants, min_size=2, max_size=2, unique=True)))
    return Promise(start=start, end=end, amount=draw(st.decimals(0, 10**20, places=9)))


@dataclass(frozen=True)
class World:
    loads: list[list[Row]]
    promises: dict[str, list[Promise]]
    until: datetime

    def counted(self, service: str, start: datetime, end: datetime) -> list[int]:
        return [
            row.nanos
            for load in self.loads
            for row in load
            if row.company == "acme"
            and row.service == service
            and start <= row.usage_at < min(end, self.until)
        ]

    def first_day(self, service: str) -> datetime | None:
        moments = [
            r.usage_at for load in self.loads for r in load if (r.company, r.service) == ("acme", service)
        ]
        return datetime.combine(min(moments).date(), time(), tzinfo=UTC) if moments else None


worlds = st.builds(
    World,
    st.lists(st.lists(rows, min_size=1, max_size=8), min_size=0, max_size=2),
    st.fixed_dictionaries(
        {
            "s3": st.lists(_promises(), min_size=1, max_size=4),
            "ec2": st.lists(_promises(), min_size=1, max_size=2),
        }
    ),
    instants,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(worlds)
async def test_what_is_measured_is_the_sum_of_the_rows(data: psycopg.Connection, world: World) -> None:
    forget_everything(data)
    for load in world.loads:
        load_rows(data, load)
    for service, promises in world.promises.items():
        promise(data, service, promises, service=service)

    async with await psycopg.AsyncConnection.connect(data.info.dsn, autocommit=True) as connection:
        company = await company_by_slug(connection, "acme")
        measured = await measured_commitments(connection, company, until=world.until)

    assert [commitment.id for commitment in measured] == ["s3", "ec2"]
    for commitment in measured:
        _assert_is_the_sum(commitment, world)


def _assert_is_the_sum(commitment: MeasuredCommitment, world: World) -> None:
    promises = world.promises[commitment.service_code]
    assert [measurement.number for measurement in commitment.measurements] == list(
        range(1, len(promises) + 1)
    )
    for measurement, asked in zip(commitment.measurements, promises, strict=True):
        counted = world.counted(commitment.service_code, asked.start, asked.end)
        assert (measurement.actual_nanos, measurement.line_item_count) == (sum(counted), len(counted))
        assert (measurement.period.start, measurement.period.end) == (asked.start, asked.end)
        assert Fraction(measurement.amount_nanos, 10**9) == Fraction(asked.amount)

    first_day = world.first_day(commitment.service_code)
    assert commitment.has_data == (first_day is not None)
    before_everything = FIRST - 99 * DAY
    if first_day is None or not world.counted(commitment.service_code, before_everything, world.until):
        assert commitment.rate is None
        return
    start = max(first_day, world.until - 28 * DAY)
    assert commitment.rate is not None
    assert (commitment.rate.period.start, commitment.rate.period.end) == (start, world.until)
    exact = Fraction(sum(world.counted(commitment.service_code, start, world.until))) * (
        Fraction(DAY // timedelta(microseconds=1), (world.until - start) // timedelta(microseconds=1))
    )
    assert commitment.rate.nanos == round(exact)


async def test_midnights_are_those_of_utc_in_any_session(data: psycopg.Connection) -> None:
    load_rows(
        data, [Row(usage_at=FIRST + hours * timedelta(hours=1), nanos=10**hours) for hours in range(17)]
    )
    promise(data, "1", [Promise(start=FIRST, end=FIRST + DAY, amount=Decimal(1))])
    found: list[int] = []
    for zone in ("UTC", "Asia/Kathmandu", "America/Los_Angeles"):
        async with await psycopg.AsyncConnection.connect(data.info.dsn, autocommit=True) as connection:
            await connection.execute("select set_config('TimeZone', %s, false)", [zone])
            company = Company(key=1, slug="acme", data_through=None, data_version="1-1")
            for hours in (5, 9, 14):
                (one,) = await measured_commitments(
                    connection, company, until=FIRST + hours * timedelta(hours=1)
                )
                found.append(one.measurements[0].actual_nanos)
    assert found == [11111, 111111111, 11111111111111] * 3
