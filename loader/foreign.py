"""Recognises files that are not what they were given as, so that the message can say what they are."""

import codecs
from typing import Final

_BEGINNINGS: Final = (
    ((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE), "is UTF-16 text; save it as UTF-8"),
    ((b"\x1f\x8b",), "is compressed with gzip; unpack it first (gunzip)"),
    ((b"\x28\xb5\x2f\xfd",), "is compressed with zstd; unpack it first (unzstd)"),
    ((b"PK\x03\x04",), "is a zip archive, perhaps an Excel workbook; unpack it, or save it as plain text"),
    ((b"PAR1",), "is a Parquet file; export it as plain text"),
    ((b"%PDF",), "is a PDF document; export it as plain text"),
)


def foreign_format(head: bytes) -> str | None:
    """What a file that begins with ``head`` is, with the remedy; None for text in UTF-8 or its kin.

    Completes a sentence that begins with the file's name.
    """
    for beginnings, description in _BEGINNINGS:
        if head.startswith(beginnings):
            return description
    if b"\0" in head:
        return "is not plain text (it contains NUL bytes); save it as plain UTF-8 text"
    return None
