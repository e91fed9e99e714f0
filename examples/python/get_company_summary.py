"""What a company owes."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import GetCompanySummaryRequest

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    request = GetCompanySummaryRequest(company_id="cyberdyne")
    owed = api.commitments.get_company_summary(request, timeout=5).summary.owed
    print(decimal_of(owed), owed.currency_code)
