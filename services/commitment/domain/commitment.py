"""One commitment: its check-ins judged and summed up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.commitment.domain.checkin import Checkin, Measurement, State, Verdict, judge
from services.commitment.domain.moment import Moment
from services.commitment.domain.spend import DailyRate
from services.runtime.periods import Period


@dataclass(frozen=True, kw_only=True, slots=True)
class MeasuredCommitment:
    """A commitment as the data tell it.

    Attributes:
        id: its id in the file; unique within the company.
        name: its name.
        service_code: the service whose spend counts.
        has_data: whether any line item of the company and service was ever loaded.
        measurements: its check-ins in order of number; never empty.
        rate: the current spend a day; None without a line item before T.
    """

    id: str
    name: str
    service_code: str
    has_data: bool
    measurements: Sequence[Measurement]
    rate: DailyRate | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How many check-ins stand where; each counts once."""

    met: int
    missed: int
    awaiting_data: int
    open: int
    upcoming: int
    no_data: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Commitment:
    """A commitment, judged.

    Attributes:
        measured: what the data tell.
        checkins: its check-ins in order of number.
        period: from the first start to the last end.
        counts: how many check-ins stand where.
        owed_nanos: the sum of the shortfalls.
        next_checkin: the one that ends next and is not closed.
    """

    measured: MeasuredCommitment
    checkins: Sequence[Checkin]
    period: Period
    counts: Counts
    owed_nanos: int
    next_checkin: Checkin | None


def evaluate(measured: MeasuredCommitment, moment: Moment) -> Commitment:
    """Judge every check-in of a commitment and sum up."""
    checkins = [judge(m, moment, has_data=measured.has_data) for m in measured.measurements]
    return Commitment(
        measured=measured,
        checkins=checkins,
        period=span(checkin.period for checkin in checkins),
        counts=count(checkins),
        owed_nanos=sum(checkin.shortfall_nanos for checkin in checkins),
        next_checkin=min(
            (checkin for checkin in checkins if not checkin.is_closed),
            key=lambda checkin: (checkin.period.end, checkin.number),
            default=None,
        ),
    )


def id_order(commitment_id: str) -> tuple[int, str]:
    """The sort key of ids: shorter ones first, so that 2 stands before 10."""
    return len(commitment_id), commitment_id


def count(checkins: Iterable[Checkin]) -> Counts:
    """Count check-ins: those with a final verdict by verdict, those without data apart, the rest by state."""
    places = [checkin.verdict if _counts_by_verdict(checkin) else checkin.state for checkin in checkins]
    return Counts(
        met=places.count(Verdict.MET),
        missed=places.count(Verdict.MISSED),
        awaiting_data=places.count(State.AWAITING_DATA),
        open=places.count(State.OPEN),
        upcoming=places.count(State.UPCOMING),
        no_data=places.count(Verdict.NO_DATA),
    )


def span(periods: Iterable[Period]) -> Period:
    """From the first start to the last end of one or more periods."""
    all_periods = list(periods)
    return Period(
        start=min(period.start for period in all_periods), end=max(period.end for period in all_periods)
    )


def _counts_by_verdict(checkin: Checkin) -> bool:
    return checkin.is_closed or checkin.verdict is Verdict.NO_DATA
