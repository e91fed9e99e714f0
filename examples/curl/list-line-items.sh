#!/bin/sh
# The rows behind a number: a page of them, and the totals over all pages.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/billing.v1.BillingService/ListLineItems" \
  -H 'content-type: application/json' -d '{
  "companyId": "cyberdyne",
  "serviceCode": "s3",
  "period": {"start": "2024-01-01T00:00:00Z", "end": "2024-02-01T00:00:00Z"},
  "pageSize": 50
}'
