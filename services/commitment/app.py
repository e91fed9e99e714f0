"""The commitment service, put together."""

from commitment.v1 import commitment_service_pb2

from services.commitment.handlers import CommitmentHandlers
from services.commitment.use_cases.forecasts import Forecasts
from services.runtime.db import Database
from services.runtime.rpc.registration import Registration
from services.runtime.settings import Settings


def registration(settings: Settings) -> Registration:
    """The service, ready to be served.

    Raises:
        SettingsError: DATABASE_URL is missing.
    """
    database = Database(settings, role="commitment_service", table="commitment.commitment")
    forecasts = Forecasts()
    return Registration(
        descriptor=commitment_service_pb2.DESCRIPTOR.services_by_name["CommitmentService"],
        implementation=CommitmentHandlers(database, forecasts),
        database=database,
        close=forecasts.close,
    )
