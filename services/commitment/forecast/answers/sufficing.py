"""Which change of spend suffices."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from math import ceil
from typing import Final

import numpy as np

from services.commitment.domain.scenario import LARGEST_FACTOR
from services.commitment.forecast.arrays import Floats

_LOST: Final = 1e-6  # dollars
_LOST_SHARE: Final = 1e-12
_PLACES: Final = 1_000_000


@dataclass(frozen=True, kw_only=True, eq=False)
class Need:
    """What a check-in needs of the time in which spend can change.

    Attributes:
        missing: what has to be spent in it, in dollars; negative if nothing has; (paths,), or (1,) if that is
            the same for each.
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


def sufficient_change(needs: Sequence[Need], probability: float) -> EvenChange:
    """The smallest change with which needs are met together with a probability.

    Closed form, on the same paths as the outlook: each path has a change that just suffices for it, and for
    the wanted share of the paths that is no more than the answer.
    """
    more = sufficient_raise(needs, probability)
    if more > 0:
        return EvenChange(share=1.0, daily=more)
    last = _last_path(needs, probability)
    shares = reduce(np.maximum, (_share(need) for need in needs))
    return EvenChange(share=float(np.partition(shares, last)[last]), daily=0.0)


def sufficient_raise(needs: Sequence[Need], probability: float) -> float:
    """The smallest raise of each day, in dollars, with which they are; 0 if none is needed."""
    last = _last_path(needs, probability)
    daily = reduce(np.maximum, ((need.missing - need.gains) / need.days for need in needs))
    if int(np.count_nonzero(daily <= 0)) > last:
        return 0.0
    return float(np.partition(daily, last)[last])


def sufficient_factor(needs: Sequence[Need], probability: float) -> float | None:
    """The smallest factor of all spend with which needs are met together with a probability, to six places.

    Returns:
        None if no factor up to LARGEST_FACTOR suffices.
    """
    last = _last_path(needs, probability)
    shares = reduce(np.maximum, (_share(replace(need, missing=surely(need.missing))) for need in needs))
    factor = float(np.partition(shares, last)[last])
    if factor > LARGEST_FACTOR:
        return None
    rounded = min(ceil(factor * _PLACES) / _PLACES, LARGEST_FACTOR)
    met = reduce(np.logical_and, (rounded * need.gains >= need.missing for need in needs))
    return rounded if met.mean() >= probability else None  # paths with refunds alone may want less


def surely(missing: Floats) -> Floats:
    """A little more than is missing: what floats lose on the way through a scenario must not tip a path."""
    return np.where(missing > 0, missing + np.maximum(_LOST, _LOST_SHARE * missing), missing)


def wanted_paths(count: int, probability: float) -> int:
    """How many of so many paths have to be met for a probability."""
    return ceil(round(probability * count, 6))


def _last_path(needs: Sequence[Need], probability: float) -> int:
    """The place, in order of what they need, of the last path that has to be met."""
    return wanted_paths(len(needs[0].gains), probability) - 1


def _share(need: Need) -> Floats:
    """What each path has to keep of its spend, more than all if that does not suffice; (paths,)."""
    shares = np.where(need.missing <= need.gains, 1.0, np.inf)  # of paths with refunds alone
    np.divide(np.maximum(need.missing, 0.0), need.gains, out=shares, where=need.gains > 0)
    return shares
