"""``python -m services.commitment.calibrate``: works out after a load what reads then find ready."""

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from typing import Final

from services.runtime import heap

with heap.only_growing():
    import psycopg
    from psycopg import errors

    from services.commitment.repository.companies import page_of_companies
    from services.commitment.repository.job import sole_job
    from services.commitment.use_cases.calibrating import calibrate_company
    from services.commitment.use_cases.past_forecasting import forecast_the_past
    from services.runtime.db import Connection
    from services.runtime.settings import SettingsError, read_settings

_DESCRIPTION: Final = """\
Works out, for every company with commitments, how its spend is best continued, and then what was to be
said of its closed check-ins after 25, 50 and 75 % of each: the track record. To be run after each load. It
works out only what is missing or rests on data that have changed, keeps each step at once, and gives way to
everything else on the machine: it may be stopped and run again at any time.
"""
_EPILOG: Final = """\
The database is the one that DATABASE_URL names; its user has to be the owner of the schema commitment.

exit codes: 0 everything is worked out; 2 the command or a setting cannot be used; 3 the database cannot be
reached, or failed
"""
_USAGE: Final = 2
_DATABASE: Final = 3
_INTERRUPTED: Final = 130
_PAGE: Final = 100
_LOWEST_PRIORITY: Final = 19


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the job; returns the exit code."""
    _parser().parse_args(arguments)
    os.nice(_LOWEST_PRIORITY)
    try:
        asyncio.run(work_out(_database_url()))
    except SettingsError as error:
        print(error, file=sys.stderr)
        return _USAGE
    except psycopg.Error as error:
        print(_words(error), file=sys.stderr)
        return _DATABASE
    except KeyboardInterrupt:
        print("Stopped. Run the same command again when you like: it goes on from here.", file=sys.stderr)
        return _INTERRUPTED
    return 0


async def work_out(database_url: str) -> None:
    """Everything that is missing, company by company; what it does is told on standard output.

    Raises:
        psycopg.Error: the database cannot be reached, or fails.
    """
    async with sole_job(database_url, _announce_wait) as connection:
        calibrated = await _each_company(connection, calibrate_company, "calibration")
        forecast = await _each_company(connection, forecast_the_past, "past forecast")
    if not calibrated and not forecast:
        print("Nothing to do: all calibrations and past forecasts are up to date.")


async def _each_company(
    connection: Connection, work: Callable[[Connection, str], Awaitable[int]], what: str
) -> int:
    """Does the work of each company and tells how much it was."""
    total = 0
    async for company_id in _companies(connection):
        count = await work(connection, company_id)
        if count:
            print(f"{company_id}: {count} {what}{'s' if count > 1 else ''} worked out", flush=True)
        total += count
    return total


async def _companies(connection: Connection) -> AsyncGenerator[str]:
    """The ids of all companies with commitments."""
    after = ""
    while page := await page_of_companies(connection, after=after, limit=_PAGE):
        for company in page:
            yield company.slug
        after = page[-1].slug


def _announce_wait() -> None:
    print("Another run is at work; waiting for it to end.", flush=True)


def _database_url() -> str:
    url = read_settings().database_url
    if url is None:
        raise SettingsError(
            "DATABASE_URL is not set: name the database, as in "
            "DATABASE_URL=postgresql://user:password@localhost:5432/portal."
        )
    return url


def _words(error: psycopg.Error) -> str:
    said = (error.diag.message_primary or str(error).strip() or type(error).__name__).splitlines()[0]
    match error:
        case errors.InvalidSchemaName() | errors.UndefinedTable() | errors.UndefinedColumn():
            return (
                f"The database has not been migrated ({said}): run `python -m services.runtime.migrations` "
                "with the same DATABASE_URL."
            )
        case errors.InsufficientPrivilege():
            return (
                f"The database's user may not write ({said}): log in as the owner of the schema commitment."
            )
        case errors.ReadOnlySqlTransaction():
            return "The database only reads (a standby?): set DATABASE_URL to the primary."
        case psycopg.OperationalError():
            return (
                f"The database cannot be reached ({said}): start it, or correct DATABASE_URL, and run the "
                "same command again; what is worked out is kept."
            )
        case _:
            return f"The database refused: {said}. What is worked out is kept."


def _parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="python -m services.commitment.calibrate",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


if __name__ == "__main__":
    sys.exit(main())
