"""Files that cannot be billing: a clear sentence, exit code 1, and a database that is as before."""

import gzip
from pathlib import Path

import pytest

from loader.billing import blocks
from loader.tests.support import HEADER, SAMPLE, Loader, contents, rows, write_csv

ROW = b"tyrell,ec2,2024-03-01 00:00:00,12.5\n"
FILES = {
    "empty": (b"", "is empty; a billing file begins with the line company,aws_service,datetime,gross_cost."),
    "white space alone": (b" \n\r\n", "is empty"),
    "header alone": (HEADER.encode(), "has a header but no rows."),
    "header and blank lines": (HEADER.encode() + b"\n\n \n", "has a header but no rows."),
    "no header": (ROW, ":1: the header is 'tyrell,ec2,2024-03-01 00:00:00,12.5'; a billing file begins with"),
    "other columns": (b"company,service,datetime,gross_cost\n" + ROW, ":1: the header is 'company,service,"),
    "other order": (b"aws_service,company,datetime,gross_cost\n" + ROW, ":1: the header is 'aws_service,"),
    "one column more": (HEADER.encode() + b",tag\n" + ROW, ":1: the header is"),
    "semicolons": (HEADER.replace(",", ";").encode() + b"\n" + ROW, ":1: the header is 'company;aws_service"),
    "capitals": (HEADER.upper().encode() + b"\n" + ROW, ":1: the header is 'COMPANY,"),
    "JSON": (
        b'{"commitments": []}',
        "looks like JSON; billing is CSV, and commitments are loaded with `loader",
    ),
    "HTML": (b"<!doctype html>\n<p>", "looks like a page of HTML or XML"),
    "UTF-16": (f"{HEADER}\n".encode("utf-16"), "is UTF-16 text; save it as UTF-8."),
    "UTF-16 without mark": (f"{HEADER}\n".encode("utf-16-le"), "is not plain text (it contains NUL bytes)"),
    "gzip": (gzip.compress(SAMPLE.read_bytes()[:1000]), "is compressed with gzip; unpack it first (gunzip)."),
    "Excel": (b"PK\x03\x04\x14\x00\x06\x00", "is a zip archive, perhaps an Excel workbook"),
    "random bytes": (bytes(range(128, 256)) * 20, ":1: the header is '\\\\x80\\\\x81"),
    "carriage returns alone": (HEADER.encode() + b"\r" + ROW, "lines end in a carriage return alone"),
}


def test_what_is_no_billing_file_is_refused_in_words(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    before = contents(database_url)
    for name, (data, message) in FILES.items():
        path = tmp_path / name
        path.write_bytes(data)
        for options in ([], ["--accept-rejects"]):
            result = loader("billing", path, *options)
            assert result.exit_code == 1, name
            assert message in result.err, name
            assert result.err.startswith(str(path)), name
            assert result.err.endswith(f"{path}: not loaded.\n"), name
            assert "Traceback" not in result.err
            assert not result.out
    assert contents(database_url) == before


def test_a_file_that_cannot_be_read_says_why(loader: Loader, tmp_path: Path) -> None:
    missing = tmp_path / "missing.csv"
    assert f"{missing}: cannot be read: No such file or directory." in loader("billing", missing).err
    assert f"{tmp_path}: cannot be read: Is a directory." in loader("billing", tmp_path).err
    assert loader("billing", missing).exit_code == 1


def test_an_endless_line_is_refused_before_it_fills_the_memory(
    loader: Loader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 1 << 20)
    path = tmp_path / "endless.csv"
    path.write_bytes(f"{HEADER}\n".encode() + b"x" * (3 << 20))
    result = loader("billing", path)
    assert result.exit_code == 1
    assert "has a line longer than 1 MiB; this is no billing row." in result.err


def test_a_long_line_that_fits_is_a_reject_like_any_other(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(f"{HEADER}\n".encode() + ROW + b"x" * (1 << 20) + b"\n" + ROW)
    assert loader("billing", path, "--accept-rejects").exit_code == 0
    assert rows(database_url, "select line_number, length(raw) from billing.rejected_row") == [(3, 1 << 20)]


def test_a_refused_file_does_not_keep_the_next_one_out(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    bad = write_csv(tmp_path / "bad.csv", ["a,b,c,d"])
    result = loader("billing", bad, SAMPLE)
    assert result.exit_code == 1
    assert f"{SAMPLE}: loaded." in result.out
    assert f"{bad}: not loaded" in result.err
    assert rows(database_url, "select file_name from billing.load") == [("aws_billing_data.csv",)]


def test_a_day_that_overflows_is_refused_by_name(loader: Loader, database_url: str, tmp_path: Path) -> None:
    before = contents(database_url)
    lines = ["tyrell,ec2,2024-01-01 00:00:00,9000000000", "tyrell,ec2,2024-01-01 01:00:00,9000000000"]
    file = write_csv(tmp_path / "rich.csv", lines)
    result = loader("billing", file)
    assert result.exit_code == 1
    assert result.err.startswith(
        f"{file}: the costs of company 'tyrell', service 'ec2' on 2024-01-01 add up to $18,000,000,000.00; "
        "a day can hold up to 9.2 billion either way."
    )
    assert contents(database_url) == before
