"""Who is in the data."""

import os

from contract_commitments import connect
from contract_commitments.messages import ListCompaniesRequest

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    for company in api.billing.list_companies(ListCompaniesRequest(), timeout=5).companies:
        print(company.id, company.line_item_count)
