"""However far and however much is promised: the memory of a forecast is bounded."""

import tracemalloc
from collections.abc import Callable
from itertools import islice

import pytest

from services.commitment.forecast.company import CompanyForecast
from services.commitment.forecast.paths import futures
from services.commitment.tests.forecast.made_up import Promise, commitment, company, history, uneven

MEBIBYTE = 2**20
TEN_YEARS = 3654
CODES = [f"service {place}" for place in range(7)]
HISTORIES = {code: history(uneven(60, seed=place)) for place, code in enumerate(CODES)}
MONTHS = [Promise(start=180 * place, end=180 * place + 30, amount=3000) for place in range(20)]


def far_promises() -> CompanyForecast:
    """Several services with promises of ten years, far more than there is room for."""
    promises = [*MONTHS, Promise(start=0, end=TEN_YEARS, amount=3e5)]
    return company([commitment(promises, service=code, commitment_id=code) for code in CODES], HISTORIES)


@pytest.fixture(scope="module")
def kept() -> CompanyForecast:
    """One of them for all that does not watch how it is worked out."""
    return far_promises()


def peak(work: Callable[[], object]) -> int:
    """The most bytes that work held at a time, beyond what was there before."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_what_is_kept_fits_into_its_room(kept: CompanyForecast) -> None:
    assert 0 < len(kept.futures.kept) < len(CODES)
    assert kept.futures.byte_count <= futures.ROOM
    assert kept.byte_count < futures.ROOM + MEBIBYTE


def test_a_forecast_of_many_services_holds_the_paths_of_one_at_a_time(kept: CompanyForecast) -> None:
    one = next(iter(kept.futures.kept.values())).byte_count
    bound = futures.ROOM + one + 30 * MEBIBYTE
    assert len(CODES) * one > bound
    assert peak(lambda: far_promises().outlook) < bound
    assert peak(lambda: kept.simulate([], 0.8)) < bound


def test_what_is_drawn_again_is_what_was_kept(kept: CompanyForecast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(futures, "ROOM", 0)
    again = far_promises()
    assert again.futures.byte_count == 0
    assert again.outlook == kept.outlook
    for (code, one), (other_code, other) in islice(
        zip(kept.futures.each(), again.futures.each(), strict=True), 2
    ):
        assert code == other_code
        assert (one.spend == other.spend).all()
