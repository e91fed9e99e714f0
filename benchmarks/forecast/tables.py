"""The tables of the report."""

from collections.abc import Mapping
from typing import Final

from benchmarks.forecast import ets
from benchmarks.forecast.cases import (
    HORIZONS,
    Cases,
    at_percent,
    brier_score,
    by_family,
    closed_coverage,
    coverage,
    coverage_error,
    crps,
    ending_within,
    error,
    family_mean,
    generated,
    pinball_of,
    promises,
    with_ets,
)
from benchmarks.forecast.families import HELD_OUT
from benchmarks.forecast.markdown import table, three, two
from benchmarks.forecast.scores import reliability
from benchmarks.forecast.trial import ENGINE, LINE, POINT_RIVALS
from benchmarks.forecast.windows import ELAPSED_PERCENTS

METHODS: Final = (ENGINE, *POINT_RIVALS)
LIBRARY_METHODS: Final = (ENGINE, *ets.MODELS, ets.CHOSEN)


def errors(cases: Cases) -> str:
    """By family: how far the mean is from what happened, the score of the distribution, that of P(meet)."""
    rows = [
        [
            _label(family),
            str(len(own)),
            *[three(error(at_percent(own, 25), method)) for method in (ENGINE, LINE)],
            *[three(error(own, method)) for method in METHODS],
            three(crps(own, ENGINE)),
            *[three(brier_score(own, method)) for method in (ENGINE, LINE)],
        ]
        for family, own in by_family(cases).items()
    ]
    head = ["family", "cases", "at 25 %", LINE, *(f"all: {METHODS[0]}", *METHODS[1:]), "CRPS", "Brier", LINE]
    return table("nMAE at 25 % of a period and over all cases, CRPS, Brier score of P(meet)", head, rows)


def coverages(cases: Cases) -> str:
    """By family and horizon: how much of what happened lies inside the 80 % range."""
    rows = [
        [
            _label(family),
            f"{two(coverage(own, ENGINE))} ± {two(2 * coverage_error(own, ENGINE))}",
            *[two(coverage(ending_within(own, horizon), ENGINE)) for horizon in HORIZONS],
            two(closed_coverage(own, ENGINE)),
        ]
        for family, own in by_family(cases).items()
    ]
    groups = generated(cases)
    means = [family_mean(ending_groups(groups, horizon), coverage, ENGINE) for horizon in HORIZONS]
    last = ["mean of generated", two(family_mean(groups, coverage, ENGINE)), *map(two, means)]
    closed = two(family_mean(groups, closed_coverage, ENGINE))
    title = "Coverage of the 80 % range, ± two standard errors, by days from T to the end"
    return table(title, ["family", "all", *HORIZONS, "edges inside"], [*rows, [*last, closed]])


def ending_groups(groups: Mapping[str, Cases], horizon: str) -> Mapping[str, Cases]:
    """Of each family the cases of one horizon."""
    return {family: ending_within(own, horizon) for family, own in groups.items()}


def take_offs(cases: Cases) -> str:
    """Of families whose spend steps or takes off: the cases with that between T and the end, and others."""
    rows = [
        [
            f"{family}: {'yes' if has_take_off else 'no'}",
            str(len(own)),
            *[three(error(own, method)) for method in METHODS],
            three(crps(own, ENGINE)),
            two(coverage(own, ENGINE)),
        ]
        for family, all_own in generated(cases).items()
        if any(case.has_take_off for case in all_own)
        for has_take_off in (False, True)
        for own in [[case for case in all_own if case.has_take_off is has_take_off]]
    ]
    head = ["between T and the end", "cases", *METHODS, "CRPS", "coverage"]
    return table("A step, or a first take-off, that nothing before T tells: nMAE", head, rows)


def elapsed(cases: Cases) -> str:
    """By part of the period elapsed, mean of the generated families."""
    measures = (crps, pinball_of(0), pinball_of(1), pinball_of(2))
    rows = [
        [
            "months ahead" if percent is None else f"{percent} %",
            *[three(family_mean(groups, error, method)) for method in METHODS],
            *[three(family_mean(groups, measure, ENGINE)) for measure in measures],
            two(family_mean(groups, coverage, ENGINE)),
        ]
        for percent in (*ELAPSED_PERCENTS, None)
        for groups in [{name: at_percent(own, percent) for name, own in generated(cases).items()}]
    ]
    head = ["elapsed", *METHODS, "CRPS", "pinball 10", "50", "90", "coverage"]
    return table("By part of the period elapsed, mean of the generated families: nMAE", head, rows)


def reliabilities(cases: Cases) -> str:
    """How often what was called so likely to be met was met."""
    all_cases = [case for own in generated(cases).values() for case in own]
    rows = [
        [f"{bin_.said:.0%}", f"{bin_.happened:.0%}", f"{bin_.count:,}"]
        for bin_ in reliability(*promises(all_cases, ENGINE))
    ]
    scores = ", ".join(f"{method} {brier_score(all_cases, method):.3f}" for method in METHODS)
    return table(f"P(meet) (Brier: {scores})", ["said", "happened", "cases"], rows)


def libraries(cases: Cases) -> str:
    """On the cases that the library joined in."""
    groups = generated(with_ets(cases))
    rows = [
        [
            _label(family),
            str(len(own)),
            *[f"{three(error(own, method))} / {three(crps(own, method))}" for method in LIBRARY_METHODS],
        ]
        for family, own in groups.items()
    ]
    pairs = [[family_mean(groups, measure, m) for measure in (error, crps)] for m in LIBRARY_METHODS]
    means = ["mean", "", *[" / ".join(map(three, pair)) for pair in pairs]]
    covered = ["coverage", "", *[two(family_mean(groups, coverage, m)) for m in LIBRARY_METHODS]]
    title = "Against exponential smoothing: nMAE / CRPS"
    return table(title, ["family", "cases", *LIBRARY_METHODS], [*rows, means, covered])


def _label(family: str) -> str:
    return f"{family} (held out)" if family in HELD_OUT else family
