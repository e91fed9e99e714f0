"""``python -m services.commitment``: the commitment service alone."""

import sys

from services.runtime import heap

with heap.only_growing():
    from services.commitment.app import registration
    from services.runtime.rpc.command import run_alone

if __name__ == "__main__":
    sys.exit(run_alone("Commitment service", "services.commitment", registration))
