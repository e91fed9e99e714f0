#!/bin/sh
# One check-in with its working: what was counted, from which files.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/GetCheckin" \
  -H 'content-type: application/json' -d '{"companyId": "cyberdyne", "commitmentId": "1", "checkinNumber": 3}'
