"""Keeps files that have nothing to do with each other out of one database."""

import asyncio
import hashlib
from typing import Final

import psycopg
from psycopg import AsyncConnection

from services.billing.repository.loads import LoadRow, page_of_loads
from services.portal.files import load_command
from services.portal.problem import PortalError
from services.runtime.settings import Settings

_MANY: Final = 100_000


def require_own_data(database_url: str, settings: Settings) -> list[str]:
    """Sees that the billing file belongs into the database: it is in there, or nothing is.

    Figures are sums over all files, so a changed or other file would silently count on top.

    Returns:
        The names of the other files that the database holds, which somebody loaded on purpose.

    Raises:
        PortalError: the database holds other files and not this one.
    """
    file = settings.billing_file
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").digest()
    loads = asyncio.run(_loads(database_url))
    others = [load.file_name for load in loads if load.sha256 != digest]
    if len(others) < len(loads) or not loads:
        return others
    setting, kind = ("DATABASE_URL", "database") if settings.database_url else ("STATE_DIR", "folder")
    raise PortalError(
        f"{file} is not what this {setting} holds ({', '.join(others)}) and would count on top of it: "
        f"set {setting} to a {kind} of its own, or add the file on purpose with "
        f"`{load_command(settings, file)}`."
    )


async def _loads(database_url: str) -> list[LoadRow]:
    try:
        async with await AsyncConnection.connect(database_url) as connection:
            return await page_of_loads(connection, company=None, before=None, limit=_MANY)
    except psycopg.Error as error:
        raise PortalError(
            f"The ledger of loads cannot be read ({str(error).strip()}): "
            "grant this database user the rights on the schemas billing and commitment."
        ) from error
