"""``python -m services.portal``: everything behind ``make up``."""

import os
import sys

# What the portal starts while it serves is another program at once: nothing of gRPC has to survive the fork.
# Read when gRPC is imported.
os.environ.setdefault("GRPC_ENABLE_FORK_SUPPORT", "false")

from services.runtime import heap

with heap.only_growing():
    from services.portal.up import main

sys.exit(main())
