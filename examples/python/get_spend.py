"""What was spent on each service, by month."""

import os
from datetime import UTC, datetime

from contract_commitments import connect, decimal_of
from contract_commitments.messages import GRANULARITY_MONTH, GetSpendRequest, Period

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    first_quarter = Period(start=datetime(2024, 1, 1, tzinfo=UTC), end=datetime(2024, 4, 1, tzinfo=UTC))
    request = GetSpendRequest(company_id="cyberdyne", period=first_quarter, granularity=GRANULARITY_MONTH)
    answer = api.billing.get_spend(request, timeout=5)
    for bucket in answer.buckets:
        month = bucket.period.start.ToDatetime()
        print(f"{month:%Y-%m}", bucket.service_code, decimal_of(bucket.cost))
    print("total", decimal_of(answer.total_cost))
