"""Who is in the data."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from psycopg.rows import class_row, scalar_row

from services.runtime.db import Connection
from services.runtime.errors import company_not_found


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyRow:
    """A company, with what is loaded of it; ``data_through`` is None if nothing is."""

    slug: str
    data_through: datetime | None
    line_item_count: int
    service_codes: list[str]


# An existence probe per service costs the same however many days a company has.
_PAGE: Final = """
    select
      c.slug,
      loaded.data_through,
      coalesce(loaded.line_item_count, 0)::bigint as line_item_count,
      array(
        select s.code
        from billing.service s
        where exists (select from billing.daily_spend d where d.company_id = c.id and d.service_id = s.id)
        order by s.code collate "C"
      ) as service_codes
    from billing.company c
    cross join lateral (
      select max(l.covers_through) as data_through, sum(lc.line_item_count) as line_item_count
      from billing.load_company lc join billing.load l on l.id = lc.load_id
      where lc.company_id = c.id
    ) loaded
    where c.slug collate "C" > %(after)s
    order by c.slug collate "C"
    limit %(limit)s
"""


async def page_of_companies(connection: Connection, *, after: str, limit: int) -> list[CompanyRow]:
    """Companies in order of slug, from after a slug."""
    async with connection.cursor(row_factory=class_row(CompanyRow)) as cursor:
        await cursor.execute(_PAGE, {"after": after, "limit": limit})
        return await cursor.fetchall()


async def company_key(connection: Connection, slug: str) -> int:
    """The key of a company in the database.

    Raises:
        ServiceError: there is no such company.
    """
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute("select id from billing.company where slug = %s", [slug])
        key: int | None = await cursor.fetchone()
    if key is None:
        raise company_not_found(slug)
    return key


async def service_codes(connection: Connection, code: str) -> dict[int, str]:
    """The codes of services by key: the one with the code, which may be unknown, or all if it is empty."""
    rows = await connection.execute(
        "select id, code from billing.service where %(code)s in ('', code)", {"code": code}
    )
    return dict(await rows.fetchall())
