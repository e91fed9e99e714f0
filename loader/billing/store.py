"""All SQL of billing loads. Everything runs in the caller's transaction, but for the statistics of months."""

from collections.abc import Iterable
from typing import Final

import numpy as np
import psycopg
from psycopg import sql
from psycopg.rows import class_row

from loader.billing.batch import Reject
from loader.billing.binary import DAYS_TO_2000, HEADER, MICROS_TO_2000, TRAILER, encode
from loader.billing.ledger import EarlierLoad, Load, Overlap
from loader.billing.months import month_start
from loader.billing.rollup import DailyCells
from loader.billing.runs import Run

_IS_PARTITION: Final = """
    select exists (select from pg_inherits
                   where inhparent = 'billing.line_item'::regclass and inhrelid = to_regclass(%s))
"""

# The check spares attaching a second look at every row; the partition's bounds then say the same.
_CREATE: Final = sql.SQL("""
    create table {table} (
      like billing.line_item, constraint in_month check (usage_at >= {start} and usage_at < {end})
    )
""")
_CREATE_INDEX: Final = sql.SQL(
    "create index {index} on {table} (company_id, service_id, usage_at) include (cost_nanos)"
)
_DROP_INDEX: Final = sql.SQL("drop index {qualified_index}")
_ATTACH: Final = sql.SQL("""
    alter table billing.line_item attach partition {table} for values from ({start}) to ({end});
    alter table {table} drop constraint in_month
""")

# Loads whose time lies apart, which is most of them, are left out before any cell is compared.
_OVERLAP: Final = """
    select l.file_name, c.slug as company, s.code as service_code, min(mine.day) as first_day,
      max(mine.day) as last_day, sum(count(*)) over ()::bigint as cell_count
    from billing.load l
    join billing.daily_spend theirs on theirs.load_id = l.id
    join billing.daily_spend mine on mine.load_id = %(load)s and mine.company_id = theirs.company_id
      and mine.service_id = theirs.service_id and mine.day = theirs.day
    join billing.company c on c.id = mine.company_id
    join billing.service s on s.id = mine.service_id
    where l.id <> %(load)s and l.first_usage_at < %(through)s and l.covers_through > %(since)s
    group by l.id, l.file_name, c.slug, s.code
    order by l.id, c.slug, s.code
    limit 1
"""

# FREEZE only where the table is this transaction's own: rows are born visible to all, and never rewritten.
_COPY: Final = """
    copy {} (company_id, service_id, usage_at, cost_nanos, load_id, line_number)
    from stdin (format binary, freeze {})
"""


class LineItemStore:
    """The rows of one load, on their way into month tables.

    A month that is new is a table of its own until the end: filled without an index, indexed once it seems
    complete, and attached in a moment. No step takes a lock that a reader waits for.
    """

    def __init__(self, connection: psycopg.Connection, load_id: int) -> None:
        self._connection = connection
        self._load_id = load_id
        self._is_new: dict[int, bool] = {}
        self._indexed: set[int] = set()
        # A month is too small for helpers to be worth their start, while this client keeps a core busy.
        connection.execute("set local max_parallel_maintenance_workers = 0")

    def write(self, run: Run) -> None:
        """Appends the rows of a run to their month."""
        if run.month not in self._is_new:
            self._is_new[run.month] = self._create_if_missing(run.month)
        if run.month in self._indexed:
            self._drop_index(run.month)
        rows = run.rows
        encoded = encode(
            [
                (rows.company_ids, 4),
                (rows.service_ids, 4),
                (rows.usage_micros - MICROS_TO_2000, 8),
                (rows.cost_nanos, 8),
                (np.full(len(rows), self._load_id), 4),
                (rows.line_numbers, 4),
            ]
        )
        freeze = sql.SQL("true" if self._is_new[run.month] else "false")
        _copy_binary(self._connection, sql.SQL(_COPY).format(_table(run.month), freeze), encoded)
        if run.ends_month and self._is_new[run.month]:
            self._create_index(run.month)

    def attach_new_months(self) -> None:
        """Indexes the new months that are not yet, then makes all of them part of the whole."""
        new = sorted(month for month, is_new in self._is_new.items() if is_new)
        for month in new:
            if month not in self._indexed:
                self._create_index(month)
        for month in new:
            self._execute(_ATTACH, month)

    def analyze(self) -> None:
        """Refreshes the statistics of the months that have grown; after the load's own transaction.

        A small sample does: every query of a month goes through its one index.
        """
        with self._connection.transaction():
            self._connection.execute("set local default_statistics_target = 1")
            for month in sorted(self._is_new):
                self._connection.execute(sql.SQL("analyze {}").format(_table(month)))

    def _create_if_missing(self, month: int) -> bool:
        name = _table(month).as_string(self._connection)
        if self._connection.execute(_IS_PARTITION, [name]).fetchone() == (True,):
            return False
        self._execute(_CREATE, month)
        return True

    def _create_index(self, month: int) -> None:
        self._execute(_CREATE_INDEX, month)
        self._indexed.add(month)

    def _drop_index(self, month: int) -> None:
        """For rows that come late after all: without it they go in several times faster."""
        self._execute(_DROP_INDEX, month)
        self._indexed.remove(month)

    def _execute(self, statement: sql.SQL, month: int) -> None:
        self._connection.execute(
            statement.format(
                table=_table(month),
                index=sql.Identifier(_index_name(month)),
                qualified_index=sql.Identifier("billing", _index_name(month)),
                start=month_start(month),
                end=month_start(month + 1),
            )
        )


def has_load_of_size(connection: psycopg.Connection, byte_size: int) -> bool:
    """Whether a file of so many bytes is in the ledger: only then is it worth reading a file twice."""
    found = connection.execute(
        "select exists (select from billing.load where byte_size = %s)", [byte_size]
    ).fetchone()
    return found == (True,)


def find_load(connection: psycopg.Connection, sha256: bytes) -> EarlierLoad | None:
    """The load of a file with these bytes, if there was one."""
    found = connection.execute(
        "select file_name, line_item_count, rejected_count, loaded_at from billing.load where sha256 = %s",
        [sha256],
    ).fetchone()
    if found is None:
        return None
    file_name, row_count, rejected_count, loaded_at = found
    return EarlierLoad(
        file_name=file_name, row_count=row_count, rejected_count=rejected_count, loaded_at=loaded_at
    )


def next_load_id(connection: psycopg.Connection) -> int:
    """The id of the load that begins."""
    row = connection.execute("select nextval(pg_get_serial_sequence('billing.load', 'id'))").fetchone()
    assert row is not None
    return row[0]


def write_daily_spend(connection: psycopg.Connection, load_id: int, cells: DailyCells) -> None:
    """Adds the cells of a load."""
    encoded = encode(
        [
            (cells.company_ids, 4),
            (cells.service_ids, 4),
            (cells.days - DAYS_TO_2000, 4),
            (np.full(len(cells.days), load_id), 4),
            (cells.cost_nanos, 8),
            (cells.row_counts, 4),
        ]
    )
    statement = sql.SQL(
        """
        copy billing.daily_spend (company_id, service_id, day, load_id, cost_nanos, line_item_count)
        from stdin (format binary)
        """
    )
    _copy_binary(connection, statement, encoded)
    connection.execute("analyze billing.daily_spend")


def find_overlap(connection: psycopg.Connection, load: Load) -> Overlap | None:
    """The first earlier load with rows of a company, service and day that this one has written as well."""
    with connection.cursor(row_factory=class_row(Overlap)) as cursor:
        parameters = {"load": load.load_id, "since": load.first_usage_at, "through": load.covers_through}
        return cursor.execute(_OVERLAP, parameters).fetchone()


def write_load(connection: psycopg.Connection, load: Load) -> None:
    """Enters a load and its companies into the ledger."""
    connection.execute(
        """
        insert into billing.load (
          id, sha256, file_name, byte_size, line_item_count, rejected_count, company_count, cost_nanos,
          first_usage_at, last_usage_at, covers_through
        ) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
        """,
        [
            load.load_id,
            load.sha256,
            load.file_name,
            load.byte_size,
            load.row_count,
            load.rejected_count,
            len(load.companies),
            load.cost_nanos,
            load.first_usage_at,
            load.last_usage_at,
            load.covers_through,
        ],
    )
    with connection.cursor().copy(
        "copy billing.load_company (company_id, load_id, line_item_count, cost_nanos) from stdin"
    ) as copy:
        for company in load.companies:
            copy.write_row((company.company_id, load.load_id, company.row_count, company.cost_nanos))


def write_rejects(connection: psycopg.Connection, load_id: int, rejects: Iterable[Reject]) -> None:
    """Keeps the rows of a load that are not loaded."""
    with connection.cursor().copy(
        "copy billing.rejected_row (load_id, line_number, column_name, value, reason, raw) from stdin"
    ) as copy:
        for reject in rejects:
            copy.write_row(
                (load_id, reject.line_number, reject.column_name, reject.value, reject.reason, reject.raw)
            )


def _copy_binary(
    connection: psycopg.Connection, statement: sql.SQL | sql.Composed, encoded: Iterable[memoryview]
) -> None:
    with connection.cursor().copy(statement) as copy:
        copy.write(HEADER)
        for block in encoded:
            copy.write(block)
        copy.write(TRAILER)


def _table(month: int) -> sql.Identifier:
    return sql.Identifier("billing", _table_name(month))


def _table_name(month: int) -> str:
    return f"line_item_y{month_start(month):%Ym%m}"


def _index_name(month: int) -> str:
    return f"{_table_name(month)}_spend"
