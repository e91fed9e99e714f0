"""How right the forecasts have been."""

import os

from contract_commitments import connect
from contract_commitments.messages import GetTrackRecordRequest

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    request = GetTrackRecordRequest(company_id="cyberdyne")
    overall = api.commitments.get_track_record(request, timeout=10).track_record.overall
    print(overall.inside_range_count, "of", overall.forecast_count)
