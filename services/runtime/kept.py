"""Answers that are kept because they are asked for again and again."""

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Keeps what was used last, as much as there is room for."""

    def __init__(self, *, room: int) -> None:
        """
        Args:
            room: the bytes that all values together may take.
        """
        self._room = room
        self._used = 0
        self._values: OrderedDict[Key, tuple[Value, int]] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """The value of a key, now the one used last; None if it is not kept."""
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key][0]

    def put(self, key: Key, value: Value, size: int) -> None:
        """Keep a value of so many bytes, and forget those not used for longest to make room for it.

        One that is larger than all the room is not kept.
        """
        if size > self._room or key in self._values:
            return
        self._values[key] = value, size
        self._used += size
        self._make_room()

    def grow(self, key: Key, size: int) -> None:
        """Note that a value takes so many bytes more than it did; nothing if it is no longer kept."""
        if key not in self._values:
            return
        value, before = self._values[key]
        self._values[key] = value, before + size
        self._used += size
        self._make_room()

    def _make_room(self) -> None:
        while self._used > self._room:
            _, (_, freed) = self._values.popitem(last=False)
            self._used -= freed
