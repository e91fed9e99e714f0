"""Responses that are encoded once and sent many times."""

from collections.abc import Callable

from google.protobuf.json_format import MessageToJson
from google.protobuf.message import Message

Grown = Callable[[int], None]


class Body(bytes):
    """An encoding of a response that is sent more than once: it is compressed when first asked for."""

    _known: dict[str, bytes]
    _grown: Grown

    @classmethod
    def of(cls, data: bytes, grown: Grown) -> "Body":
        """The bytes themselves.

        Args:
            data: the encoding.
            grown: told of all bytes that are kept.
        """
        body = cls(data)
        body._known, body._grown = {}, grown
        grown(len(body))
        return body

    def compressed(self, name: str, compress: Callable[[bytes], bytes]) -> bytes:
        """The bytes in the compression of a name."""
        if name not in self._known:
            self._known[name] = compress(self)
            self._grown(len(self._known[name]))
        return self._known[name]


class EncodedMessage(Message):
    """Stands for a message by its encodings: nothing but to be sent can be done with it."""

    def __init__(self, message: Message, grown: Grown) -> None:
        """
        Args:
            message: what is encoded.
            grown: told how many bytes more are kept than ``byte_count``.
        """
        self.message_class = type(message)
        self._grown = grown
        self._plain = message.SerializeToString()
        self._binary: Body | None = None
        self._json: Body | None = None

    @property
    def byte_count(self) -> int:
        """The memory that the message takes at first."""
        return len(self._plain)

    def SerializeToString(self, **_options: object) -> bytes:  # noqa: N802  # protobuf's name
        """The binary encoding as gRPC wants it: plain bytes."""
        return self._plain

    @property
    def binary(self) -> Body:
        """The binary encoding."""
        if self._binary is None:
            self._binary = Body.of(self._plain, self._grown)
        return self._binary

    @property
    def json(self) -> Body:
        """The JSON encoding."""
        if self._json is None:
            self._json = Body.of(_json(self.message_class.FromString(self._plain)), self._grown)
        return self._json


def to_binary(message: Message) -> bytes:
    """A message in the binary form of Protocol Buffers."""
    return message.binary if isinstance(message, EncodedMessage) else message.SerializeToString()


def to_json(message: Message) -> bytes:
    """A message as JSON."""
    return message.json if isinstance(message, EncodedMessage) else _json(message)


def message_class(message: Message) -> type[Message]:
    """The class of the contract that a message is of."""
    return message.message_class if isinstance(message, EncodedMessage) else type(message)


def _json(message: Message) -> bytes:
    return MessageToJson(message, indent=None).encode()
