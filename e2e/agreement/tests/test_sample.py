"""The sample: every figure of every check-in, at every kind of moment, over both protocols."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from e2e.agreement import agreement
from e2e.agreement.agreement import Question
from e2e.agreement.api import LIST_COMPANIES
from e2e.agreement.expected import expected_commitments, in_order
from e2e.agreement.system import System
from e2e.oracle import evaluate
from e2e.oracle.files import read_billing

BILLING: Final = Path("data/aws_billing_data.csv")
COMMITMENTS: Final = Path("data/spend_commitments.json")
ROWS: Final = read_billing(BILLING)

MOMENTS: Final = {
    "no moment": None,
    "before everything": datetime(2020, 1, 1, tzinfo=UTC),
    "at a start": datetime(2024, 7, 1, tzinfo=UTC),
    "a microsecond after a start": datetime(2024, 7, 1, microsecond=1, tzinfo=UTC),
    "inside periods and inside a day": datetime(2024, 8, 15, 13, 30, 15, 250_000, tzinfo=UTC),
    "at an end": datetime(2024, 10, 1, tzinfo=UTC),
    "where the data end": datetime(2025, 1, 1, tzinfo=UTC),
    "after the data end": datetime(2025, 4, 15, 12, tzinfo=UTC),
    "after everything": datetime(2027, 1, 1, tzinfo=UTC),
}
PROTOCOLS: Final = ("Connect", "gRPC")


@cache
def questions(as_of: datetime | None) -> list[Question]:
    return [
        Question(company=company, as_of=as_of, rows=[row for row in ROWS if row.company == company.company])
        for company in evaluate(BILLING, COMMITMENTS, as_of)
    ]


@pytest.fixture(scope="module", autouse=True)
def _loaded(system: System) -> None:
    system.load([BILLING], COMMITMENTS)


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_every_figure_of_every_checkin_is_the_oracles(system: System, moment: str, protocol: str) -> None:
    ask, as_of = system.protocols[protocol], MOMENTS[moment]
    asked = questions(as_of)
    assert sum(len(c.checkins) for question in asked for c in question.company.commitments) == 68
    agreement.check_summaries(ask, [question.company for question in asked], as_of)
    for question in asked:
        agreement.check_company(ask, question)
        agreement.check_company(ask, question, page_size=1)
        for wanted in expected_commitments(question.company):
            agreement.check_commitment(ask, question, wanted)


@pytest.mark.parametrize("moment", ["no moment", "inside periods and inside a day", "after everything"])
def test_every_checkin_shows_the_working_and_the_rows_that_prove_it(system: System, moment: str) -> None:
    as_of = MOMENTS[moment]
    for question in questions(as_of):
        for wanted, oracles in zip(
            expected_commitments(question.company), in_order(question.company.commitments), strict=True
        ):
            for checkin in oracles.checkins:
                ask = system.protocols[PROTOCOLS[checkin.number % 2]]
                agreement.check_checkin(ask, question, wanted, checkin)
                agreement.check_rows(ask, question, oracles.service, checkin, page_size=200)
                agreement.check_spend(ask, question, oracles.service, checkin)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_billing_lists_the_companies_of_the_file(system: System, protocol: str) -> None:
    answer = system.protocols[protocol](LIST_COMPANIES, agreement.billing.ListCompaniesRequest())
    listed = {
        company.id: (
            company.line_item_count,
            list(company.service_codes),
            company.data_through_time.ToJsonString(),
        )
        for company in answer.companies
    }
    assert list(listed) == sorted(listed)
    assert listed == {company: _in_file(company) for company in {row.company for row in ROWS}}


def _in_file(company: str) -> tuple[int, Sequence[str], str]:
    rows = [row for row in ROWS if row.company == company]
    return len(rows), sorted({row.service for row in rows}), "2025-01-01T00:00:00Z"
