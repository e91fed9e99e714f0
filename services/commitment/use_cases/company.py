"""Does a company meet its commitments, and what does it owe?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.commitment import Commitment, evaluate
from services.commitment.domain.moment import Moment, moment
from services.commitment.domain.summary import Summary, summarize
from services.commitment.repository.companies import Company, company_by_slug, page_of_companies
from services.commitment.repository.measured import measured_commitments
from services.runtime.db import Connection, Database


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyAnswer:
    """A company with every commitment judged, in order of id, and summed up."""

    company_id: str
    moment: Moment
    commitments: Sequence[Commitment]
    summary: Summary


async def answer_company(database: Database, company_id: str, as_of: datetime | None) -> CompanyAnswer:
    """The answer for one company.

    Raises:
        ServiceError: there is no such company.
    """
    async with database.snapshot() as connection:
        return await _answer(connection, await company_by_slug(connection, company_id), as_of)


async def answer_companies(
    database: Database, as_of: datetime | None, *, after: str, limit: int
) -> list[CompanyAnswer]:
    """The answers for companies with commitments in order of id, from after one.

    One statement a company: each has its own T, and its rows may lie on a shard of its own.
    """
    async with database.snapshot() as connection:
        companies = await page_of_companies(connection, after=after, limit=limit)
        return [await _answer(connection, company, as_of) for company in companies]


async def _answer(connection: Connection, company: Company, as_of: datetime | None) -> CompanyAnswer:
    asked = moment(as_of=as_of, data_through=company.data_through)
    measured = await measured_commitments(connection, company, until=asked.counted_until)
    commitments = [evaluate(commitment, asked) for commitment in measured]
    return CompanyAnswer(
        company_id=company.slug, moment=asked, commitments=commitments, summary=summarize(commitments)
    )
