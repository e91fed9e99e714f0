"""Page tokens."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.runtime.page_tokens import PageTokenError, read_page_token, write_page_token


@given(st.text(), st.integers(min_value=-(2**63) + 1, max_value=2**63 - 1))
def test_a_token_leads_back_to_its_position(text: str, number: int) -> None:
    if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text):
        return
    token = write_page_token(("List", "acme"), (text, number))
    assert read_page_token(("List", "acme"), token, ("", 0)) == (text, number)
    assert token.replace("-", "").replace("_", "").isalnum()


@pytest.mark.parametrize("scope", [("List", "acmf"), ("List", None), ("Other", "acme")])
def test_a_token_of_another_request_is_refused(scope: tuple[str | None, ...]) -> None:
    token = write_page_token(("List", "acme"), ("a",))
    with pytest.raises(PageTokenError):
        read_page_token(scope, token, ("",))


@given(st.text(max_size=60))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(PageTokenError):
        read_page_token(("List",), text, ("",))


def test_a_position_of_another_kind_is_refused() -> None:
    token = write_page_token(("List",), (1,))
    with pytest.raises(PageTokenError):
        read_page_token(("List",), token, ("",))
    with pytest.raises(PageTokenError):
        read_page_token(("List",), token, (1, 1))


@pytest.mark.parametrize("position", ["\0", "\ud800", 2**63])
def test_a_position_that_the_database_cannot_take_is_refused(position: str | int) -> None:
    token = write_page_token(("List",), (position,))
    with pytest.raises(PageTokenError):
        read_page_token(("List",), token, (position,))


def test_a_changed_position_is_refused() -> None:
    token = write_page_token(("List",), ("a",))
    digest, _ = json.loads(base64.urlsafe_b64decode(token + "=="))
    changed = base64.urlsafe_b64encode(json.dumps([digest, "b"]).encode()).decode().rstrip("=")
    with pytest.raises(PageTokenError):
        read_page_token(("List",), changed, ("",))
