#!/bin/sh
# What was spent on each service, by month.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/billing.v1.BillingService/GetSpend" \
  -H 'content-type: application/json' -d '{
  "companyId": "cyberdyne",
  "period": {"start": "2024-01-01T00:00:00Z", "end": "2024-04-01T00:00:00Z"},
  "granularity": "GRANULARITY_MONTH"
}'
