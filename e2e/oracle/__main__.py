"""Prints the oracle's answer as JSON, for tests that are not written in Python.

python -m e2e.oracle BILLING COMMITMENTS [--as-of ISO]

Amounts are decimal strings with 9 places, instants ISO 8601 in UTC.
"""

import argparse
import json
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from e2e.oracle.evaluate import evaluate
from e2e.oracle.files import instant


def text_of(value: object) -> str:
    """The JSON text of what JSON has no type for."""
    match value:
        case Decimal():
            return f"{value:.9f}"
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case _:
            raise TypeError(f"no JSON form for {value!r}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m e2e.oracle", description="Evaluate two raw input files.")
    parser.add_argument("billing", type=Path, help="the billing CSV")
    parser.add_argument("commitments", type=Path, help="the commitments JSON")
    parser.add_argument("--as-of", type=instant, help="ISO 8601, UTC without a zone (default: data_through)")
    arguments = parser.parse_args()
    companies = evaluate(arguments.billing, arguments.commitments, arguments.as_of)
    print(json.dumps({"companies": [asdict(company) for company in companies]}, default=text_of, indent=2))


if __name__ == "__main__":
    main()
