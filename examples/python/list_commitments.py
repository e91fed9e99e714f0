"""What is owed for each commitment of a company."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import ListCommitmentsRequest

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    request = ListCommitmentsRequest(company_id="cyberdyne")
    for commitment in api.commitments.list_commitments(request, timeout=5).commitments:
        print(commitment.id, commitment.service_code, decimal_of(commitment.owed))
