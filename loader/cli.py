"""The command line."""

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from loader import status
from loader.commitments import command as commitments
from loader.errors import DatabaseError, LoaderError, UsageError
from services.runtime import heap
from services.runtime.settings import SettingsError, read_settings

_EXAMPLES: Final = """\
examples:
  loader billing data/aws_billing_data.csv
  loader billing exports/2024-*.csv --accept-rejects
  loader commitments data/spend_commitments.json
  loader status

The database is the one that DATABASE_URL names, for example
postgresql://user:password@localhost:5432/portal.

exit codes: 0 loaded, or loaded before; 1 a file was refused and nothing of it was loaded;
2 the command or a setting cannot be used; 3 the database cannot be reached, or failed
"""
_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the loader; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # whatever the locale, and whatever bytes a file's name has
            stream.reconfigure(errors="backslashreplace")
    parsed = _parser().parse_args(arguments)
    try:
        return _run(parsed)
    except LoaderError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except OSError as error:  # of the machine, such as a full disk; files that cannot be read are refused
        print(f"Stopped: {error.strerror or error}; the file at work was not loaded.", file=sys.stderr)
        return DatabaseError.exit_code
    except KeyboardInterrupt:
        print("Stopped. Run the same command again when you like: no file is loaded twice.", file=sys.stderr)
        return _INTERRUPTED


def _run(parsed: argparse.Namespace) -> int:
    url = _database_url()
    match parsed.command:
        case "billing":
            # NumPy and pyarrow take longer to start than the other commands take as a whole.
            with heap.only_growing():
                from loader.billing import command as billing  # noqa: PLC0415

            accepted = billing.Accepted(rejects=parsed.accept_rejects, overlap=parsed.accept_overlap)
            return billing.run(url, parsed.files, accepted)
        case "commitments":
            return commitments.run(url, parsed.file)
        case _:
            return status.run(url)


def _database_url() -> str:
    try:
        url = read_settings().database_url
    except SettingsError as error:
        raise UsageError(str(error)) from error
    if url is None:
        raise UsageError(
            "DATABASE_URL is not set: name the database, as in "
            "DATABASE_URL=postgresql://user:password@localhost:5432/portal."
        )
    return url


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="loader",
        description="Loads billing and commitment files into the database, each exactly once.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="command", required=True)

    of_billing = commands.add_parser(
        "billing",
        help="load billing rows from CSV files",
        description="Loads billing files (CSV, header company,aws_service,datetime,gross_cost), one after "
        "the other, each whole or not at all. A file that was loaded before is recognised by its content.",
    )
    of_billing.add_argument("files", metavar="FILE", nargs="+", type=Path)
    of_billing.add_argument(
        "--accept-rejects",
        action="store_true",
        help="load the good rows of a file that has bad ones, and keep those in billing.rejected_row",
    )
    of_billing.add_argument(
        "--accept-overlap",
        action="store_true",
        help="load a file with rows of the same company, service and day as an earlier one; both count",
    )

    of_commitments = commands.add_parser(
        "commitments",
        help="load commitments from a JSON file",
        description="Makes the commitments of a file (JSON) what the file says, whole or not at all, and "
        "tells what changed. Commitments that the file does not mention stay as they are.",
    )
    of_commitments.add_argument("file", metavar="FILE", type=Path)

    commands.add_parser(
        "status", help="show what is loaded", description="Shows which files and companies are loaded."
    )
    return parser
