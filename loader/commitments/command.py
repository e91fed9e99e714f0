"""``loader commitments``: loads a file and says what changed."""

import sys
from pathlib import Path

from loader.commitments.load import Change, Outcome, load_commitments
from loader.database import connected
from loader.errors import InputError
from loader.progress import announce_wait
from loader.report import count


def run(database_url: str, path: Path) -> int:
    """Loads the file; returns the exit code: 0, or 1 if it was refused."""
    with connected(database_url) as connection:
        try:
            outcome = load_commitments(connection, path, announce_wait)
        except InputError as error:
            print(f"{error}\n{path}: not loaded; the commitments are as they were.", file=sys.stderr)
            return InputError.exit_code
    for warning in outcome.warnings:
        print(f"{path}: warning: {warning}.", file=sys.stderr)
    print(_summary(path, outcome))
    return 0


def _summary(path: Path, outcome: Outcome) -> str:
    stated = (
        f"{count(len(outcome.commitments), 'commitment')} with "
        f"{count(sum(len(commitment.checkins) for commitment in outcome.commitments), 'check-in')}"
    )
    if not outcome.changes:
        return f"{path}: nothing changed: the {stated} in it are as they were."
    return "\n".join(
        [
            f"{path}: loaded {stated}, {len(outcome.changes):,} of them new or changed.",
            *(_change_line(change) for change in outcome.changes),
        ]
    )


def _change_line(change: Change) -> str:
    commitment = change.commitment
    return f"  {commitment.company} {commitment.id} {commitment.name!r}: {'; '.join(change.details)}"
