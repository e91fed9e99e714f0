"""Which state the data are in: read for every call, in one read for all calls that ask at once."""

import asyncio
from typing import LiteralString

from services.runtime.db import Database

Version = tuple[object, ...]


class DataVersion:
    """Tells one state of the data from every other.

    The answer comes from a read that began after it was asked for, so that whatever was committed before is
    in it. Calls that ask while a read is under way share the next one: the more they are, the less one costs.
    """

    def __init__(self, database: Database, query: LiteralString) -> None:
        """
        Args:
            database: where the data are.
            query: gives one row, which is another after every change that is committed.
        """
        self._database = database
        self._query: LiteralString = query
        self._waiting: list[asyncio.Future[Version]] = []
        self._reading: asyncio.Task[None] | None = None

    async def now(self) -> Version:
        """The version of the data at a moment after the call.

        Raises:
            ServiceError: the database is away, too many calls wait for it, or it ran out of time.
        """
        answer: asyncio.Future[Version] = asyncio.get_running_loop().create_future()
        self._waiting.append(answer)
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        return await answer

    async def _read(self) -> None:
        """Read until nobody waits any more; only then the connection goes back to the others."""
        while self._waiting:
            try:
                async with self._database.connection() as connection:
                    while self._waiting:
                        asking, self._waiting = self._waiting, []
                        try:
                            cursor = await connection.execute(self._query, prepare=True)
                            row = await cursor.fetchone()
                        except BaseException:
                            self._waiting += asking
                            raise
                        _tell(asking, row or ())
            except Exception as error:
                failed, self._waiting = self._waiting, []
                _fail(failed, error)
        self._reading = None


def _tell(asking: list[asyncio.Future[Version]], version: Version) -> None:
    for answer in asking:
        if not answer.done():  # else its call was given up
            answer.set_result(version)


def _fail(asking: list[asyncio.Future[Version]], error: Exception) -> None:
    for answer in asking:
        if not answer.done():
            answer.set_exception(error)
