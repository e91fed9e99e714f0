"""Runs the benchmark and prints its report; a full run exits with 1 if a promise is not kept."""

import argparse
import sys
from collections.abc import Sequence
from itertools import chain
from time import monotonic

from benchmarks.forecast import plan, speed, tables
from benchmarks.forecast.bars import Bar, bars
from benchmarks.forecast.cases import Cases
from benchmarks.forecast.families import FAMILIES


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.forecast", description="Measure the forecast.")
    parser.add_argument("--quick", action="store_true", help="an eighth of the cases: too few for verdicts")
    parser.add_argument("--families", nargs="+", choices=list(FAMILIES), default=list(FAMILIES))
    arguments = parser.parse_args()
    started = monotonic()
    kept = _accuracy(arguments.families, plan.QUICK if arguments.quick else plan.FULL)
    kept += _speed()
    print(f"{monotonic() - started:.0f} s")
    return int(not arguments.quick and any(bar.misses for bar in kept))


def _accuracy(families: Sequence[str], size: plan.Size) -> list[Bar]:
    cases: Cases = list(chain.from_iterable(plan.run(families, size)))
    for table in (
        tables.errors,
        tables.coverages,
        tables.take_offs,
        tables.elapsed,
        tables.reliabilities,
        tables.libraries,
    ):
        print(table(cases))
    return _told(list(bars(cases)))


def _speed() -> list[Bar]:
    return _told(list(speed.bars()))


def _told(all_bars: list[Bar]) -> list[Bar]:
    for bar in all_bars:
        print(bar)
    print(flush=True)
    return all_bars


if __name__ == "__main__":
    sys.exit(main())
