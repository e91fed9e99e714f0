#!/bin/sh
# The commitments of a company, each with every check-in and what is owed.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/ListCommitments" \
  -H 'content-type: application/json' -d '{"companyId": "cyberdyne"}'
