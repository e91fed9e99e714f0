"""How fast a company is forecast, and in how much memory: 10 commitments with 100 open check-ins."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time
from typing import Final, TypeVar

import numpy as np

from benchmarks.forecast.bars import Bar
from benchmarks.forecast.engine import Promise, commitment_of, history_of
from benchmarks.forecast.families import FAMILIES, generate
from benchmarks.forecast.windows import Window
from services.commitment.domain.history import DailyHistory
from services.commitment.domain.moment import moment
from services.commitment.domain.scenario import SpendChange
from services.commitment.forecast.calibration import Calibration, calibrate
from services.commitment.forecast.company import CompanyForecast, forecast_company

_Result = TypeVar("_Result")

COMMITMENT_COUNT: Final = 10
CHECKIN_COUNT: Final = 10  # of each commitment
LAST_END_DAYS: Final = 183
HISTORY_DAYS: Final = 300
PATH_COUNT: Final = 2_000
REPEAT_COUNT: Final = 15
FIRST_DAY: Final = date(2024, 1, 1)

# Of 40 days each, the first under way, the last one ends after half a year.
PROMISES: Final = [
    Promise(window=Window(start=17 * place - 10, end=17 * place + 30, elapsed_percent=None), amount=6_000.0)
    for place in range(CHECKIN_COUNT)
]


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Median milliseconds of one core, and megabytes.

    Attributes:
        simulation: from histories and calibrations to the paths of all services.
        outlook: from the paths to the outlook of every check-in, commitment and the company.
        scenario: of a scenario on the same paths, with the spend that each check-in requires.
        calibration: of one series.
        reference: of drawing as many random days as the paths have, and summing them once.
        imports_mb: the most memory held before the first forecast.
        peak_mb: the most memory ever held.
    """

    simulation: float
    outlook: float
    scenario: float
    calibration: float
    reference: float
    imports_mb: float
    peak_mb: float


def bars() -> Iterator[Bar]:
    """Measures in a process of its own, prints what that took, and says what is promised of it."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        measured = pool.submit(measure).result()
    ratio = measured.simulation / measured.reference
    print(f"### {COMMITMENT_COUNT} commitments with {COMMITMENT_COUNT * CHECKIN_COUNT} open check-ins")
    print()
    print(
        f"- simulation {measured.simulation:.1f} ms: {ratio:.2f} times as many random days, drawn and summed "
        f"once ({measured.reference:.1f} ms)"
    )
    print(f"- outlook {measured.outlook:.1f} ms; a scenario on top {measured.scenario:.1f} ms")
    print(f"- calibration {measured.calibration:.1f} ms for each series of {HISTORY_DAYS} days")
    print(
        f"- memory {measured.peak_mb:.0f} MB at most; {measured.imports_mb:.0f} MB before the first forecast"
    )
    yield Bar(promise="simulation of one core under 60 ms", high=60, found={"ms": measured.simulation})
    yield Bar(promise="memory of the process under 300 MB", high=300, found={"MB": measured.peak_mb})


def measure() -> Measured:
    """Measures in this process, by the CPU time it takes."""
    imports_mb = _peak_mb()
    histories = {f"service-{place}": _history(place) for place in range(COMMITMENT_COUNT)}
    calibrated = {code: _timed(lambda h=history: _calibrated(h)) for code, history in histories.items()}
    calibrations = {code: calibration for code, (_, calibration) in calibrated.items()}
    commitments = [commitment_of(code, code, history, PROMISES) for code, history in histories.items()]
    now = datetime.combine(next(iter(histories.values())).end_day, time(), UTC)
    asked = moment(as_of=now, data_through=now)
    changes = [SpendChange(service_code=None, start=None, factor=1.1)]

    def forecast() -> CompanyForecast:
        return forecast_company("company", asked, commitments, histories, calibrations)

    times: list[tuple[float, float, float, float]] = []
    for _ in range(REPEAT_COUNT):
        simulation, made = _timed(forecast)
        outlook, _ = _timed(lambda made=made: made.outlook)
        scenario, _ = _timed(lambda made=made: made.simulate(changes, 0.8))
        times.append((simulation, outlook, scenario, _timed(_reference)[0]))
    simulation, outlook, scenario, reference = (median(column) for column in zip(*times, strict=True))
    return Measured(
        simulation=simulation,
        outlook=outlook,
        scenario=scenario,
        calibration=median(milliseconds for milliseconds, _ in calibrated.values()),
        reference=reference,
        imports_mb=imports_mb,
        peak_mb=_peak_mb(),
    )


def _history(place: int) -> DailyHistory:
    series = generate(list(FAMILIES)[place], 0)
    return history_of(FIRST_DAY, series.spend[:HISTORY_DAYS])


def _calibrated(history: DailyHistory) -> Calibration:
    calibration = calibrate(history)
    assert calibration is not None, "300 days carry a forecast"
    return calibration


def _reference() -> float:
    shape = COMMITMENT_COUNT * LAST_END_DAYS, PATH_COUNT
    return float(np.random.default_rng(1).integers(0, 4096, shape, dtype=np.uint16).sum(axis=0).mean())


def _timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    """Milliseconds, and what came out."""
    start = process_time()
    result = work()
    return (process_time() - start) * 1000, result


def _peak_mb() -> float:
    """From Linux's books; what getrusage says starts at the size of the process that started this one."""
    [line] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1024
