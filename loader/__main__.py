"""The command ``loader``, which is ``python -m loader``."""

import gc
import os
import sys

from loader import cli


def main() -> int:
    """Runs the loader as a process of its own; returns the exit code."""
    # NumPy's linear algebra is not used here; its threads would take time from the start of all else.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    exit_code = cli.main()
    gc.freeze()  # nothing is worth looking through at the end
    return exit_code


if __name__ == "__main__":
    sys.exit(main())
