"""How long to wait before something that ended is started again."""

from typing import Final

_SHORTEST: Final = 0.5  # seconds
_LONGEST: Final = 30.0
_WELL: Final = 60.0


class Backoff:
    """The pause before each new start: none at first, then longer and longer until one runs well."""

    def __init__(self) -> None:
        self._pause = 0.0

    def after(self, lived: float) -> float:
        """The seconds to wait after something that lived for so many seconds."""
        pause = 0.0 if lived > _WELL else self._pause
        self._pause = min(2 * pause or _SHORTEST, _LONGEST)
        return pause
