#!/bin/sh
# Who is in the data, and up to when it is complete.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/billing.v1.BillingService/ListCompanies" \
  -H 'content-type: application/json' -d '{}'
