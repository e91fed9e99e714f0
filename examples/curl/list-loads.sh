#!/bin/sh
# Which files were taken in.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/billing.v1.BillingService/ListLoads" \
  -H 'content-type: application/json' -d '{}'
