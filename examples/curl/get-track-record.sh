#!/bin/sh
# How right the forecasts have been.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/GetTrackRecord" \
  -H 'content-type: application/json' -d '{"companyId": "cyberdyne"}'
