"""How requests are read and responses written over Connect and gRPC-Web."""

from google.protobuf.message import Message

from services.runtime.rpc.encoded import to_binary, to_json
from services.runtime.rpc.malformed import read_binary, read_json


class BinaryCodec:
    """The binary form of Protocol Buffers."""

    def name(self) -> str:
        """The name in content types."""
        return "proto"

    def encode(self, message: Message) -> bytes:
        """A response as bytes."""
        return to_binary(message)

    def decode(self, data: bytes | bytearray, message_class: type[Message]) -> Message:
        """A request, or what is wrong with it."""
        return read_binary(message_class, bytes(data))


class JsonCodec:
    """The JSON form of Protocol Buffers; fields that the contract does not know are ignored."""

    def name(self) -> str:
        """The name in content types."""
        return "json"

    def encode(self, message: Message) -> bytes:
        """A response as bytes."""
        return to_json(message)

    def decode(self, data: bytes | bytearray, message_class: type[Message]) -> Message:
        """A request, or what is wrong with it."""
        return read_json(message_class, bytes(data))
