"""``python -m services.billing``: the billing service alone."""

import sys

from services.runtime import heap

with heap.only_growing():
    from services.billing.app import registration
    from services.runtime.rpc.command import run_alone

if __name__ == "__main__":
    sys.exit(run_alone("Billing service", "services.billing", registration))
