"""The forecast of a company: the one thing that answers what lies ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from services.commitment.domain.commitment import Commitment
from services.commitment.domain.history import DailyHistory
from services.commitment.domain.moment import Moment
from services.commitment.domain.outlook import CompanyOutlook, FanPoint
from services.commitment.domain.scenario import Simulation, SpendChange
from services.commitment.forecast.answers.basis import forecast_basis
from services.commitment.forecast.answers.clock import Clock
from services.commitment.forecast.answers.fan import fan_points, fan_times
from services.commitment.forecast.answers.question import Question, questions
from services.commitment.forecast.answers.simulation import Scenario, simulation
from services.commitment.forecast.answers.totals import Asked, Totals
from services.commitment.forecast.calibration import Calibration, calibrate
from services.commitment.forecast.mixture import Mixture, mixtures
from services.commitment.forecast.paths.correlation import common_share
from services.commitment.forecast.paths.random_numbers import RandomNumbers
from services.commitment.forecast.paths.simulated import simulate, weeks_ahead
from services.commitment.forecast.readiness import suffices
from services.commitment.forecast.series import series_of


@dataclass(frozen=True, kw_only=True, eq=False)
class CompanyForecast:
    """The simulated futures of a company, and every answer that is read from them.

    Attributes:
        clock: how moments are counted.
        numbers: the random numbers of the company at T.
        mixtures: what the future of each service with a forecast is drawn from.
        totals: the paths, and the check-ins they are about.
    """

    clock: Clock
    numbers: RandomNumbers
    mixtures: Mapping[str, Mixture]
    totals: Totals

    @property
    def outlook(self) -> CompanyOutlook:
        """The outlook of every check-in that is not closed, and of their sums."""
        return self.totals.outlook

    @property
    def byte_count(self) -> int:
        """The memory that the paths take, and what is read from them once."""
        return self.totals.byte_count

    def simulate(self, changes: Sequence[SpendChange], wanted_probability: float) -> Simulation:
        """The same futures under a scenario, and which spend meets the promises.

        Args:
            changes: what changes.
            wanted_probability: that the required spend is to reach, above 0 and at most 1.
        """
        return simulation(self.totals, Scenario(changes=changes, clock=self.clock), wanted_probability)

    def fan(self, commitment_id: str, number: int) -> Sequence[FanPoint]:
        """What a check-in may have come to at moments from T, or a later start, to its end.

        Empty for one that is closed, or has no forecast. Paths are drawn again with every midnight asked
        about: keeping all of them would take many times the memory, and they come out the same.
        """
        found = self._question(commitment_id, number)
        if found is None:
            return []
        code, question = found
        paths = simulate(self.mixtures[code], self.numbers, code, fan_times(question))
        return fan_points(question, paths)

    def _question(self, commitment_id: str, number: int) -> tuple[str, Question] | None:
        return next(
            (
                (asked.service_code, question)
                for asked in self.totals.asked
                if asked.id == commitment_id and asked.service_code in self.mixtures
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
    times = {code: _times(code, asked, clock) for code in drawn}
    numbers = RandomNumbers(
        company_id=company_id,
        moment=clock.moment,
        correlation=common_share([series_of(history) for history in carrying.values()]),
        week_count=weeks_ahead(chain.from_iterable(times.values())),
    )
    paths = {code: simulate(mixture, numbers, code, times[code]) for code, mixture in drawn.items()}
    return CompanyForecast(
        clock=clock,
        numbers=replace(numbers),  # without those that were drawn: they take as much memory as the paths
        mixtures=drawn,
        totals=Totals(owed_nanos=sum(item.owed_nanos for item in commitments), asked=asked, paths=paths),
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
    known = {code: calibrations.get(code) or calibrate(history) for code, history in histories.items()}
    worth = {code: calibration for code, calibration in known.items() if calibration}
    found = mixtures([series_of(histories[code]) for code in worth], list(worth.values()))
    return dict(zip(worth, found, strict=True))


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


def _times(service_code: str, asked: Sequence[Asked], clock: Clock) -> list[float]:
    edges = [
        edge
        for item in asked
        if item.service_code == service_code
        for question in item.questions
        for edge in (question.start, question.end)
    ]
    return [clock.now, *edges]
