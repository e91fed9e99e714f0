"""Which series are forecast from which T, and how much of that the libraries join in."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Final

from benchmarks.forecast import sample, trial
from benchmarks.forecast.families import SEED, Series, generate
from benchmarks.forecast.trial import Case
from benchmarks.forecast.windows import HORIZON_DAYS, ORIGIN_FROM, PERIOD_DAYS, origins, windows

PROCESS_COUNT: Final = 2
SAMPLE_ORIGIN_FROM: Final = 90
SAMPLE_HORIZON_DAYS: Final = PERIOD_DAYS[0]


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much is measured.

    Attributes:
        series_count: of each family.
        origin_count: of each series.
        ets_series_count: the libraries join in on the first series of each family,
        ets_origin_count: on so many T, evenly spread.
    """

    series_count: int
    origin_count: int
    ets_series_count: int
    ets_origin_count: int


FULL: Final = Size(series_count=48, origin_count=6, ets_series_count=24, ets_origin_count=2)
QUICK: Final = Size(series_count=12, origin_count=3, ets_series_count=6, ets_origin_count=1)


def run(families: Sequence[str], size: Size, seed: int = SEED) -> Iterator[list[Case]]:
    """The cases of one series after the other; the sample's are the last."""
    tasks = [(name, number, size, seed) for name in families for number in range(size.series_count)]
    with ProcessPoolExecutor(PROCESS_COUNT) as pool:
        yield from pool.map(_generated, tasks, chunksize=4)
        yield from pool.map(_sampled, [(series, size) for series in sample.series()])


def _generated(task: tuple[str, int, Size, int]) -> list[Case]:
    family, number, size, seed = task
    series = generate(family, number, seed)
    last = len(series.spend) - HORIZON_DAYS
    return _cases(series, origins(ORIGIN_FROM, last, size.origin_count), size)


def _sampled(task: tuple[Series, Size]) -> list[Case]:
    series, size = task
    last = len(series.spend) - SAMPLE_HORIZON_DAYS
    return _cases(series, origins(SAMPLE_ORIGIN_FROM, last, size.origin_count), size)


def _cases(series: Series, all_origins: Sequence[int], size: Size) -> list[Case]:
    with_ets = set(all_origins[:: max(1, size.origin_count // size.ets_origin_count)])
    return list(
        chain.from_iterable(
            trial.run(
                series,
                origin,
                windows(known_days=origin, days_to_come=len(series.spend) - origin),
                with_ets=series.number < size.ets_series_count and origin in with_ets,
            )
            for origin in all_origins
        )
    )
