"""Does a company meet its commitments, and what does it owe?"""

from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.outlook import CompanyOutlook
from services.commitment.domain.summary import Summary, summarize
from services.commitment.repository.companies import page_of_companies
from services.commitment.use_cases.facts import Facts, facts_by_slug, facts_of
from services.commitment.use_cases.forecasts import Forecasts
from services.runtime.db import Database


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyAnswer:
    """A company: every commitment judged, summed up, and what is to be expected.

    Attributes:
        facts: what the data say.
        summary: the facts summed up.
        outlook: None if nothing is ahead, or it was not asked for.
    """

    facts: Facts
    summary: Summary
    outlook: CompanyOutlook | None


async def answer_company(
    database: Database, forecasts: Forecasts, company_id: str, as_of: datetime | None
) -> CompanyAnswer:
    """The answer for one company.

    Raises:
        ServiceError: there is no such company.
    """
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, company_id, as_of)
        pending = await forecasts.begin_outlook(connection, facts)
    return _answer(facts, await pending.get() if pending else None)


async def answer_companies(
    database: Database, as_of: datetime | None, *, after: str, limit: int
) -> list[CompanyAnswer]:
    """The answers for companies with commitments in order of id, from after one; without outlook.

    One statement a company: each has its own T, and its rows may lie on a shard of its own.
    """
    async with database.snapshot() as connection:
        companies = await page_of_companies(connection, after=after, limit=limit)
        return [_answer(await facts_of(connection, company, as_of), None) for company in companies]


async def answer_companies_with_outlook(
    database: Database, forecasts: Forecasts, as_of: datetime | None, *, after: str, limit: int
) -> list[CompanyAnswer]:
    """The same with outlook.

    One company after the other, each from a snapshot of its own: the paths of one at a time are in memory,
    and no connection waits for them.
    """
    async with database.snapshot() as connection:
        companies = await page_of_companies(connection, after=after, limit=limit)
    return [await answer_company(database, forecasts, company.slug, as_of) for company in companies]


def _answer(facts: Facts, outlook: CompanyOutlook | None) -> CompanyAnswer:
    return CompanyAnswer(facts=facts, summary=summarize(facts.commitments), outlook=outlook)
