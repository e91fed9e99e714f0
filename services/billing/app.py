"""The billing service, put together."""

from billing.v1 import billing_service_pb2

from services.billing.handlers import BillingHandlers
from services.runtime.db import Database
from services.runtime.rpc.registration import Registration
from services.runtime.settings import Settings


def registration(settings: Settings) -> Registration:
    """The service, ready to be served.

    Raises:
        SettingsError: DATABASE_URL is missing.
    """
    database = Database(settings, role="billing_service", table="billing.company")
    return Registration(
        descriptor=billing_service_pb2.DESCRIPTOR.services_by_name["BillingService"],
        implementation=BillingHandlers(database),
        database=database,
    )
