"""The commitment service, put together."""

from typing import Final

from commitment.v1 import commitment_service_pb2

from services.commitment.handlers import CommitmentHandlers
from services.commitment.repository.version import DATA_VERSION
from services.commitment.use_cases.forecasts import Forecasts
from services.runtime.data_version import DataVersion
from services.runtime.db import Database
from services.runtime.rpc.kept_answers import KeptAnswers
from services.runtime.rpc.registration import Registration
from services.runtime.settings import Settings

# Their answers are functions of the data alone. Scenarios are too, but hardly one is asked for twice; what is
# known of past forecasts grows without a change of the data.
_KEPT: Final = (
    "GetCompanySummary",
    "ListCompanySummaries",
    "ListCommitments",
    "GetCommitment",
    "GetCheckin",
)


def registration(settings: Settings) -> Registration:
    """The service, ready to be served.

    Raises:
        SettingsError: DATABASE_URL is missing.
    """
    database = Database(settings, role="commitment_service", table="commitment.commitment")
    forecasts = Forecasts()
    version = DataVersion(database, DATA_VERSION)
    return Registration(
        descriptor=commitment_service_pb2.DESCRIPTOR.services_by_name["CommitmentService"],
        implementation=CommitmentHandlers(database, forecasts),
        database=database,
        interceptors=[KeptAnswers(version, methods=_KEPT, mib=settings.kept_answers_mib)],
        close=forecasts.close,
    )
