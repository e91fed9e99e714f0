"""Which files were taken in."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import ListLoadsRequest

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    for load in api.billing.list_loads(ListLoadsRequest(), timeout=5).loads:
        print(load.file_name, load.line_item_count, decimal_of(load.total_cost))
