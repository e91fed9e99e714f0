"""Whoever calls the API finds every part of it explained, in words that are the contract's own."""

import re
from pathlib import Path

import pytest

from tools.api_reference import REFERENCE, reference_of
from tools.contract import ContractError, Value, all_enums, all_messages, all_services, read_contract

GUIDE = (REFERENCE.parent / "api.md").read_text("utf-8")
FILES = read_contract()
RPCS = [rpc.name for service in all_services(FILES) for rpc in service.rpcs]
(REASONS,) = (enum for enum in all_enums(FILES) if enum.name == "common.v1.ErrorReason")

EXPLAINED = """syntax = "proto3";
package shop.v1;
// Where an order stands.
enum State {
  // Never sent.
  STATE_UNSPECIFIED = 0;
}
// An order.
message Order {
  // Where it stands.
  State state = 1;
}
// What is asked for.
message GetOrderRequest {}
// Shop sells.
service Shop {
  // GetOrder returns an order.
  rpc GetOrder(GetOrderRequest) returns (Order);
}
"""
COMMENTS = re.findall(r"^ *// .*\n", EXPLAINED, re.MULTILINE)


def test_the_reference_is_what_the_contract_says() -> None:
    assert REFERENCE.read_text("utf-8") == reference_of(FILES), "run: python tools/api_reference.py"


def test_the_reference_has_every_field_and_value_of_the_contract() -> None:
    reference = REFERENCE.read_text("utf-8")
    fields = [field.name for message in all_messages(FILES) for field in message.fields]
    values = [value.name for enum in all_enums(FILES) for value in enum.values]
    for name in [*fields, *values]:
        assert f"| `{name}` |" in reference


@pytest.mark.parametrize("comment", COMMENTS)
def test_what_is_not_explained_is_named(tmp_path: Path, comment: str) -> None:
    (tmp_path / "shop.proto").write_text(EXPLAINED.replace(comment, "", 1))

    with pytest.raises(
        ContractError, match=r"shop\.v1\.\w+(\.\w+)? is not explained; write a comment above it"
    ):
        read_contract(tmp_path)


@pytest.mark.parametrize("rpc", RPCS)
def test_the_guide_says_what_an_rpc_is_for(rpc: str) -> None:
    assert f"`{rpc}`" in GUIDE


@pytest.mark.parametrize("reason", REASONS.values[1:], ids=lambda reason: reason.name)
def test_the_guide_says_what_to_do_about_an_error(reason: Value) -> None:
    code = re.search(r"Code ([A-Z_]+)", reason.comment)
    assert code
    assert f"| `{reason.name.removeprefix('ERROR_REASON_')}` | `{code[1]}` |" in GUIDE
