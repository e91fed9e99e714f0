"""Requests that nobody thought of, and what no answer to them may say."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from connectrpc.protocol import ProtocolType
from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor, ServiceDescriptor
from google.protobuf.json_format import MessageToJson, SerializeToJsonError
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.timestamp_pb2 import Timestamp
from hypothesis import strategies as st

from services.runtime.testing.serving import Served
from services.runtime.testing.wire import Sent, Wire

Call = tuple[MethodDescriptor, Sent]

# What may come of a request while the service and its database are well.
_EXPECTED: Final = frozenset(
    {"ok", "invalid_argument", "not_found", "resource_exhausted", "deadline_exceeded", "unimplemented"}
    | {"http 400", "http 415"}  # from the listener, before it is known which RPC is meant
)
# Signs of the inside: paths, modules, classes of exceptions, SQL, Python's way to show objects.
_INSIDE: Final = re.compile(
    r"Traceback|\w\.py\b|/(?:home|root|tmp|usr|work)/|psycopg|asyncio|services\.|_pb2|<class|object at 0x"
    r"|[a-z](?:Error|Exception)\b|\bselect\b.*\bfrom\b|\binsert into\b|relation \""
)
# Without letters enough to spell a sign of the inside.
_ODD_CHARACTERS: Final = "aé7 '\"\\;%?-\0\n\u202e\U0001f600"
_KNOWN_YEARS: Final = (
    int(datetime(2020, 1, 1, tzinfo=UTC).timestamp()),
    int(datetime(2030, 1, 1, tzinfo=UTC).timestamp()),
)

_HEADERS: Final = {
    "x-request-id": ["", "a b", "x" * 4000, "é"],
    "content-encoding": ["identity", "gzip", "br", "nothing", ""],
    "accept-encoding": ["gzip;q=7", "*", "gzip, gzip", ","],
    "connect-timeout-ms": ["0", "1", "-1", "soon", "9" * 30],
    "connect-protocol-version": ["0", "2", ""],
    "connect-content-encoding": ["gzip", "nothing"],
    "grpc-timeout": ["1n", "0S", "9" * 12 + "H", "soon"],
    "grpc-encoding": ["gzip", "nothing"],
    "content-type": ["", "text/plain", "application/proto; charset=utf-16", "application/connect+yaml"],
}


def messages(descriptor: Descriptor, texts: Sequence[str]) -> st.SearchStrategy[Message]:
    """Messages of a type, from sound to absurd.

    Args:
        descriptor: the type.
        texts: what a text field may well hold, such as ids that are known.
    """
    if descriptor.full_name == Timestamp.DESCRIPTOR.full_name:
        return _timestamps()
    fields = {field.name: _values(field, texts) for field in descriptor.fields}
    return st.fixed_dictionaries({}, optional=fields).map(
        lambda values: GetMessageClass(descriptor)(**values)
    )


def calls(
    service: ServiceDescriptor, texts: Sequence[str], sound: Sequence[Message]
) -> st.SearchStrategy[Call]:
    """RPCs of a service with requests of their type, in binary or JSON.

    Args:
        service: the service.
        texts: what a text field may well hold, such as ids that are known.
        sound: for each RPC a request that is answered; half of what is sent differs from it in two fields.
    """
    start = {request.DESCRIPTOR.full_name: request for request in sound}

    def requests(wanted: Descriptor) -> st.SearchStrategy[Message]:
        return _near(start[wanted.full_name], wanted, texts) | messages(wanted, texts)

    return st.one_of([_calls(method, requests(method.input_type)) for method in service.methods])


def _near(sound: Message, descriptor: Descriptor, texts: Sequence[str]) -> st.SearchStrategy[Message]:
    """Messages that differ from one in two fields at most."""
    change = st.one_of([st.tuples(st.just(field.name), _values(field, texts)) for field in descriptor.fields])

    def changed(changes: Sequence[tuple[str, Any]]) -> Message:
        message = type(sound)()
        message.CopyFrom(sound)
        for name, value in changes:
            message.ClearField(name)
            message.MergeFrom(type(sound)(**{name: value}))
        return message

    return st.lists(change, max_size=2).map(changed)


def _calls(method: MethodDescriptor, requests: st.SearchStrategy[Message]) -> st.SearchStrategy[Call]:
    return st.tuples(st.just(method), requests.map(_as_binary) | requests.map(_as_json))


def _as_binary(request: Message) -> Sent:
    return Sent(body=request.SerializeToString())


def _as_json(request: Message) -> Sent:
    try:
        return Sent(body=MessageToJson(request).encode(), json=True)
    except SerializeToJsonError:  # an instant outside of the years that JSON has
        return _as_binary(request)


def noise(service: ServiceDescriptor) -> st.SearchStrategy[Call]:
    """RPCs of a service with bytes and headers that nobody would send."""
    headers = st.fixed_dictionaries({}, optional={k: st.sampled_from(v) for k, v in _HEADERS.items()})
    sent = st.builds(
        Sent,
        body=st.binary(max_size=80),
        is_bare=st.booleans(),
        json=st.booleans(),
        headers=st.builds(dict[str, str]) | headers,
    )
    return st.tuples(st.sampled_from(list(service.methods)), sent)


async def assert_keeps_its_composure(server: Served, wire: Wire, protocol: ProtocolType, call: Call) -> None:
    """Send what nobody thought of: no defect, no exit, and nothing of the inside in any word."""
    method, sent = call
    if protocol is ProtocolType.GRPC:  # its client lets no such header out
        sent = Sent(body=sent.body)
    heard = await wire.send(protocol, method, sent)
    assert heard.code in _EXPECTED, heard
    assert not _INSIDE.search(heard.words), heard
    assert not server.ended.done()


def _values(field: FieldDescriptor, texts: Sequence[str]) -> st.SearchStrategy[Any]:
    one = _single_values(field, texts)
    return st.lists(one, max_size=3) if field.is_repeated else one


def _single_values(field: FieldDescriptor, texts: Sequence[str]) -> st.SearchStrategy[Any]:
    if field.message_type is not None:
        return messages(field.message_type, texts)
    return {
        FieldDescriptor.CPPTYPE_STRING: st.sampled_from(texts) | st.text(_ODD_CHARACTERS, max_size=210),
        FieldDescriptor.CPPTYPE_BOOL: st.booleans(),
        FieldDescriptor.CPPTYPE_ENUM: st.integers(0, 9) | _integers(32),
        FieldDescriptor.CPPTYPE_INT32: st.integers(-1, 12) | _integers(32),
        FieldDescriptor.CPPTYPE_INT64: st.integers(-1, 1000) | _integers(64),
        FieldDescriptor.CPPTYPE_DOUBLE: st.floats(0, 2) | st.floats(),
    }[field.cpp_type]


def _integers(bits: int) -> st.SearchStrategy[int]:
    return st.integers(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def _timestamps() -> st.SearchStrategy[Message]:
    sound = st.builds(Timestamp, seconds=st.integers(*_KNOWN_YEARS))
    return sound | st.builds(Timestamp, seconds=_integers(64), nanos=_integers(32))
