"""Companies that spend day by day, and amounts to compare."""

from collections.abc import Iterable, Sequence
from typing import Final

import psycopg
from common.v1.money_pb2 import Money

from services.commitment.tests.promises import DAY, START, over_days, promise
from services.runtime.testing.billing_data import Row, load_rows

DOLLAR: Final = 10**9
CENT: Final = DOLLAR // 100
HISTORY_DAYS: Final = 120
END: Final = START + HISTORY_DAYS * DAY


def uneven(mean: int, day: int) -> int:
    """The dollars of a day, up to a third above or below the mean, without a pattern in the week."""
    return mean + mean * (day * 37 % 61 - 30) // 90


def daily_rows(
    days: Iterable[int], *, mean: int = 100, service: str = "s3", company: str = "acme"
) -> list[Row]:
    """A row at noon of each day, counted from the start of 2024."""
    return [
        Row(
            usage_at=START + (day + 0.5) * DAY,
            nanos=uneven(mean, day) * DOLLAR,
            service=service,
            company=company,
        )
        for day in days
    ]


def spend_daily(
    data: psycopg.Connection, *, days: int = HISTORY_DAYS, services: Sequence[str] = ("s3",)
) -> None:
    """About 100 dollars a day on each service, in one load."""
    load_rows(data, [row for service in services for row in daily_rows(range(days), service=service)])


def promise_of_all_kinds(data: psycopg.Connection) -> None:
    """At about 100 dollars a day on s3 and ec2: safe and hopeless promises, and one that is neither."""
    promise(
        data,
        "1",
        [
            over_days(0, 60, "7000"),
            over_days(60, 120, "100"),
            over_days(100, 140, "3000"),
            over_days(120, 180, "6000"),
            over_days(180, 240, "9000"),
        ],
    )
    promise(data, "2", [over_days(90.25, 150.5, "6050"), over_days(150.5, 300, "30000")], service="ec2")


def nanos(money: Money) -> int:
    """The nano-units of an amount."""
    return money.units * DOLLAR + money.nanos
