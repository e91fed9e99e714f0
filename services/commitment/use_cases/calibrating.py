"""How the histories of a company are best continued, worked out once after a load."""

from services.commitment.forecast.calibration import calibrate
from services.commitment.repository.calibrations import store_calibration, stored_calibrations
from services.commitment.repository.companies import company_by_slug
from services.commitment.repository.histories import daily_histories
from services.commitment.repository.job import snapshot
from services.runtime.db import Connection


async def calibrate_company(connection: Connection, company_id: str) -> int:
    """Calibrate the histories of a company that end where its data do, and are not calibrated yet.

    Returns:
        How many were. Those that carry no forecast need none.
    """
    async with snapshot(connection):
        company = await company_by_slug(connection, company_id)
        if company.data_through is None:
            return 0
        histories = await daily_histories(connection, company, until=company.data_through)
        known = await stored_calibrations(connection, company, histories)
    count = 0
    for service_code in histories.keys() - known.keys():
        history = histories[service_code]
        calibration = calibrate(history)
        if calibration is not None:
            await store_calibration(connection, company, service_code, history, calibration)
            count += 1
    return count
