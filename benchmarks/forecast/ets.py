"""Exponential smoothing of statsmodels, a well-kept library; `make bench-forecast` alone installs it."""

import warnings
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol, cast

import numpy as np

from benchmarks.forecast.arrays import Floats
from benchmarks.forecast.windows import Window

PATH_COUNT: Final = 500
MODELS: Final[Mapping[str, Mapping[str, object]]] = {
    "ETS(A,N,N)": {"error": "add"},
    "ETS(A,N,A)": {"error": "add", "seasonal": "add", "seasonal_periods": 7},
    "ETS(A,Ad,A)": {
        "error": "add",
        "trend": "add",
        "damped_trend": True,
        "seasonal": "add",
        "seasonal_periods": 7,
    },
}
CHOSEN: Final = "ETS by AICc"


class _Fit(Protocol):
    """What is used of a fitted model."""

    aicc: float

    def simulate(
        self, nsimulations: int, *, anchor: str, repetitions: int, rng: np.random.Generator
    ) -> Floats: ...


class _Model(Protocol):
    """What is used of a model."""

    def fit(self, *, disp: bool) -> _Fit: ...


class _ModelClass(Protocol):
    def __call__(self, endog: Floats, **options: object) -> _Model: ...


def simulate(history: Floats, periods: Sequence[Window], *, seed: Sequence[int]) -> Mapping[str, Floats]:
    """Samples of the spend to come in each period, by model, and by the one of the lowest AICc.

    Sums of a history without refunds are clipped at 0: these models know no floor of their own.

    Returns:
        of shape (periods, samples) each.
    """
    module = import_module("statsmodels.tsa.exponential_smoothing.ets")
    model = cast(_ModelClass, module.ETSModel)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about fits that did not converge: they count as they are
        fits = {name: model(history, **options).fit(disp=False) for name, options in MODELS.items()}
    samples = {name: _sums(fit, history, periods, seed) for name, fit in fits.items()}
    return {**samples, CHOSEN: samples[min(fits, key=lambda name: fits[name].aicc)]}


def _sums(fit: _Fit, history: Floats, periods: Sequence[Window], seed: Sequence[int]) -> Floats:
    last = max(period.end for period in periods)
    rng = np.random.default_rng(list(seed))
    daily = fit.simulate(last, anchor="end", repetitions=PATH_COUNT, rng=rng)
    sums = np.array([daily[max(period.start, 0) : period.end].sum(axis=0) for period in periods])
    return sums if history.min() < 0 else np.maximum(sums, 0)
