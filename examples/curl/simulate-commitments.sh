#!/bin/sh
# What a tenth more spend on S3 would mean, and which spend would meet each commitment.
curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/commitment.v1.CommitmentService/SimulateCommitments" \
  -H 'content-type: application/json' -d '{"companyId": "cyberdyne", "changes": [{"serviceCode": "s3", "factor": 1.1}]}'
