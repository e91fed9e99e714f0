"""The paths of all services of a company."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from services.commitment.forecast.mixture import Mixture
from services.commitment.forecast.paths.cumulative import Paths
from services.commitment.forecast.paths.random_numbers import RandomNumbers
from services.commitment.forecast.paths.simulated import simulate
from services.commitment.forecast.paths.today import knowing_today

ROOM: Final = 16 * 2**20  # bytes: twice what ten services with a hundred check-ins in half a year take


@dataclass(frozen=True, kw_only=True, eq=False)
class Source:
    """What the paths of a service are drawn from.

    Attributes:
        mixture: how its spend may go on.
        spent_today: from the last midnight to T, in dollars.
        times: what is asked about, in days after that midnight.
    """

    mixture: Mixture
    spent_today: float
    times: Sequence[float]


@dataclass(frozen=True, kw_only=True, eq=False)
class Futures:
    """The paths of each service with a forecast: kept as far as there is room, else drawn again, just so.

    However many services a company has, and however far they are promised: what is kept takes at most ROOM,
    and beside it the paths of one service at a time exist. Those take 16 KB for each week and each midnight
    asked about, of at most ten years, and 30 MB more while they are drawn or changed by a scenario.

    Attributes:
        numbers: the random numbers of the company, none of them drawn.
        now: T, in days after the last midnight.
        sources: by service.
        kept: the paths of the first services.
    """

    numbers: RandomNumbers
    now: float
    sources: Mapping[str, Source]
    kept: Mapping[str, Paths]

    @property
    def byte_count(self) -> int:
        """The memory that is kept."""
        return sum(paths.byte_count for paths in self.kept.values())

    def each(self) -> Iterator[tuple[str, Paths]]:
        """The services and their paths, one after the other."""
        yield from self.kept.items()
        rest = {code: source for code, source in self.sources.items() if code not in self.kept}
        yield from _drawn(self.numbers, self.now, rest)

    def with_times(self, service_code: str, times: Sequence[float]) -> Paths:
        """The same paths of a service, with other times asked about."""
        source = replace(self.sources[service_code], times=times)
        [(_, paths)] = _drawn(self.numbers, self.now, {service_code: source})
        return paths


def draw(numbers: RandomNumbers, now: float, sources: Mapping[str, Source]) -> Futures:
    """Draw the paths of services, and keep those of the first ones that there is room for.

    Args:
        numbers: the random numbers of the company.
        now: T, in days after the last midnight.
        sources: by service.
    """
    kept: dict[str, Paths] = {}
    used = 0
    for code, paths in _drawn(numbers, now, sources):
        used += paths.byte_count
        if used > ROOM:
            break
        kept[code] = paths
    return Futures(numbers=numbers, now=now, sources=sources, kept=kept)


def _drawn(numbers: RandomNumbers, now: float, sources: Mapping[str, Source]) -> Iterator[tuple[str, Paths]]:
    shared = replace(numbers)  # what all series have in common is drawn once here, and forgotten at the end
    for code, source in sources.items():
        paths = simulate(source.mixture, shared, code, [now, *source.times])
        yield code, knowing_today(paths, now, source.spent_today)
        del paths  # before the next ones are drawn
