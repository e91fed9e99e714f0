"""The rows behind a number, page by page, and the totals that prove it."""

import os
from datetime import UTC, datetime

from contract_commitments import connect, decimal_of
from contract_commitments.messages import ListLineItemsRequest, Period

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    january = Period(start=datetime(2024, 1, 1, tzinfo=UTC), end=datetime(2024, 2, 1, tzinfo=UTC))
    request = ListLineItemsRequest(company_id="cyberdyne", service_code="s3", period=january, page_size=50)
    count, more = 0, True
    while more:
        page = api.billing.list_line_items(request, timeout=5)
        count += len(page.line_items)
        print("so far", count, "of", page.total_size)
        request.page_token = page.next_page_token
        more = bool(page.next_page_token)
    print("total", decimal_of(page.total_cost))
