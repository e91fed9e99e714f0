#!/bin/sh
# All rows behind a number, as a stream: a line of JSON for each message. To go on after a break, send the last
# pageToken that arrived as "pageToken".
body='{"companyId": "cyberdyne", "period": {"start": "2024-01-01T00:00:00Z", "end": "2025-01-01T00:00:00Z"}}'

# Around each message of a stream Connect sends a byte of flags and its length in four bytes.
{ printf '\0\0\0\0%b' "\\0$(printf %o ${#body})" && printf %s "$body"; } |
  curl -sS --fail-with-body "${BASE_URL:-http://127.0.0.1:8080}/billing.v1.BillingService/ExportLineItems" \
    -H 'content-type: application/connect+json' --data-binary @- |
  LC_ALL=C tr -c '[:print:]' '\n' | sed -nE 's/.*(\{"(lineItems|error)": .*)/\1/p'
