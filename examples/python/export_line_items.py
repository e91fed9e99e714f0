"""All rows behind a number, as a stream that goes on after a break without loss or repetition."""

import os
import time
from datetime import UTC, datetime
from decimal import Decimal

import grpc
from contract_commitments import connect, decimal_of
from contract_commitments.messages import ExportLineItemsRequest, Period

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    year = Period(start=datetime(2024, 1, 1, tzinfo=UTC), end=datetime(2025, 1, 1, tzinfo=UTC))
    request = ExportLineItemsRequest(company_id="cyberdyne", period=year)
    count, total, whole = 0, Decimal(0), False
    while not whole:
        try:
            for part in api.billing.export_line_items(request, timeout=60):
                count += len(part.line_items)
                total += sum(decimal_of(item.cost) for item in part.line_items)
                request.page_token = part.page_token
            whole = True
        except grpc.RpcError as error:
            if error.code() not in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED):
                raise
            time.sleep(1)
    print(count, total)
