"""The memory of a process that serves."""

import gc


def set_aside() -> None:
    """Leave what a server is made of out of every later search for garbage.

    Code, descriptors and settings live as long as the process. Left in, they would be looked through again
    and again, and each time hold up all calls under way for 20 to 40 ms.
    """
    gc.collect()
    gc.freeze()
