"""Commitments straight into the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

import psycopg

from services.runtime.testing.billing_data import company_key, service_key

START: Final = datetime(2024, 1, 1, tzinfo=UTC)
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """One check-in as a file has it."""

    start: datetime
    end: datetime
    amount: Decimal


def over_days(first: float, end: float, amount: str) -> Promise:
    """A check-in over days counted from the start of 2024."""
    return Promise(start=START + first * DAY, end=START + end * DAY, amount=Decimal(amount))


def promise(
    connection: psycopg.Connection,
    commitment_id: str,
    checkins: Sequence[Promise],
    *,
    company: str = "acme",
    service: str = "s3",
) -> None:
    """Take in a commitment, named after its id."""
    company_id = company_key(connection, company)
    connection.execute(
        "insert into commitment.commitment values (%s, %s, %s, %s)",
        [company_id, commitment_id, f"Commitment {commitment_id}", service_key(connection, service)],
    )
    for number, checkin in enumerate(checkins, start=1):
        connection.execute(
            "insert into commitment.checkin values (%s, %s, %s, %s, %s, %s)",
            [company_id, commitment_id, number, checkin.start, checkin.end, checkin.amount],
        )
