"""The version of the data changes with everything that an answer is made from, and with nothing else."""

from typing import LiteralString

import psycopg
import pytest

from services.commitment.repository.version import DATA_VERSION
from services.commitment.tests.promises import START, over_days, promise
from services.runtime.testing.billing_data import Row, load_rows

CHANGES: list[LiteralString] = [
    "insert into billing.company (slug) values ('new')",
    "insert into billing.service (code) values ('new')",
    "update billing.load set covers_through = covers_through + interval '1 day'",
    "delete from billing.load_company",
    "update billing.daily_spend set cost_nanos = cost_nanos + 1",
    "delete from billing.line_item",
    "truncate billing.line_item",
    "update commitment.commitment set name = 'another'",
    "update commitment.checkin set amount = amount + 1",
    "delete from commitment.checkin",
    "truncate commitment.commitment cascade",
]


@pytest.fixture(autouse=True)
def _some(data: psycopg.Connection) -> None:
    load_rows(data, [Row(usage_at=START, nanos=1)])
    promise(data, "1", [over_days(0, 10, "10")])


def _version(connection: psycopg.Connection) -> tuple[object, ...]:
    row = connection.execute(DATA_VERSION).fetchone()
    assert row is not None
    return row


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_gives_a_new_version(data: psycopg.Connection, change: LiteralString) -> None:
    before = _version(data)
    data.execute(change)
    assert _version(data) != before


def test_a_copy_gives_a_new_version(data: psycopg.Connection) -> None:
    before = _version(data)
    with data.cursor() as cursor, cursor.copy("copy billing.daily_spend from stdin") as copy:
        copy.write_row((1, 1, START.date().replace(day=9), 1, 5, 1))
    assert _version(data) != before


def test_the_version_is_seen_with_the_change_and_not_before(
    database_url: str, data: psycopg.Connection
) -> None:
    before = _version(data)
    with psycopg.connect(database_url) as writer:
        writer.execute(CHANGES[0])
        assert _version(data) == before
        writer.rollback()
        assert _version(data) == before
        writer.execute(CHANGES[0])
        writer.commit()
        assert _version(data) != before


def test_reading_and_what_is_worked_out_from_the_data_leave_the_version(data: psycopg.Connection) -> None:
    before = _version(data)
    data.execute("select count(*) from billing.line_item")
    data.execute("delete from commitment.calibration")
    data.execute("delete from commitment.past_forecast")
    assert _version(data) == before


def test_the_service_may_read_the_version(data: psycopg.Connection) -> None:
    before = _version(data)
    data.execute("set role commitment_service")
    assert _version(data) == before
