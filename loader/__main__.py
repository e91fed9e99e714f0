"""``python -m loader``."""

import gc
import os
import sys

# The threads of NumPy's linear algebra, which is not used here, would take time from the start of all else.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from loader.cli import main

gc.freeze()  # what was imported stays: no use in looking through it, now or at the end
sys.exit(main())
