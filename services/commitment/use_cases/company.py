"""Does a company meet its commitments, and what does it owe? And all companies together?"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from services.commitment.domain.outlook import CompanyOutlook
from services.commitment.domain.summary import Summary, summarize
from services.commitment.domain.total import TotalOutlook
from services.commitment.forecast.all_companies import AllCompanies, Expectation
from services.commitment.repository.companies import Company, page_of_companies
from services.commitment.use_cases.facts import Facts, facts_by_slug, facts_of
from services.commitment.use_cases.forecasts import Forecasts
from services.runtime.db import Database

_AT_ONCE: Final = 100  # companies that a statement lists


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyAnswer:
    """A company: every commitment judged, summed up, and what is to be expected.

    Attributes:
        facts: what the data say.
        summary: the facts summed up.
        expected: None if nothing is ahead, or it was not asked for.
    """

    facts: Facts
    summary: Summary
    expected: Expectation | None

    @property
    def outlook(self) -> CompanyOutlook | None:
        """What is to be expected, in figures."""
        return self.expected.outlook if self.expected else None


@dataclass(frozen=True, kw_only=True, slots=True)
class CompaniesAnswer:
    """A page of companies.

    Attributes:
        companies: the companies, in order of id.
        total: what is to be expected of all companies together; None if nothing is ahead of any, or it was
            not asked for.
    """

    companies: Sequence[CompanyAnswer]
    total: TotalOutlook | None = None


async def answer_company(
    database: Database, forecasts: Forecasts, company_id: str, as_of: datetime | None
) -> CompanyAnswer:
    """The answer for one company.

    Raises:
        ServiceError: there is no such company.
    """
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, company_id, as_of)
        pending = await forecasts.begin_expecting(connection, facts)
    return _answer(facts, await pending.get() if pending else None)


async def answer_companies(
    database: Database, as_of: datetime | None, *, after: str, limit: int
) -> CompaniesAnswer:
    """The answers for companies with commitments in order of id, from after one; without outlook.

    One statement a company: each has its own T, and its rows may lie on a shard of its own.
    """
    async with database.snapshot() as connection:
        companies = await page_of_companies(connection, after=after, limit=limit)
        return CompaniesAnswer(
            companies=[_answer(await facts_of(connection, company, as_of), None) for company in companies]
        )


async def answer_companies_with_outlook(
    database: Database, forecasts: Forecasts, as_of: datetime | None, *, after: str, limit: int
) -> CompaniesAnswer:
    """The same with outlook.

    One company after the other, each from a snapshot of its own: the paths of one at a time are in memory,
    and no connection waits for them.
    """
    async with database.snapshot() as connection:
        companies = await page_of_companies(connection, after=after, limit=limit)
    return CompaniesAnswer(
        companies=[await answer_company(database, forecasts, company.slug, as_of) for company in companies]
    )


async def answer_all_companies(
    database: Database, forecasts: Forecasts, as_of: datetime | None, *, limit: int
) -> CompaniesAnswer:
    """The first companies in order of id with their outlook, and the outlook of all companies together."""
    first: list[CompanyAnswer] = []
    together = AllCompanies()
    async with aclosing(_all_companies(database)) as companies:
        async for company in companies:
            answer = await answer_company(database, forecasts, company.slug, as_of)
            together.add(answer.summary.owed_nanos, answer.expected)
            if len(first) < limit:
                first.append(answer)
    return CompaniesAnswer(companies=first, total=together.outlook)


async def _all_companies(database: Database) -> AsyncGenerator[Company]:
    after = ""
    while True:
        async with database.snapshot() as connection:
            page = await page_of_companies(connection, after=after, limit=_AT_ONCE)
        for company in page:
            yield company
        if len(page) < _AT_ONCE:
            return
        after = page[-1].slug


def _answer(facts: Facts, expected: Expectation | None) -> CompanyAnswer:
    return CompanyAnswer(facts=facts, summary=summarize(facts.commitments), expected=expected)
