#!/bin/sh
# Which check-ins of a commitment were met, and which missed by how much.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/GetCommitment" \
  -H 'content-type: application/json' -d '{"companyId": "cyberdyne", "commitmentId": "1"}'
