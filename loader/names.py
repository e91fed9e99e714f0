"""Companies and services have small ids in the database; a name seen for the first time gets one."""

from collections.abc import Sequence
from typing import Final, Self

import psycopg
from psycopg import sql

_FIND: Final = sql.SQL("select {name}, id from {table} where {name} = any(%s)")
_ADD: Final = sql.SQL("insert into {table} ({name}) select unnest(%s::text[]) returning {name}, id")


class NameIds:
    """The ids of one kind of names; those of new names are kept if the transaction is."""

    def __init__(self, connection: psycopg.Connection, *, table: str, column: str) -> None:
        self._connection = connection
        self._parts = {"table": sql.Identifier("billing", table), "name": sql.Identifier(column)}
        self._known: dict[str, int] = {}

    @classmethod
    def of_companies(cls, connection: psycopg.Connection) -> Self:
        """The ids of company slugs."""
        return cls(connection, table="company", column="slug")

    @classmethod
    def of_services(cls, connection: psycopg.Connection) -> Self:
        """The ids of service codes."""
        return cls(connection, table="service", column="code")

    def ids(self, names: Sequence[str]) -> list[int]:
        """The id of each name. No other loader may be at work."""
        for statement in (_FIND, _ADD):
            unknown = [name for name in dict.fromkeys(names) if name not in self._known]
            if unknown:
                self._known.update(self._rows(statement, unknown))
        return [self._known[name] for name in names]

    def name(self, wanted: int) -> str:
        """The name of an id that was given out before."""
        return next(name for name, known in self._known.items() if known == wanted)

    def _rows(self, statement: sql.SQL, names: list[str]) -> dict[str, int]:
        return dict(self._connection.execute(statement.format(**self._parts), [names]).fetchall())
