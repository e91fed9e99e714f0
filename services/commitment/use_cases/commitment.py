"""Is one commitment met, and how did one of its check-ins come about?"""

from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.checkin import Checkin
from services.commitment.domain.commitment import Commitment, evaluate
from services.commitment.domain.moment import Moment, moment
from services.commitment.domain.working import Working, counted_period, work_out
from services.commitment.errors import checkin_not_found, commitment_not_found
from services.commitment.repository.companies import Company, company_by_slug
from services.commitment.repository.measured import measured_commitments
from services.commitment.repository.working import counted_cells, oddities, source_files
from services.runtime.db import Connection, Database


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentAnswer:
    """A commitment, judged."""

    company: Company
    moment: Moment
    commitment: Commitment


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckinAnswer(CommitmentAnswer):
    """A check-in, judged, with its working."""

    checkin: Checkin
    working: Working


async def answer_commitment(
    database: Database, company_id: str, commitment_id: str, as_of: datetime | None
) -> CommitmentAnswer:
    """The answer for one commitment.

    Raises:
        ServiceError: there is no such company or commitment.
    """
    async with database.snapshot() as connection:
        return await _answer(connection, company_id, commitment_id, as_of)


async def answer_checkin(
    database: Database, company_id: str, commitment_id: str, number: int, as_of: datetime | None
) -> CheckinAnswer:
    """The answer for one check-in.

    Raises:
        ServiceError: there is no such company, commitment or check-in.
    """
    async with database.snapshot() as connection:
        answer = await _answer(connection, company_id, commitment_id, as_of)
        checkins = answer.commitment.checkins
        checkin = next((checkin for checkin in checkins if checkin.number == number), None)
        if checkin is None:
            raise checkin_not_found(company_id, commitment_id, number, len(checkins))
        return CheckinAnswer(
            company=answer.company,
            moment=answer.moment,
            commitment=answer.commitment,
            checkin=checkin,
            working=await _working(connection, answer, checkin),
        )


async def _answer(
    connection: Connection, company_id: str, commitment_id: str, as_of: datetime | None
) -> CommitmentAnswer:
    company = await company_by_slug(connection, company_id)
    asked = moment(as_of=as_of, data_through=company.data_through)
    measured = await measured_commitments(
        connection, company, until=asked.counted_until, commitment_id=commitment_id
    )
    if not measured:
        raise commitment_not_found(company_id, commitment_id)
    return CommitmentAnswer(company=company, moment=asked, commitment=evaluate(measured[0], asked))


async def _working(connection: Connection, answer: CommitmentAnswer, checkin: Checkin) -> Working:
    company, service = answer.company, answer.commitment.measured.service_code
    counted = counted_period(checkin.period, answer.moment)
    cells = await counted_cells(connection, company, service, counted)
    return work_out(
        counted,
        cells,
        await source_files(connection, {cell.load_id for cell in cells}),
        await oddities(connection, company, service, checkin.period, until=counted.end),
    )
