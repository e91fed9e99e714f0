#!/bin/sh
# What a company owes.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/GetCompanySummary" \
  -H 'content-type: application/json' -d '{"companyId": "cyberdyne"}'
