"""What every call passes through, whichever protocol brought it."""

from services.runtime.rpc.call import Interceptor
from services.runtime.rpc.interceptors.access_log import AccessLog
from services.runtime.rpc.interceptors.deadline import Deadline
from services.runtime.rpc.interceptors.error_mapping import ErrorMapping
from services.runtime.rpc.interceptors.in_flight import InFlight
from services.runtime.rpc.interceptors.request_id import RequestId
from services.runtime.rpc.interceptors.well_formed import WellFormed
from services.runtime.settings import Settings


def standard_interceptors(settings: Settings, in_flight: InFlight) -> list[Interceptor]:
    """The interceptors of every service, the outermost first."""
    return [
        in_flight,
        RequestId(),
        AccessLog(),
        ErrorMapping(),
        WellFormed(),
        Deadline(default=settings.default_deadline_seconds, longest=settings.max_deadline_seconds),
    ]
