"""What was to be said of the closed check-ins of a commitment while they ran."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import ListPastForecastsRequest, OutlookStatus

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    request = ListPastForecastsRequest(company_id="cyberdyne", commitment_id="1")
    for past in api.commitments.list_past_forecasts(request, timeout=10).past_forecasts:
        said = OutlookStatus.Name(past.status)
        print(past.checkin_number, past.share_percent, said, decimal_of(past.actual))
