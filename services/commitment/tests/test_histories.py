"""What forecasts continue: the rows, summed up day by day."""

from datetime import UTC, date, datetime, time, timedelta

import psycopg
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.commitment.domain.history import DailyHistory
from services.commitment.repository.companies import Company, company_by_slug
from services.commitment.repository.histories import daily_histories
from services.commitment.tests.promises import DAY, START, over_days, promise
from services.runtime.testing.billing_data import Row, forget_everything, load_rows


def _moment(day: int, micros: int) -> datetime:
    return START + timedelta(days=day, microseconds=micros)


instants = st.builds(
    _moment,
    st.sampled_from([0, 1, 2, 5, 31]),
    st.sampled_from([0, 1, 43_200_000_000, 86_399_999_999]),
)
rows = st.builds(
    Row,
    usage_at=instants,
    nanos=st.integers(min_value=-(10**15), max_value=2**63 - 1),
    service=st.sampled_from(["s3", "ec2", "lambda"]),
    company=st.sampled_from(["acme", "initech"]),
)
# A load holds a row each day and service at most: the rollup of one file is a bigint.
loads = st.lists(
    st.lists(
        rows, min_size=1, max_size=8, unique_by=lambda row: (row.usage_at.date(), row.service, row.company)
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loads, instants)
async def test_a_history_is_the_rows_day_by_day_with_the_quiet_days_and_today(
    data: psycopg.Connection, loaded: list[list[Row]], until: datetime
) -> None:
    forget_everything(data)
    for load in loaded:
        load_rows(data, load)
    for service in ("s3", "ec2"):
        promise(data, service, [over_days(0, 30, "1")], service=service)
    midnight = datetime.combine(until.date(), time(), tzinfo=UTC)
    everything = [row for load in loaded for row in load if row.company == "acme" and row.usage_at < until]
    before_today = {row.service for row in everything if row.usage_at < midnight}
    wanted = {
        service: _history([row for row in everything if row.service == service], midnight)
        for service in before_today & {"s3", "ec2"}
    }
    async with await psycopg.AsyncConnection.connect(data.info.dsn, autocommit=True) as connection:
        company = await company_by_slug(connection, "acme")
        assert await daily_histories(connection, company, until=until) == wanted


def _history(counted: list[Row], midnight: datetime) -> DailyHistory:
    first: date = min(row.usage_at.date() for row in counted)
    days = [first + place * DAY for place in range((midnight.date() - first).days)]
    return DailyHistory(
        first_day=first,
        nanos=[sum(row.nanos for row in counted if row.usage_at.date() == day) for day in days],
        today_nanos=sum(row.nanos for row in counted if row.usage_at >= midnight),
    )


async def test_any_moment_of_the_calendar_has_its_history(data: psycopg.Connection) -> None:
    load_rows(data, [Row(usage_at=START, nanos=1)])
    promise(data, "1", [over_days(0, 30, "1")])
    async with await psycopg.AsyncConnection.connect(data.info.dsn, autocommit=True) as connection:
        company = Company(key=1, slug="acme", data_through=None, data_version="1-1")
        first, last = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)
        assert await daily_histories(connection, company, until=first) == {}
        history = (await daily_histories(connection, company, until=last))["s3"]
    assert (history.spend_day_count, history.end_day) == (1, last.date())
