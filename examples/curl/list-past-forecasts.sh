#!/bin/sh
# What was to be said of the closed check-ins of a commitment while they ran.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/ListPastForecasts" \
  -H 'content-type: application/json' -d '{"companyId": "cyberdyne", "commitmentId": "1"}'
