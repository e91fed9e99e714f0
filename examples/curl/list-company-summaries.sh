#!/bin/sh
# What every company has missed and owes.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/ListCompanySummaries" \
  -H 'content-type: application/json' -d '{}'
