"""Scenarios, checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from commitment.v1.simulation_pb2 import SimulateCommitmentsRequest
from commitment.v1.simulation_pb2 import SpendChange as SpendChangeMessage

from services.commitment.domain.scenario import LARGEST_FACTOR, SpendChange
from services.commitment.requests.moment import as_of_time
from services.commitment.requests.reads import CompanyQuery
from services.runtime.validation import Checks, checking, plain

_MOST_CHANGES: Final = 50
_LARGEST_DAILY_UNITS: Final = 1_000_000_000
_USUAL_PROBABILITY: Final = 0.8
_LEAST_PROBABILITY: Final = 0.5
_LARGEST_PROBABILITY: Final = 0.99


@dataclass(frozen=True, kw_only=True, slots=True)
class ScenarioQuery(CompanyQuery):
    """A scenario of one company at a moment."""

    changes: Sequence[SpendChange]
    wanted_probability: float


def scenario_query(request: SimulateCommitmentsRequest) -> ScenarioQuery:
    """Check a SimulateCommitmentsRequest."""
    with checking() as check:
        return ScenarioQuery(
            company_id=check.required_text("company_id", request.company_id),
            as_of=as_of_time(check, request),
            changes=_changes(check, request.changes),
            wanted_probability=_wanted_probability(check, request.wanted_probability),
        )


def _wanted_probability(check: Checks, value: float) -> float:
    if value == 0:
        return _USUAL_PROBABILITY
    return check.number("wanted_probability", value, least=_LEAST_PROBABILITY, most=_LARGEST_PROBABILITY)


def _changes(check: Checks, messages: Sequence[SpendChangeMessage]) -> list[SpendChange]:
    if len(messages) > _MOST_CHANGES:
        check.report("changes", f"has {len(messages)} entries; send at most {_MOST_CHANGES}.")
        return []
    changes = [_change(check, f"changes[{place}]", message) for place, message in enumerate(messages)]
    _check_compounded(check, changes)
    return changes


def _check_compounded(check: Checks, changes: Sequence[SpendChange]) -> None:
    """Factors multiply each other: what none of them may do alone, they may not do together."""
    growth: dict[str | None, float] = {change.service_code: 1.0 for change in changes}
    for place, change in enumerate(changes):
        if not 1 < change.factor <= LARGEST_FACTOR:  # reported already, or takes spend away
            continue
        for code in growth:
            if change.service_code in {None, code}:
                growth[code] *= change.factor
        if (together := max(growth.values())) > LARGEST_FACTOR:
            check.report(
                f"changes[{place}].factor",
                f"is {plain(change.factor)}, with which the changes up to it multiply the spend of a service "
                f"by {together:g}; send changes that multiply it by {plain(LARGEST_FACTOR)} at most.",
            )
            return


def _change(check: Checks, field: str, message: SpendChangeMessage) -> SpendChange:
    kind = message.WhichOneof("change")
    if kind is None:
        check.report(f"{field}.change", "is required; send a factor or a daily_amount.")
    is_factor, is_amount = kind == "factor", kind == "daily_amount"
    return SpendChange(
        service_code=check.text(f"{field}.service_code", message.service_code) or None,
        start=check.instant(f"{field}.start_time", message.start_time)
        if message.HasField("start_time")
        else None,
        factor=_factor(check, f"{field}.factor", message.factor) if is_factor else 1.0,
        daily_nanos=check.money(
            f"{field}.daily_amount", message.daily_amount, most_units=_LARGEST_DAILY_UNITS
        )
        if is_amount
        else 0,
    )


def _factor(check: Checks, field: str, value: float) -> float:
    return check.number(field, value, least=0.0, most=LARGEST_FACTOR)
