"""Makes billing files of any size for benchmarks: ordered by time, the same bytes for the same arguments.

    python benchmarks/make_billing.py ROWS OUT [--companies 40] [--services 10] [--months 36]

Costs have 1, 2, 6 or 15 decimals, 3 % are negative. Every row is valid. For the small sample that people look
at see data/generate.py.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

SEED = 2024
HEADER = "company,aws_service,datetime,gross_cost\n"
FIRST_YEAR = 2022
ROWS_PER_BLOCK = 200_000
NEGATIVE_SHARE = 0.03
DECIMALS = np.array([1, 2, 6, 15])
DECIMALS_SHARES = [0.1, 0.7, 0.1, 0.1]
WHOLE_DOLLARS_BELOW = 400


def hours_of(months: int) -> list[str]:
    """The text of every hour from the start of FIRST_YEAR, `months` long."""
    years, month = divmod(months, 12)
    first = np.datetime64(f"{FIRST_YEAR}-01", "h")
    end = np.datetime64(f"{FIRST_YEAR + years}-{month + 1:02d}", "h")
    return [f"{str(hour).replace('T', ' ')}:00:00" for hour in np.arange(first, end)]


def blocks(rows: int, *, companies: int, services: int, months: int) -> Iterator[str]:
    """The text of the rows, in blocks of ROWS_PER_BLOCK."""
    rng = np.random.Generator(np.random.PCG64(SEED))
    pairs = [f"company-{c:02d},service-{s:02d}" for c in range(companies) for s in range(services)]
    hours = hours_of(months)
    for first in range(0, rows, ROWS_PER_BLOCK):
        places = np.arange(first, min(first + ROWS_PER_BLOCK, rows))
        yield block(rng, pairs, [hours[index] for index in places * len(hours) // rows])


def block(rng: np.random.Generator, pairs: list[str], hours: list[str]) -> str:
    """One row for each of `hours`."""
    size = len(hours)
    pair = rng.integers(0, len(pairs), size).tolist()
    sign = np.where(rng.random(size) < NEGATIVE_SHARE, "-", "").tolist()
    whole = rng.integers(0, WHOLE_DOLLARS_BELOW, size).tolist()
    places = rng.choice(DECIMALS, size, p=DECIMALS_SHARES)
    fraction = rng.integers(0, 10**places).tolist()
    rows = zip(pair, hours, sign, whole, fraction, places.tolist(), strict=True)
    return "".join([f"{pairs[p]},{hour},{s}{w}.{f:0{d}d}\n" for p, hour, s, w, f, d in rows])


def main() -> None:
    parser = argparse.ArgumentParser(description="Make a billing CSV for benchmarks.")
    parser.add_argument("rows", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--companies", type=int, default=40)
    parser.add_argument("--services", type=int, default=10)
    parser.add_argument("--months", type=int, default=36)
    arguments = parser.parse_args()
    with arguments.out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        for text in blocks(
            arguments.rows,
            companies=arguments.companies,
            services=arguments.services,
            months=arguments.months,
        ):
            file.write(text)


if __name__ == "__main__":
    main()
