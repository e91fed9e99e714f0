"""Which check-ins of a commitment were met, and which missed by how much."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import GetCommitmentRequest, Verdict

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    request = GetCommitmentRequest(company_id="cyberdyne", commitment_id="1")
    for checkin in api.commitments.get_commitment(request, timeout=5).commitment.checkins:
        print(checkin.number, Verdict.Name(checkin.verdict), decimal_of(checkin.shortfall))
