"""``loader billing``: loads files one after the other and says what came of each."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

from loader.billing.batch import Reject
from loader.billing.ledger import EarlierLoad
from loader.billing.load import Loaded, OverlapError, RejectedRowsError, load_billing
from loader.database import connected
from loader.errors import InputError
from loader.progress import Progress
from loader.report import amount, count, figures, moment

_LONGEST_SHOWN = 60
_CLOCKS_AHEAD = timedelta(days=1)  # of a zone that has its tomorrow already


@dataclass(frozen=True, kw_only=True, slots=True)
class Accepted:
    """What a person has said is meant so.

    Attributes:
        rejects: bad rows; they are kept beside the load.
        overlap: rows of the same company, service and day as in an earlier file; both count.
    """

    rejects: bool
    overlap: bool


def run(database_url: str, paths: Iterable[Path], accepted: Accepted) -> int:
    """Loads each file in a transaction of its own; a file that is refused does not keep the next one out.

    Returns:
        The exit code: 0, or 1 if a file was refused.
    """
    with connected(database_url) as connection:
        refused = [path for path in paths if not _load(connection, path, accepted)]
    return InputError.exit_code if refused else 0


def _load(connection: psycopg.Connection, path: Path, accepted: Accepted) -> bool:
    try:
        with Progress() as progress:
            outcome = load_billing(
                connection,
                path,
                accept_rejects=accepted.rejects,
                accept_overlap=accepted.overlap,
                watcher=progress,
            )
    except RejectedRowsError as error:
        print(_rejection(error, accept_rejects=accepted.rejects), file=sys.stderr)
        return False
    except OverlapError as error:
        print(_overlap(error), file=sys.stderr)
        return False
    except InputError as error:
        print(f"{error}\n{path}: not loaded.", file=sys.stderr)
        return False
    if isinstance(outcome, Loaded) and outcome.load.last_usage_at > datetime.now(UTC) + _CLOCKS_AHEAD:
        print(_future(path, outcome.load.last_usage_at), file=sys.stderr)
    print(_summary(path, outcome) if isinstance(outcome, Loaded) else _known(path, outcome), flush=True)
    return True


def _summary(path: Path, outcome: Loaded) -> str:
    load = outcome.load
    rate = round(load.row_count / outcome.seconds)
    kept = " (kept in billing.rejected_row)" if load.rejected_count else ""
    return f"{path}: loaded.\n" + figures(
        [
            ("rows", f"{load.row_count:,}"),
            ("rejected", f"{load.rejected_count:,}{kept}"),
            ("companies", f"{len(load.companies):,}"),
            ("total", amount(load.cost_nanos)),
            ("usage", f"{moment(load.first_usage_at)} to {moment(load.last_usage_at)} UTC"),
            ("time", f"{outcome.seconds:.2f} s, {rate:,} rows per second"),
        ]
    )


def _future(path: Path, last_usage_at: datetime) -> str:
    return (
        f"{path}: warning: its last row is of {moment(last_usage_at)} UTC, which is yet to come: data count "
        "as complete up to there, so that periods before it are closed. If that date is a slip, correct the "
        "file and load it into a new database."
    )


def _known(path: Path, earlier: EarlierLoad) -> str:
    return (
        f"{path}: already loaded, on {earlier.loaded_at:%Y-%m-%d at %H:%M} UTC as {earlier.file_name} "
        f"({count(earlier.row_count, 'row')}, {earlier.rejected_count:,} rejected); nothing to do."
    )


def _rejection(error: RejectedRowsError, *, accept_rejects: bool) -> str:
    lines = [_reject_line(error.path, reject) for reject in error.first]
    bad = f"{error.count:,} of {count(error.row_count, 'row')}"
    shown = f" (the first {len(error.first)} stand above)" if error.count > len(error.first) else ""
    remedy = (
        "There is no good row in it."
        if accept_rejects or error.count == error.row_count
        else "Correct the file, or load its good rows with --accept-rejects: that keeps the bad ones in "
        "billing.rejected_row."
    )
    return "\n".join([*lines, f"{error.path}: not loaded: {bad} cannot be read{shown}. {remedy}"])


def _overlap(error: OverlapError) -> str:
    cells = count(error.overlap.cell_count, "day of a company and service", "days of companies and services")
    return (
        f"{error}\n{error.path}: not loaded: {cells} would count twice. "
        f"If it corrects {error.overlap.file_name}, load it into a new database; "
        "if both add up, load it with --accept-overlap."
    )


def _reject_line(path: Path, reject: Reject) -> str:
    where = f"{path}:{reject.line_number}:"
    what = f"column {reject.column_name!r}:" if reject.column_name else "the line"
    return f"{where} {what} {_shown(reject.value)} {reject.reason}"


def _shown(value: str) -> str:
    return repr(value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…")
