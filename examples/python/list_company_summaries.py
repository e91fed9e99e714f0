"""What every company has missed and owes."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import ListCompanySummariesRequest

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    answer = api.commitments.list_company_summaries(ListCompanySummariesRequest(), timeout=5)
    for summary in answer.summaries:
        print(summary.company_id, summary.counts.missed, decimal_of(summary.owed))
