"""What a tenth more spend on S3 would mean, and which spend would meet each commitment."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import SimulateCommitmentsRequest, SpendChange

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    changes = [SpendChange(service_code="s3", factor=1.1)]
    request = SimulateCommitmentsRequest(company_id="cyberdyne", changes=changes)
    answer = api.commitments.simulate_commitments(request, timeout=10)
    print("before", decimal_of(answer.before.expected_owed))
    print("after", decimal_of(answer.after.expected_owed))
    for commitment in answer.commitments:
        print(commitment.commitment_id, decimal_of(commitment.required_for_all.daily_spend), "a day")
