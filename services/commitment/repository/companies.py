"""The companies that promises are made by."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from psycopg.rows import class_row

from services.runtime.db import Connection
from services.runtime.errors import company_not_found


@dataclass(frozen=True, kw_only=True, slots=True)
class Company:
    """A company.

    Attributes:
        key: its key in the database.
        slug: its id for callers.
        data_through: up to when its data are complete; None without any.
        data_version: tells one state of its data from every other.
    """

    key: int
    slug: str
    data_through: datetime | None
    data_version: str


_BY_SLUG: Final = """
    select c.company_id as key, c.slug, c.data_through, c.data_version
    from billing.published_company c
    where c.slug = %(slug)s
"""

_PAGE: Final = """
    select c.company_id as key, c.slug, c.data_through, c.data_version
    from billing.published_company c
    where c.slug collate "C" > %(after)s
      and exists (select from commitment.commitment p where p.company_id = c.company_id)
    order by c.slug collate "C"
    limit %(limit)s
"""


async def company_by_slug(connection: Connection, slug: str) -> Company:
    """The company with a slug.

    Raises:
        ServiceError: there is none.
    """
    async with connection.cursor(row_factory=class_row(Company)) as cursor:
        await cursor.execute(_BY_SLUG, {"slug": slug})
        company = await cursor.fetchone()
    if company is None:
        raise company_not_found(slug)
    return company


async def page_of_companies(connection: Connection, *, after: str, limit: int) -> list[Company]:
    """Companies with commitments in order of slug, from after a slug."""
    async with connection.cursor(row_factory=class_row(Company)) as cursor:
        await cursor.execute(_PAGE, {"after": after, "limit": limit})
        return await cursor.fetchall()
