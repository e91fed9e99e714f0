"""Bad rows: the file stays out, or they are kept beside the good ones."""

from pathlib import Path

import pytest

from loader.billing import rejects, rowwise
from loader.tests.support import Loader, contents, rows, write_csv
from loader.tests.test_parse import DEFECTS, GOOD


def test_bad_rows_keep_the_whole_file_out_and_the_first_are_shown(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    before = contents(database_url)
    bad = [f"tyrell,ec2,2024-01-01 00:00:00,abc{n}" for n in range(12)]
    file = write_csv(tmp_path / "bad.csv", [GOOD, *bad, GOOD])
    result = loader("billing", file)
    assert result.exit_code == 1
    assert not result.out
    lines = result.err.splitlines()
    assert lines[0] == f"{file}:3: column 'gross_cost': 'abc0' is not a decimal number"
    assert len(lines) == 11
    assert lines[-1] == (
        f"{file}: not loaded: 12 of 14 rows cannot be read (the first 10 stand above). Correct the file, or "
        "load its good rows with --accept-rejects: that keeps the bad ones in billing.rejected_row."
    )
    assert contents(database_url) == before


def test_with_accept_rejects_good_rows_are_loaded_and_every_bad_one_is_kept(
    loader: Loader, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rowwise, "ROWS_PER_BATCH", 5)
    monkeypatch.setattr(rejects, "_BYTES_IN_MEMORY", 500)
    lines: list[str] = []
    expected: list[tuple[int, str, str]] = []
    for line, column, reason in DEFECTS.values():
        lines += [GOOD, line]
        expected.append((len(lines) + 1, column, reason))
    file = write_csv(tmp_path / "mixed.csv", [*lines, GOOD])
    result = loader("billing", file, "--accept-rejects")
    assert result.exit_code == 0, result.err
    assert f"rejected   {len(DEFECTS)} (kept in billing.rejected_row)" in result.out
    kept = rows(
        database_url,
        "select line_number, column_name, reason, value, raw from billing.rejected_row order by line_number",
    )
    assert len(kept) == len(expected)
    for (line_number, column, reason, value, raw), (wanted_number, wanted_column, wanted_reason) in zip(
        kept, expected, strict=True
    ):
        assert (line_number, column) == (wanted_number, wanted_column)
        assert reason.startswith(wanted_reason)
        assert raw == lines[int(line_number) - 2].replace("\0", "\\x00")
        assert value in raw
    (load,) = rows(database_url, "select line_item_count, rejected_count, company_count from billing.load")
    assert load == (len(DEFECTS) + 1, len(DEFECTS), 1)
    assert rows(database_url, "select slug from billing.company") == [("tyrell",)]
    assert loader("billing", file).exit_code == 0, "the same file again is known, bad rows or not"


def test_a_file_without_a_good_row_is_refused_even_so(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    result = loader("billing", write_csv(tmp_path / "bad.csv", ["a,b,c,d"]), "--accept-rejects")
    assert result.exit_code == 1
    assert "not loaded: 1 of 1 row cannot be read. There is no good row in it." in result.err
    assert rows(database_url, "select count(*) from billing.load") == [(0,)]
