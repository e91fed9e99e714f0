"""Calibrations that were worked out after the load: they save work, and change no answer."""

from dataclasses import replace

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import ListCommitmentsRequest, ListCommitmentsResponse
from psycopg.types.json import Jsonb

from services.commitment.app import registration
from services.commitment.domain.history import DailyHistory
from services.commitment.forecast.calibration import ENGINE_VERSION, Calibration, calibrate
from services.commitment.repository.companies import company_by_slug
from services.commitment.repository.histories import daily_histories
from services.commitment.tests.promises import DAY
from services.commitment.tests.spending import END, nanos
from services.runtime.settings import Settings
from services.runtime.testing.billing_data import company_key, service_key
from services.runtime.testing.serving import served


async def _asked_anew(data: psycopg.Connection) -> ListCommitmentsResponse:
    """The answer of a process that has kept nothing."""
    settings = Settings(database_url=data.info.dsn, portal_port=0, grpc_port=0, pool_size=1)
    async with (
        served(registration(settings), settings=settings) as running,
        CommitmentServiceClient(running.addresses.http_url) as client,
    ):
        return await client.list_commitments(ListCommitmentsRequest(company_id="acme"))


async def _calibrations(data: psycopg.Connection) -> dict[str, tuple[DailyHistory, Calibration]]:
    async with await psycopg.AsyncConnection.connect(data.info.dsn, autocommit=True) as connection:
        histories = await daily_histories(connection, await company_by_slug(connection, "acme"), until=END)
    calibrated = {service: (history, calibrate(history)) for service, history in histories.items()}
    return {service: (history, found) for service, (history, found) in calibrated.items() if found}


def _store(
    data: psycopg.Connection, service: str, digest: bytes, calibration: Calibration, *, engine: int
) -> None:
    weights = {method.name: weight for method, weight in calibration.weights.items()}
    data.execute(
        """
        insert into commitment.calibration (company_id, service_id, history_digest, engine_version,
          data_version, end_day, weights, width)
        values (%s, %s, %s, %s, '1-1', %s, %s, %s)
        """,
        [
            company_key(data, "acme"),
            service_key(data, service),
            digest,
            engine,
            END.date(),
            Jsonb(weights),
            calibration.width,
        ],
    )


@pytest.mark.usefixtures("acme")
async def test_a_stored_calibration_gives_the_very_answer_that_its_history_gives(
    data: psycopg.Connection,
) -> None:
    worked_out = await _asked_anew(data)
    calibrations = await _calibrations(data)
    assert set(calibrations) == {"s3", "ec2"}
    for service, (history, calibration) in calibrations.items():
        _store(data, service, history.digest, calibration, engine=ENGINE_VERSION)
    assert await _asked_anew(data) == worked_out


@pytest.mark.usefixtures("acme")
async def test_what_is_stored_is_used_for_its_very_history_and_engine_alone(data: psycopg.Connection) -> None:
    worked_out = await _asked_anew(data)
    history, calibration = (await _calibrations(data))["s3"]
    wide = replace(calibration, width=calibration.width * 3)
    shorter = DailyHistory(first_day=history.first_day, nanos=history.nanos[:-1])
    assert shorter.end_day == (END - DAY).date()
    _store(data, "s3", shorter.digest, wide, engine=ENGINE_VERSION)
    _store(data, "s3", history.digest, wide, engine=ENGINE_VERSION - 1)
    _store(data, "ec2", history.digest, wide, engine=ENGINE_VERSION + 1)
    assert await _asked_anew(data) == worked_out

    _store(data, "s3", history.digest, wide, engine=ENGINE_VERSION)
    used = await _asked_anew(data)
    assert _width(used, 0) > _width(worked_out, 0)
    assert used.commitments[1] == worked_out.commitments[1]


def _width(answer: ListCommitmentsResponse, place: int) -> int:
    reach = answer.commitments[place].checkins[-1].outlook.actual_range
    return nanos(reach.high) - nanos(reach.low)
