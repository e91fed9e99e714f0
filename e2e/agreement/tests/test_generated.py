"""Files nobody wrote by hand: loaded, asked over both protocols, and worked out again by the oracle."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from e2e.agreement import agreement
from e2e.agreement.agreement import Question
from e2e.agreement.expected import expected_commitments, in_order
from e2e.agreement.files import Inputs, inputs, write_billing, write_commitments
from e2e.agreement.system import System
from e2e.oracle import CompanyResult, evaluate
from e2e.oracle.files import read_billing


@settings(
    max_examples=50,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(given_inputs=inputs())
def test_every_answer_over_any_files_is_the_oracles(system: System, given_inputs: Inputs) -> None:
    system.clear()
    with tempfile.TemporaryDirectory() as folder:
        questions = _load(system, given_inputs, Path(folder))
    for ask in system.protocols.values():
        agreement.check_summaries(ask, [question.company for question in questions], given_inputs.as_of)
        for question in questions:
            agreement.check_company(ask, question, page_size=2)
    for question in questions:
        _check_workings(system, question)


def _check_workings(system: System, question: Question) -> None:
    """Each check-in over the one protocol or the other."""
    commitments = zip(
        expected_commitments(question.company), in_order(question.company.commitments), strict=True
    )
    for wanted, oracles in commitments:
        for checkin in oracles.checkins:
            ask = system.protocols["Connect" if checkin.number % 2 else "gRPC"]
            agreement.check_checkin(ask, question, wanted, checkin)
            agreement.check_rows(ask, question, oracles.service, checkin, page_size=3)
            agreement.check_spend(ask, question, oracles.service, checkin)


def _load(system: System, given_inputs: Inputs, folder: Path) -> list[Question]:
    files = [write_billing(folder / f"{n}.csv", rows) for n, rows in enumerate(given_inputs.billing)]
    commitments = write_commitments(folder / "commitments.json", given_inputs.promises)
    system.load(files, commitments)
    return [
        _question(company, given_inputs, commitments=commitments, folder=folder)
        for company in sorted(given_inputs.companies)
    ]


def _question(company: str, given_inputs: Inputs, *, commitments: Path, folder: Path) -> Question:
    """The oracle reads one file: those that name the company, as its data reach as far as they do."""
    speaking = [rows for rows in given_inputs.billing if any(row.company == company for row in rows)]
    merged = write_billing(folder / "merged.csv", [row for rows in speaking for row in rows])
    return Question(
        company=_of(evaluate(merged, commitments, given_inputs.as_of), company),
        as_of=given_inputs.as_of,
        rows=[row for row in read_billing(merged) if row.company == company],
    )


def _of(companies: list[CompanyResult], name: str) -> CompanyResult:
    return next(company for company in companies if company.company == name)
