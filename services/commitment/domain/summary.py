"""A whole company: what is met, what is missed, what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.commitment.domain.checkin import Checkin
from services.commitment.domain.commitment import Commitment, Counts, count, span
from services.runtime.periods import Period


@dataclass(frozen=True, kw_only=True, slots=True)
class NextCheckin:
    """The check-in that ends next and is not closed, with its commitment."""

    commitment: Commitment
    checkin: Checkin


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """All commitments of a company, summed up.

    Attributes:
        commitment_count: how many there are.
        period: from the first start to the last end; None without commitments.
        counts: how many check-ins stand where.
        owed_nanos: the sum of all shortfalls.
        next_checkin: None if every check-in is closed.
        missed: the commitments that missed a check-in, most missed first, then most owed.
    """

    commitment_count: int
    period: Period | None
    counts: Counts
    owed_nanos: int
    next_checkin: NextCheckin | None
    missed: Sequence[Commitment]


def summarize(commitments: Sequence[Commitment]) -> Summary:
    """Sum up all commitments of a company, given in their order."""
    return Summary(
        commitment_count=len(commitments),
        period=span(commitment.period for commitment in commitments) if commitments else None,
        counts=count(checkin for commitment in commitments for checkin in commitment.checkins),
        owed_nanos=sum(commitment.owed_nanos for commitment in commitments),
        next_checkin=min(
            (
                NextCheckin(commitment=commitment, checkin=commitment.next_checkin)
                for commitment in commitments
                if commitment.next_checkin
            ),
            key=lambda candidate: candidate.checkin.period.end,
            default=None,
        ),
        missed=sorted(
            (commitment for commitment in commitments if commitment.counts.missed),
            key=lambda commitment: (-commitment.counts.missed, -commitment.owed_nanos),
        ),
    )
