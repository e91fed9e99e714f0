"""The arrays of the engine."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
HalfFloats: TypeAlias = NDArray[np.float32]  # where millions of numbers pass and seven digits are plenty
Integers: TypeAlias = NDArray[np.intp]
Flags: TypeAlias = NDArray[np.bool_]
Draws: TypeAlias = NDArray[np.uint16]
