"""Companies and services have small ids in the database; a name seen for the first time gets the next one."""

from collections.abc import Sequence
from typing import Final, Self

import psycopg
from psycopg import sql

_ALL: Final = sql.SQL("select {name}, id from {table}")
_ADD: Final = sql.SQL("insert into {table} (id, {name}) select * from unnest(%s::integer[], %s::text[])")
_ADVANCE: Final = "select setval(pg_get_serial_sequence(%s, 'id'), %s)"


class NameIds:
    """The ids of one kind of names, in memory: asking for one touches the database only when it is made.

    New ids are taken without asking, so no other loader may be at work, and count once they are saved.
    """

    def __init__(self, connection: psycopg.Connection, *, table: str, column: str) -> None:
        self._connection = connection
        self._table = table
        self._parts = {"table": sql.Identifier("billing", table), "name": sql.Identifier(column)}
        self._known: dict[str, int] = dict(connection.execute(_ALL.format(**self._parts)).fetchall())
        self._last = max(self._known.values(), default=0)
        self._new: list[str] = []

    @classmethod
    def of_companies(cls, connection: psycopg.Connection) -> Self:
        """The ids of company slugs."""
        return cls(connection, table="company", column="slug")

    @classmethod
    def of_services(cls, connection: psycopg.Connection) -> Self:
        """The ids of service codes."""
        return cls(connection, table="service", column="code")

    def ids(self, names: Sequence[str]) -> list[int]:
        """The id of each name."""
        for name in names:
            if name not in self._known:
                self._last += 1
                self._known[name] = self._last
                self._new.append(name)
        return [self._known[name] for name in names]

    def name(self, wanted: int) -> str:
        """The name of an id that was given out before."""
        return next(name for name, known in self._known.items() if known == wanted)

    def save(self) -> None:
        """Writes the new names; they are kept if the transaction is."""
        if self._new:
            self._connection.execute(_ADD.format(**self._parts), [self.ids(self._new), self._new])
            self._connection.execute(_ADVANCE, [f"billing.{self._table}", self._last])
            self._new = []
