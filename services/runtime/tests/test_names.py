"""Names for people."""

import pytest

from services.runtime.names import display_name


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("cyberdyne", "Cyberdyne"),
        ("weyland-yutani", "Weyland-Yutani"),
        ("acme_labs two", "Acme_Labs Two"),
        ("McDuck-corp", "McDuck-corp"),
        ("3com", "3com"),
        ("ärzte", "Ärzte"),
        ("", ""),
    ],
)
def test_a_slug_in_lower_case_gets_a_capital_per_word(slug: str, name: str) -> None:
    assert display_name(slug) == name
