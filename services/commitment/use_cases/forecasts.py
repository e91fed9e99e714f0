"""Forecasts of companies: worked out once for all who ask the same, and kept for those who ask again.

A forecast is a function of the data and the moment alone, so that what is kept never has to be taken back: a
load gives the data a new version, and with it a new forecast.
"""

import asyncio
from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from typing import Final, Generic, TypeVar

from services.commitment.domain.history import DailyHistory
from services.commitment.domain.outlook import FanPoint
from services.commitment.domain.scenario import Simulation, SpendChange
from services.commitment.forecast.all_companies import Expectation, expectation
from services.commitment.forecast.calibration import Calibration
from services.commitment.forecast.company import CompanyForecast, forecast_company
from services.commitment.repository.calibrations import stored_calibrations
from services.commitment.repository.histories import daily_histories
from services.commitment.use_cases.facts import Facts
from services.commitment.use_cases.workers import Workers
from services.runtime.db import Connection
from services.runtime.kept import Kept

Result = TypeVar("Result")

# Together 64 MiB. Most reads need what is expected alone, a hundredth of the paths it is read from: the list
# of all companies finds every one of them kept.
_PATHS_ROOM: Final = 48 * 2**20
_EXPECTATIONS_ROOM: Final = 16 * 2**20
_CHECKIN_SIZE: Final = 2048  # bytes that the outlook of a check-in and its part of the key take, generously


class Pending(Generic[Result]):
    """What is worked out for all who wait for it."""

    def __init__(self, future: asyncio.Future[Result]) -> None:
        self._future = future

    async def get(self) -> Result:
        """Wait for it. Who stops waiting leaves the others undisturbed, and the work goes on."""
        return await asyncio.shield(self._future)


class Forecasts:
    """The forecasts of one process."""

    def __init__(self) -> None:
        self._workers = Workers()
        self._paths = Kept[Hashable, CompanyForecast](room=_PATHS_ROOM)
        self._expectations = Kept[Hashable, Expectation](room=_EXPECTATIONS_ROOM)
        self._under_way: dict[Hashable, asyncio.Future[CompanyForecast]] = {}

    async def begin(self, connection: Connection, facts: Facts) -> Pending[CompanyForecast] | None:
        """Begin the forecast of a company, or join the one that is kept or under way.

        Args:
            connection: reads the state of the data that the facts are from; not used after the return.
            facts: what is known.

        Returns:
            What to wait for once the connection is given back; None if nothing is ahead.

        Raises:
            ServiceError: more forecasts wait than are taken on.
        """
        if not facts.has_something_ahead:
            return None
        key = _key(facts)
        future = self._known(key)
        if future is None:
            histories = await daily_histories(connection, facts.company, until=facts.moment.counted_until)
            calibrations = await stored_calibrations(connection, facts.company, histories)
            # Another call may have read the same in the meantime.
            future = self._known(key) or self._start(facts, histories, calibrations)
        return Pending(future)

    async def begin_expecting(self, connection: Connection, facts: Facts) -> Pending[Expectation] | None:
        """The same for what is expected alone, which is kept longer than the paths it is read from."""
        kept = self._expectations.get(_key(facts))
        if kept is not None:
            return Pending(_done(kept))
        forecast = await self.begin(connection, facts)
        if forecast is None:
            return None
        return Pending(asyncio.create_task(_expectation_of(facts.company.slug, forecast)))

    async def fan(self, forecast: CompanyForecast, commitment_id: str, number: int) -> Sequence[FanPoint]:
        """The forecast of one check-in from T to its end; empty if it has none."""
        return await self._workers.start(partial(forecast.fan, commitment_id, number))

    async def simulate(
        self, forecast: CompanyForecast, changes: Sequence[SpendChange], wanted_probability: float
    ) -> Simulation:
        """A scenario on the paths of a forecast."""
        return await self._workers.start(partial(forecast.simulate, changes, wanted_probability))

    def close(self) -> None:
        """End the work."""
        self._workers.close()

    def _known(self, key: Hashable) -> asyncio.Future[CompanyForecast] | None:
        kept = self._paths.get(key)
        return self._under_way.get(key) if kept is None else _done(kept)

    def _start(
        self, facts: Facts, histories: Mapping[str, DailyHistory], calibrations: Mapping[str, Calibration]
    ) -> asyncio.Future[CompanyForecast]:
        key = _key(facts)
        future = self._workers.start(partial(_forecast, facts, histories, calibrations))
        self._under_way[key] = future
        future.add_done_callback(partial(self._keep, facts.company.slug, key))
        return future

    def _keep(self, company_id: str, key: Hashable, future: asyncio.Future[CompanyForecast]) -> None:
        del self._under_way[key]
        if future.cancelled() or future.exception() is not None:
            return
        forecast = future.result()
        self._paths.put(key, forecast, forecast.byte_count)
        expected = expectation(company_id, forecast)
        checkin_count = sum(1 + len(c.checkins) for c in expected.outlook.commitments.values())
        self._expectations.put(key, expected, _CHECKIN_SIZE * checkin_count + expected.byte_count)


def _key(facts: Facts) -> Hashable:
    """Everything that a forecast is made from; the version stands for the histories."""
    commitments = [commitment.measured for commitment in facts.commitments]
    return (
        facts.company.key,
        facts.company.data_version,
        facts.moment,
        tuple((c.id, c.service_code, c.has_data, tuple(c.measurements)) for c in commitments),
    )


def _forecast(
    facts: Facts, histories: Mapping[str, DailyHistory], calibrations: Mapping[str, Calibration]
) -> CompanyForecast:
    forecast = forecast_company(facts.company.slug, facts.moment, facts.commitments, histories, calibrations)
    _ = forecast.outlook  # worked out once, here and not on the event loop
    return forecast


async def _expectation_of(company_id: str, forecast: Pending[CompanyForecast]) -> Expectation:
    return expectation(company_id, await forecast.get())


def _done(result: Result) -> asyncio.Future[Result]:
    future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
    future.set_result(result)
    return future
