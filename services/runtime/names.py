"""Names for people."""

import re
from typing import Final

_WORD_START: Final = re.compile(r"(?:^|(?<=[-_ ]))\w")


def display_name(slug: str) -> str:
    """The name of a company for people: ``weyland-yutani`` is Weyland-Yutani.

    The first letter of each word is upper-cased, unless the slug has upper-case letters of its own.
    """
    if slug != slug.lower():
        return slug
    return _WORD_START.sub(lambda letter: letter[0].upper(), slug)
