"""What the examples should print: worked out from the raw files, for the RPCs that answer facts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from e2e.oracle import CommitmentResult, CompanyResult, evaluate
from e2e.oracle.files import LineItem, read_billing

BILLING: Final = Path(__file__).parents[2] / "data/aws_billing_data.csv"
COMMITMENTS: Final = BILLING.parent / "spend_commitments.json"
COMPANY: Final = "cyberdyne"

Lines = Sequence[str]


def known_lines() -> Mapping[str, Callable[[], Lines]]:
    """The lines of each RPC that answers facts, worked out from the files."""
    return {
        "ListCompanies": _companies,
        "GetSpend": _spend,
        "ListLineItems": _line_items,
        "ExportLineItems": lambda: [f"{len(_rows())} {amount(_total(_rows()))}"],
        "ListLoads": lambda: [f"{BILLING.name} {len(_all_rows())} {amount(_total(_all_rows()))}"],
        "GetCompanySummary": lambda: [f"{amount(_company().owed)} USD"],
        "ListCompanySummaries": lambda: [
            f"{company.company} {_missed(company)} {amount(company.owed)}"
            for company in _companies_evaluated()
        ],
        "ListCommitments": lambda: [f"{c.id} {c.service} {amount(c.owed)}" for c in _company().commitments],
        "GetCommitment": _checkins,
        "GetCheckin": _checkin,
    }


def amount(value: Decimal) -> str:
    """An amount as the clients write it: with as many places as it needs, and at least two."""
    places = f"{value:.9f}"
    return places[:-7] + places[-7:].rstrip("0")


def money(value: Mapping[str, Any]) -> str:
    """An amount of JSON in the same way."""
    return amount(int(value.get("units", 0)) + Decimal(value.get("nanos", 0)).scaleb(-9))


@cache
def _all_rows() -> Sequence[LineItem]:
    return read_billing(BILLING)


def _rows(*, service: str | None = None, until: datetime | None = None) -> Sequence[LineItem]:
    return [
        row
        for row in _all_rows()
        if row.company == COMPANY
        and (service is None or row.service == service)
        and (until is None or row.usage_at < until)
    ]


@cache
def _companies_evaluated() -> Sequence[CompanyResult]:
    return evaluate(BILLING, COMMITMENTS, None)


def _company() -> CompanyResult:
    (company,) = (company for company in _companies_evaluated() if company.company == COMPANY)
    return company


def _first_commitment() -> CommitmentResult:
    (commitment,) = (commitment for commitment in _company().commitments if commitment.id == "1")
    return commitment


def _companies() -> Lines:
    counted = groupby(sorted(row.company for row in _all_rows()))
    return [f"{company} {len(list(rows))}" for company, rows in counted]


def _spend() -> Lines:
    rows = _rows(until=datetime(2024, 4, 1, tzinfo=UTC))

    def bucket(row: LineItem) -> tuple[str, str]:
        return f"{row.usage_at:%Y-%m}", row.service

    buckets = groupby(sorted(rows, key=bucket), key=bucket)
    lines = [f"{month} {service} {amount(_total(some))}" for (month, service), some in buckets]
    return [*lines, f"total {amount(_total(rows))}"]


def _line_items() -> Lines:
    rows = _rows(service="s3", until=datetime(2024, 2, 1, tzinfo=UTC))
    assert 50 < len(rows) < 100, "the example shows two pages of at most 50"
    return [
        f"so far 50 of {len(rows)}",
        f"so far {len(rows)} of {len(rows)}",
        f"total {amount(_total(rows))}",
    ]


def _checkins() -> Lines:
    return [
        f"{checkin.number} {'undecided' if checkin.verdict is None else checkin.verdict} "
        f"{amount(checkin.shortfall or Decimal(0))}"
        for checkin in _first_commitment().checkins
    ]


def _checkin() -> Lines:
    checkin = _first_commitment().checkins[2]
    return [
        f"actual {amount(checkin.actual)} of {amount(checkin.amount)}",
        f"{BILLING.name} {checkin.line_items} {amount(checkin.actual)}",
    ]


def _missed(company: CompanyResult) -> int:
    return sum(checkin.verdict == "missed" for c in company.commitments for checkin in c.checkins)


def _total(rows: Iterable[LineItem]) -> Decimal:
    return sum((row.cost for row in rows), Decimal(0))
