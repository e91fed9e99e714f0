"""Which paths follow which part."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from services.commitment.forecast.parts.part import Part
from services.commitment.forecast.paths.random_numbers import PATH_COUNT


@dataclass(frozen=True, kw_only=True, eq=False)
class Turn:
    """Neighbouring paths that follow one part."""

    part: Part
    start: int
    end: int


def turns(parts: Sequence[Part], first_path: int) -> list[Turn]:
    """Deal the paths to the parts by weight, in order from a path on and round to it: turns in order of path.

    Parts whose weight is not worth a path get none.
    """
    bounds = np.rint(np.cumsum([0.0, *(part.weight for part in parts)]) * PATH_COUNT).astype(int) + first_path
    dealt: list[Turn] = []
    for part, start, end in zip(parts, bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        dealt += [
            Turn(part=part, start=max(start, low) - low, end=min(end, low + PATH_COUNT) - low)
            for low in (0, PATH_COUNT)
            if max(start, low) < min(end, low + PATH_COUNT)
        ]
    return sorted(dealt, key=lambda turn: turn.start)
