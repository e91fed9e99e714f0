"""How histories are best continued, as worked out after their load."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from psycopg.rows import class_row
from psycopg.types.json import Jsonb

from services.commitment.domain.history import DailyHistory
from services.commitment.domain.outlook import Method
from services.commitment.forecast.calibration import ENGINE_VERSION, Calibration
from services.commitment.repository.companies import Company
from services.runtime.db import Connection

# Weights are stored by the name of their method. Their order is not: it must not decide how they add up.
_STORED: Final = """
    select s.code as service_code, c.weights, c.width
    from commitment.calibration c
    join billing.published_service s on s.service_id = c.service_id
    join unnest(%(services)s::text[], %(digests)s::bytea[]) as history (service_code, digest)
      on history.service_code = s.code and history.digest = c.history_digest
    where c.company_id = %(company)s and c.engine_version = %(engine)s
"""

_STORE: Final = """
    insert into commitment.calibration (company_id, service_id, history_digest, engine_version, data_version,
      end_day, weights, width)
    select %(company)s, s.service_id, %(digest)s, %(engine)s, %(version)s, %(end_day)s, %(weights)s, %(width)s
    from billing.published_service s
    where s.code = %(service)s
    on conflict do nothing
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class _CalibrationRow:
    service_code: str
    weights: Mapping[str, float]
    width: float


async def stored_calibrations(
    connection: Connection, company: Company, histories: Mapping[str, DailyHistory]
) -> dict[str, Calibration]:
    """The calibrations of these very histories by this engine, by service code.

    Those not stored are left out: the histories of a past moment, or of a load whose calibration still runs.
    """
    parameters = {
        "company": company.key,
        "engine": ENGINE_VERSION,
        "services": list(histories),
        "digests": [history.digest for history in histories.values()],
    }
    async with connection.cursor(row_factory=class_row(_CalibrationRow)) as cursor:
        await cursor.execute(_STORED, parameters)
        return {row.service_code: _calibration(row) for row in await cursor.fetchall()}


async def store_calibration(
    connection: Connection,
    company: Company,
    service_code: str,
    history: DailyHistory,
    calibration: Calibration,
) -> None:
    """Keep the calibration of a history.

    Those of earlier histories stay: a read of the moment at which one of them ended finds it.
    """
    parameters = {
        "company": company.key,
        "service": service_code,
        "digest": history.digest,
        "engine": ENGINE_VERSION,
        "version": company.data_version,
        "end_day": history.end_day,
        "weights": Jsonb({method.name: weight for method, weight in calibration.weights.items()}),
        "width": calibration.width,
    }
    await connection.execute(_STORE, parameters)


def _calibration(row: _CalibrationRow) -> Calibration:
    weights = {method: row.weights[method.name] for method in Method if method.name in row.weights}
    return Calibration(weights=weights, width=row.width)
