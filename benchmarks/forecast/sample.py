"""The sample that comes with the product, as daily series."""

import csv
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.forecast.families import Series

FAMILY: Final = "sample"
FILE: Final = Path(__file__).parents[2] / "data" / "aws_billing_data.csv"


def series() -> Sequence[Series]:
    """One series for each service of each company, up to the last day of the file."""
    daily: defaultdict[tuple[str, str], defaultdict[date, float]] = defaultdict(lambda: defaultdict(float))
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            day = date.fromisoformat(row["datetime"][:10])
            daily[row["company"], row["aws_service"]][day] += float(row["gross_cost"])
    end = max(day for days in daily.values() for day in days) + timedelta(days=1)
    return [_series(number, days, end) for number, (_, days) in enumerate(sorted(daily.items()))]


def _series(number: int, days: dict[date, float], end: date) -> Series:
    first = min(days)
    all_days = [first + timedelta(days=place) for place in range((end - first).days)]
    return Series(
        family=FAMILY,
        number=number,
        first_day=first,
        spend=np.array([days.get(day, 0.0) for day in all_days]),
        take_off=None,
        history_days=None,
    )
