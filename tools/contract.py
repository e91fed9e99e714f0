"""The contract in proto/ with its comments, as whatever is made from it reads it.

`buf` compiles the files, so what is read here is what clients and servers are generated from.
"""

import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
    ServiceDescriptorProto,
)

_ROOT: Final = Path(__file__).parents[1]
PROTO: Final = _ROOT / "proto"
_BUF: Final = _ROOT / "node_modules/.bin/buf"

# The numbers of the fields of descriptor.proto, which paths to comments are made of.
_MESSAGES: Final = FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER
_ENUMS: Final = FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER
_SERVICES: Final = FileDescriptorProto.SERVICE_FIELD_NUMBER
_FIELDS: Final = DescriptorProto.FIELD_FIELD_NUMBER
_ONEOFS: Final = DescriptorProto.ONEOF_DECL_FIELD_NUMBER
_VALUES: Final = EnumDescriptorProto.VALUE_FIELD_NUMBER
_METHODS: Final = ServiceDescriptorProto.METHOD_FIELD_NUMBER

Place = tuple[int, ...]


class ContractError(Exception):
    """The contract cannot be read, or leaves something unexplained; the text names it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """A field of a message.

    Attributes:
        type: a scalar's name, or the full name of a message or enum.
        oneof: the name of the oneof that it is a choice of, and what that says of itself.
    """

    name: str
    type: str
    is_repeated: bool
    oneof: tuple[str, str] | None
    comment: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A message, by its full name."""

    name: str
    comment: str
    fields: Sequence[Field]


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """A value of an enum."""

    name: str
    number: int
    comment: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Enum:
    """An enum, by its full name."""

    name: str
    comment: str
    values: Sequence[Value]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rpc:
    """A method of a service; request and response are full names of messages."""

    name: str
    request: str
    response: str
    is_stream: bool
    comment: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """A service, by its full name."""

    name: str
    comment: str
    rpcs: Sequence[Rpc]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProtoFile:
    """One file of the contract, by its path in proto/."""

    path: str
    services: Sequence[Service]
    messages: Sequence[Message]
    enums: Sequence[Enum]


def read_contract(proto: Path = PROTO) -> Sequence[ProtoFile]:
    """Reads every file of a folder of protos, in order of path.

    Raises:
        ContractError: the files do not compile, or something in them has no comment.
    """
    compiled = subprocess.run(
        [_BUF, "build", proto, "-o", "-", "--as-file-descriptor-set"], capture_output=True, check=False
    )
    if compiled.returncode:
        raise ContractError(compiled.stderr.decode())
    files = FileDescriptorSet.FromString(compiled.stdout).file
    return [_Reader(file).file() for file in files if (proto / file.name).exists()]


class _Reader:
    """Reads one file; every element is asked for its comment."""

    def __init__(self, file: FileDescriptorProto) -> None:
        self._file = file
        self._comments: Mapping[Place, str] = {
            tuple(location.path): location.leading_comments for location in file.source_code_info.location
        }

    def file(self) -> ProtoFile:
        file = self._file
        return ProtoFile(
            path=file.name,
            services=[self._service(s, (_SERVICES, at)) for at, s in enumerate(file.service)],
            messages=[self._message(m, (_MESSAGES, at)) for at, m in enumerate(file.message_type)],
            enums=[self._enum(e, (_ENUMS, at)) for at, e in enumerate(file.enum_type)],
        )

    def _service(self, service: ServiceDescriptorProto, place: Place) -> Service:
        name = self._full(service.name)
        rpcs = [
            Rpc(
                name=method.name,
                request=method.input_type.removeprefix("."),
                response=method.output_type.removeprefix("."),
                is_stream=method.server_streaming,
                comment=self._comment((*place, _METHODS, at), f"{name}.{method.name}"),
            )
            for at, method in enumerate(service.method)
        ]
        return Service(name=name, comment=self._comment(place, name), rpcs=rpcs)

    def _message(self, message: DescriptorProto, place: Place) -> Message:
        name = self._full(message.name)
        oneofs = [
            (oneof.name, self._comments.get((*place, _ONEOFS, at), ""))
            for at, oneof in enumerate(message.oneof_decl)
        ]
        fields = [
            Field(
                name=field.name,
                type=_type(field),
                is_repeated=field.label == FieldDescriptorProto.LABEL_REPEATED,
                oneof=_chosen(field, oneofs),
                comment=self._comment((*place, _FIELDS, at), f"{name}.{field.name}"),
            )
            for at, field in enumerate(message.field)
        ]
        return Message(name=name, comment=self._comment(place, name), fields=fields)

    def _enum(self, enum: EnumDescriptorProto, place: Place) -> Enum:
        name = self._full(enum.name)
        values = [
            Value(
                name=value.name,
                number=value.number,
                comment=self._comment((*place, _VALUES, at), f"{name}.{value.name}"),
            )
            for at, value in enumerate(enum.value)
        ]
        return Enum(name=name, comment=self._comment(place, name), values=values)

    def _full(self, name: str) -> str:
        return f"{self._file.package}.{name}"

    def _comment(self, place: Place, name: str) -> str:
        comment = _paragraphs(self._comments.get(place, ""))
        if not comment:
            raise ContractError(f"{self._file.name}: {name} is not explained; write a comment above it.")
        return comment


def all_messages(files: Iterable[ProtoFile]) -> Sequence[Message]:
    """The messages of all files."""
    return list(chain.from_iterable(file.messages for file in files))


def all_services(files: Iterable[ProtoFile]) -> Sequence[Service]:
    """The services of all files."""
    return list(chain.from_iterable(file.services for file in files))


def all_enums(files: Iterable[ProtoFile]) -> Sequence[Enum]:
    """The enums of all files."""
    return list(chain.from_iterable(file.enums for file in files))


def _type(field: FieldDescriptorProto) -> str:
    if field.type_name:
        return field.type_name.removeprefix(".")
    return FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()


def _chosen(field: FieldDescriptorProto, oneofs: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    if not field.HasField("oneof_index") or field.proto3_optional:
        return None
    name, comment = oneofs[field.oneof_index]
    return name, _paragraphs(comment)


def _paragraphs(comment: str) -> str:
    """The comment with one line a paragraph."""
    paragraphs = comment.strip().split("\n\n")
    return "\n\n".join(" ".join(line.strip() for line in text.splitlines()) for text in paragraphs)
