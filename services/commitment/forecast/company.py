"""The forecast of a company: the one thing that answers what lies ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from services.commitment.domain.commitment import Commitment
from services.commitment.domain.history import DailyHistory
from services.commitment.domain.moment import Moment
from services.commitment.domain.outlook import CompanyOutlook, FanPoint
from services.commitment.domain.scenario import Simulation, SpendChange
from services.commitment.forecast.answers.basis import forecast_basis
from services.commitment.forecast.answers.clock import Clock
from services.commitment.forecast.answers.fan import fan_points, fan_times
from services.commitment.forecast.answers.question import Asked, Question, questions
from services.commitment.forecast.answers.reading import read_all
from services.commitment.forecast.answers.simulation import Scenario, simulation
from services.commitment.forecast.answers.totals import Totals
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.calibration import Calibration, calibrated
from services.commitment.forecast.mixture import Mixture, mixture
from services.commitment.forecast.money import to_dollars
from services.commitment.forecast.paths.correlation import common_share
from services.commitment.forecast.paths.futures import Futures, Source, draw
from services.commitment.forecast.paths.random_numbers import RandomNumbers
from services.commitment.forecast.paths.simulated import weeks_ahead
from services.commitment.forecast.readiness import suffices
from services.commitment.forecast.series import series_of


@dataclass(frozen=True, kw_only=True, eq=False)
class CompanyForecast:
    """The simulated futures of a company, and every answer that is read from them.

    Attributes:
        clock: how moments are counted.
        futures: the paths of each service with a forecast.
        owed_nanos: what the company owes already, for all its commitments.
        asked: the commitments with check-ins that are not closed.
    """

    clock: Clock
    futures: Futures
    owed_nanos: int
    asked: Sequence[Asked]

    @property
    def outlook(self) -> CompanyOutlook:
        """The outlook of every check-in that is not closed, and of their sums."""
        return self._totals.outlook

    @property
    def shortfalls(self) -> Floats | None:
        """What each path leaves missing of all check-ins, in dollars: (paths,); None without a forecast."""
        return self._totals.shortfalls

    @property
    def byte_count(self) -> int:
        """The memory that the paths take, and what is read from them once."""
        return self.futures.byte_count + sum(
            reading.shortfalls.nbytes for reading in self._totals.readings.values()
        )

    def simulate(self, changes: Sequence[SpendChange], wanted_probability: float) -> Simulation:
        """The same futures under a scenario, and which spend meets the promises.

        Args:
            changes: what changes.
            wanted_probability: that the required spend is to reach, above 0 and at most 1.
        """
        scenario = Scenario(changes=changes, clock=self.clock)
        return simulation(self._totals, self.futures, scenario, wanted_probability)

    def fan(self, commitment_id: str, number: int) -> Sequence[FanPoint]:
        """What a check-in may have come to at moments from T, or a later start, to its end.

        Empty for one that is closed, or has no forecast. Paths are drawn again with every midnight asked
        about: keeping all of them would take many times the memory, and they come out the same.
        """
        found = self._question(commitment_id, number)
        if found is None:
            return []
        code, question = found
        return fan_points(question, self.futures.with_times(code, fan_times(question)))

    @cached_property
    def _totals(self) -> Totals:
        return Totals(
            owed_nanos=self.owed_nanos, asked=self.asked, readings=read_all(self.asked, self.futures)
        )

    def _question(self, commitment_id: str, number: int) -> tuple[str, Question] | None:
        return next(
            (
                (asked.service_code, question)
                for asked in self.asked
                if asked.id == commitment_id and asked.service_code in self.futures.sources
                for question in asked.questions
                if question.number == number
            ),
            None,
        )


def forecast_company(
    company_id: str,
    moment: Moment,
    commitments: Sequence[Commitment],
    histories: Mapping[str, DailyHistory],
    calibrations: Mapping[str, Calibration],
) -> CompanyForecast:
    """Simulate what lies ahead of a company. A pure function: the same to the last digit in any process.

    Args:
        company_id: the company.
        moment: the moment of the question.
        commitments: all of the company, judged at that moment.
        histories: by service, every committed service with a line item before T; each ends at the last
            midnight that is not after T.
        calibrations: by service; one that is missing is worked out here.

    Raises:
        ValueError: a history ends at another day.
    """
    clock = Clock(moment.counted_until)
    _check_ends(histories, clock)
    carrying = {code: history for code, history in histories.items() if suffices(history)}
    not_closed = [(item, found) for item in commitments if (found := questions(item, clock))]
    services = {item.measured.service_code for item, _ in not_closed}
    drawn = _mixtures({code: carrying[code] for code in carrying if code in services}, calibrations)
    asked = [_asked(item, found, histories, drawn) for item, found in not_closed]
    sources = {
        code: Source(
            mixture=mixture,
            spent_today=to_dollars(histories[code].today_nanos),
            times=_times(code, asked),
        )
        for code, mixture in drawn.items()
    }
    numbers = RandomNumbers(
        company_id=company_id,
        moment=clock.moment,
        correlation=common_share([series_of(history) for history in carrying.values()]),
        week_count=weeks_ahead(chain.from_iterable(source.times for source in sources.values())),
    )
    return CompanyForecast(
        clock=clock,
        futures=draw(numbers, clock.now, sources),
        owed_nanos=sum(item.owed_nanos for item in commitments),
        asked=asked,
    )


def _check_ends(histories: Mapping[str, DailyHistory], clock: Clock) -> None:
    for code, history in histories.items():
        if history.end_day != clock.midnight.date():
            raise ValueError(
                f"the history of {code} ends at {history.end_day}: it has to end at {clock.midnight.date()},"
                " the last midnight that is not after T"
            )


def _mixtures(
    histories: Mapping[str, DailyHistory], calibrations: Mapping[str, Calibration]
) -> dict[str, Mixture]:
    found = calibrated(
        [series_of(history) for history in histories.values()], [calibrations.get(code) for code in histories]
    )
    return {code: mixture(each) for code, each in zip(histories, found, strict=True)}


def _asked(
    commitment: Commitment,
    found: Sequence[Question],
    histories: Mapping[str, DailyHistory],
    drawn: Mapping[str, Mixture],
) -> Asked:
    code = commitment.measured.service_code
    return Asked(
        id=commitment.measured.id,
        service_code=code,
        owed_nanos=commitment.owed_nanos,
        basis=forecast_basis(histories.get(code), drawn.get(code)),
        questions=found,
    )


def _times(service_code: str, asked: Sequence[Asked]) -> list[float]:
    return [
        edge
        for item in asked
        if item.service_code == service_code
        for question in item.questions
        for edge in (question.start, question.end)
    ]
