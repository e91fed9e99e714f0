"""Scenarios: what if spend changed, and which spend would meet the promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from services.commitment.domain.outlook import CommitmentOutlook, CompanyOutlook

LARGEST_FACTOR: Final = 1000.0  # by which changes may multiply the spend of a service, alone or together


@dataclass(frozen=True, kw_only=True, slots=True)
class SpendChange:
    """A change of spend from a moment on.

    Attributes:
        service_code: whose spend changes; None for every service with a commitment.
        start: from when on; None, or earlier than T, for T.
        factor: each day's spend is multiplied by it; 0 or more.
        daily_nanos: added to each day; may be negative.
    """

    service_code: str | None
    start: datetime | None
    factor: float = 1.0
    daily_nanos: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class RequiredSpend:
    """The smallest change that meets a promise with the wanted probability; a scenario of it does.

    Attributes:
        start: from when on.
        daily_nanos: the spend a day that it comes to; at least 0.
        change_nanos: how much more a day than expected; may be negative.
        factor: by what to multiply all spend instead; None if no factor up to LARGEST_FACTOR suffices.
        extra_nanos: what it spends more up to the last end.
        avoided_nanos: the expected shortfall that it avoids.
    """

    start: datetime
    daily_nanos: int
    change_nanos: int
    factor: float | None
    extra_nanos: int
    avoided_nanos: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SimulatedCommitment:
    """A commitment under a scenario, beside what is expected without it.

    Attributes:
        before: without the scenario.
        after: with it.
        extra_nanos: what the scenario spends more up to the commitment's last end.
        required: what meets a check-in, by number; those that end before the scenario starts are left out.
        required_for_all: what meets all check-ins that are not closed together; None without a forecast.
    """

    before: CommitmentOutlook
    after: CommitmentOutlook
    extra_nanos: int
    required: Mapping[int, RequiredSpend]
    required_for_all: RequiredSpend | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Simulation:
    """A company under a scenario, its commitments by id."""

    before: CompanyOutlook
    after: CompanyOutlook
    extra_nanos: int
    commitments: Mapping[str, SimulatedCommitment]
