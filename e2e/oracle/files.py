"""The two input files, read as they are."""

import csv
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from pathlib import Path
from typing import Any

# No money in these files needs more digits, so that no sum is ever rounded.
EXACT = Context(prec=200, rounding=ROUND_HALF_EVEN)
NANO = Decimal("0.000000001")


@dataclass(frozen=True, kw_only=True)
class LineItem:
    """One billing row."""

    company: str
    service: str
    usage_at: datetime
    cost: Decimal


@dataclass(frozen=True, kw_only=True)
class Checkin:
    """A half-open period and the amount promised in it."""

    start: datetime
    end: datetime
    amount: Decimal


@dataclass(frozen=True, kw_only=True)
class Commitment:
    """A promise to spend on one service; check-ins in the order that numbers them."""

    id: str
    name: str
    company: str
    service: str
    checkins: list[Checkin]


def read_billing(path: Path) -> list[LineItem]:
    """Every row of the billing file, costs rounded half-even to 9 places."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            LineItem(
                company=row["company"],
                service=row["aws_service"],
                usage_at=instant(row["datetime"]),
                cost=money(Decimal(row["gross_cost"])),
            )
            for row in csv.DictReader(file)
        ]


def read_commitments(path: Path) -> list[Commitment]:
    """Every commitment of the file, in its order."""
    document = json.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    return [_commitment(entry) for entry in document["commitments"]]


def _commitment(entry: dict[str, Any]) -> Commitment:
    checkins = [
        Checkin(start=instant(c["start"]), end=instant(c["end"]), amount=money(Decimal(c["amount"])))
        for c in entry["checkins"]
    ]
    return Commitment(
        id=str(entry["id"]),
        name=entry["name"],
        company=entry["company"],
        service=entry["service"],
        # The sort is stable: what starts and ends together keeps the order of the file.
        checkins=sorted(checkins, key=lambda checkin: (checkin.start, checkin.end)),
    )


def instant(text: str) -> datetime:
    """An ISO 8601 instant; without a zone it is UTC."""
    parsed = datetime.fromisoformat(text)
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)


def money(value: Decimal) -> Decimal:
    """`value` rounded half-even to 9 places."""
    return value.quantize(NANO, context=EXACT)
