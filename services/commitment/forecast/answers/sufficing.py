"""Which change of spend suffices."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from services.commitment.forecast.arrays import Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Need:
    """What a check-in needs of the time in which spend can change.

    Attributes:
        missing: what has to be spent in it, in dollars; negative if nothing has; (paths,).
        gains: what each path spends in it; (paths,).
        days: its length; positive.
    """

    missing: Floats
    gains: Floats
    days: float


@dataclass(frozen=True, kw_only=True)
class EvenChange:
    """The same change of every path, as scenarios make it: more is added evenly, less taken off by a share.

    Attributes:
        share: what is kept of all spend; 1 or less.
        daily: what is added to each day, in dollars; 0 unless all is kept.
    """

    share: float
    daily: float

    def gains(self, need: Need) -> Floats:
        """What each path spends with it; (paths,)."""
        return self.share * need.gains + self.daily * need.days


def sufficient_change(needs: Sequence[Need], probability: float) -> EvenChange:
    """The smallest change with which needs are met together with a probability.

    Closed form, on the same paths as the outlook: each path has a change that just suffices for it, and for
    the wanted share of the paths that is no more than the answer.
    """
    last = ceil(round(probability * len(needs[0].gains), 6)) - 1
    daily = np.maximum.reduce([(need.missing - need.gains) / need.days for need in needs])
    more = float(np.partition(daily, last)[last])
    if more > 0:
        return EvenChange(share=1.0, daily=more)
    shares = np.maximum.reduce([_share(need) for need in needs])
    return EvenChange(share=float(np.partition(shares, last)[last]), daily=0.0)


def _share(need: Need) -> Floats:
    """What each path has to keep of its spend, more than all if that does not suffice; (paths,)."""
    shares = np.where(need.missing <= need.gains, 1.0, np.inf)  # of paths with refunds alone
    np.divide(np.maximum(need.missing, 0.0), need.gains, out=shares, where=need.gains > 0)
    return shares
