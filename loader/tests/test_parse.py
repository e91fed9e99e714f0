"""Reading: line numbers, defects, and that the fast way and the exact way agree."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from loader.billing import blocks, rowwise
from loader.billing.batch import Batch, Reject
from loader.billing.blocks import BillingFile, Piece
from loader.billing.parse import Parser
from loader.billing.rowwise import read_lines
from loader.tests.support import HEADER

Row: TypeAlias = tuple[int, str, str, int, int]

GOOD = "tyrell,ec2,2024-03-01 00:00:00,12.5"
DEFECTS = {
    "too few columns": ("tyrell,ec2,12.5", "", "has 3 columns instead of 4"),
    "too many columns": (GOOD + ",USD", "", "has 5 columns instead of 4"),
    "blank": ("", "", "is a blank line"),
    "spaces": ("  ", "", "is a blank line"),
    "no company": (",ec2,2024-03-01,1", "company", "is empty"),
    "no service": ("tyrell,,2024-03-01,1", "aws_service", "is empty"),
    "long name": (f"{'t' * 201},ec2,2024-03-01,1", "company", "is longer than 200 characters"),
    "control character": (
        "ty\arell,ec2,2024-03-01,1",
        "company",
        "contains a character that cannot be printed",
    ),
    "NUL": ("tyrell,e\0c2,2024-03-01,1", "aws_service", "contains a character that cannot be printed"),
    "padded name": ("tyrell , ec2,2024-03-01,1", "company", "begins or ends with a space"),
    "no time": ("tyrell,ec2,,1", "datetime", "is not a date and time"),
    "bad day": ("tyrell,ec2,2024-02-30 00:00:00,1", "datetime", "is not a date and time"),
    "too early": ("tyrell,ec2,1889-02-03 00:00:00,1", "datetime", "is not within the years 1990 to 2100"),
    "too late": ("tyrell,ec2,2924-02-03 00:00:00,1", "datetime", "is not within the years 1990 to 2100"),
    "no cost": ("tyrell,ec2,2024-03-01,", "gross_cost", "is not a decimal number"),
    "word for cost": ("tyrell,ec2,2024-03-01,abc", "gross_cost", "is not a decimal number"),
    "two points": ("tyrell,ec2,2024-03-01,1.2.3", "gross_cost", "is not a decimal number"),
    "thousands separator": ('tyrell,ec2,2024-03-01,"1,204.50"', "gross_cost", "is not a decimal number"),
    "not a number": ("tyrell,ec2,2024-03-01,NaN", "gross_cost", "is not a finite number"),
    "infinite": ("tyrell,ec2,2024-03-01,-Infinity", "gross_cost", "is not a finite number"),
    "huge": ("tyrell,ec2,2024-03-01,9223372036.854775808", "gross_cost", "is larger than 9.2 billion"),
    "beyond measure": ("tyrell,ec2,2024-03-01,1e400000", "gross_cost", "is too large"),
    "open quote": ('"tyrell,ec2,2024-03-01,1', "", "has a quote that is not closed on its line"),
    "text after quote": ('"tyrell"x,ec2,2024-03-01,1', "", "has a quote in the wrong place"),
    "quote inside": ('tyrell,e"c"2,2024-03-01,1', "", "has a quote in the wrong place"),
    "lone carriage return": ("tyrell,ec\r2,2024-03-01,1", "", "is not valid CSV"),
}


def read(data: bytes, folder: Path) -> tuple[list[Row], list[Reject]]:
    path = folder / "billing.csv"
    path.write_bytes(data)
    parser = Parser()
    file = BillingFile(path, lambda _: None)
    return collected(batch for piece in file.pieces() for batch in parser.parse(piece))


def collected(batches: Iterable[Batch]) -> tuple[list[Row], list[Reject]]:
    rows: list[Row] = []
    rejects: list[Reject] = []
    for batch in batches:
        companies: list[str] = [batch.companies.distinct[int(code)] for code in batch.companies.codes]
        services: list[str] = [batch.services.distinct[int(code)] for code in batch.services.codes]
        assert set(companies) == set(batch.companies.distinct), "a name without a row would become a company"
        assert set(services) == set(batch.services.distinct)
        lines: list[int] = batch.line_numbers.tolist()
        usage: list[int] = batch.usage_micros.tolist()
        costs: list[int] = batch.cost_nanos.tolist()
        rows.extend(zip(lines, companies, services, usage, costs, strict=True))
        rejects += batch.rejects
    return sorted(rows), rejects


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes every file span many blocks."""
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 300)
    monkeypatch.setattr(rowwise, "ROWS_PER_BATCH", 3)


@pytest.mark.parametrize(("line", "column", "reason"), DEFECTS.values(), ids=DEFECTS)
def test_a_bad_row_is_named_with_line_column_and_reason(
    tmp_path: Path, line: str, column: str, reason: str
) -> None:
    rows, rejects = read("\n".join([HEADER, GOOD, line, GOOD]).encode() + b"\n", tmp_path)
    assert [row[0] for row in rows] == [2, 4]
    (reject,) = rejects
    assert (reject.line_number, reject.column_name) == (3, column)
    assert reject.reason.startswith(reason)
    assert reject.raw == line.replace("\0", "\\x00")


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("every", [1, 2, 7])
def test_line_numbers_are_exact_whatever_stands_around(tmp_path: Path, every: int) -> None:
    lines: list[str] = []
    bad: list[int] = []
    for defect, _, _ in list(DEFECTS.values()) * 3:
        lines += [GOOD] * every
        lines.append(defect)
        bad.append(len(lines) + 1)
    rows, rejects = read("\n".join([HEADER, *lines, GOOD]).encode(), tmp_path)
    assert [reject.line_number for reject in rejects] == bad
    good = [number for number in range(2, len(lines) + 3) if number not in bad]
    assert [row[0] for row in rows] == good


@pytest.mark.usefixtures("small_blocks")
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n \n\r\n\n", "\n" * 1000])
def test_line_ends_and_byte_order_marks_make_no_difference(
    tmp_path: Path, ending: str, mark: bytes, end: str
) -> None:
    lines = [f"company-{n},s3,2024-01-01 00:00:00,{n}.25" for n in range(50)]
    rows, rejects = read(mark + ending.join([HEADER, *lines]).encode() + end.encode(), tmp_path)
    assert not rejects
    assert [(row[0], row[1], row[4]) for row in rows] == [
        (n + 2, f"company-{n}", n * 10**9 + 250_000_000) for n in range(50)
    ]


@pytest.mark.usefixtures("small_blocks")
def test_blank_lines_between_rows_are_rejects_also_where_blocks_meet(tmp_path: Path) -> None:
    data = "\n".join([HEADER, GOOD, *[""] * 700, GOOD, ""]).encode()
    rows, rejects = read(data, tmp_path)
    assert [row[0] for row in rows] == [2, 703]
    assert [reject.line_number for reject in rejects] == list(range(3, 703))
    assert {reject.reason for reject in rejects} == {"is a blank line"}


def test_bytes_that_are_no_utf8_are_named_with_their_column(tmp_path: Path) -> None:
    data = f"{HEADER}\n{GOOD}\n".encode() + "café,ec2,2024-01-01,1\n".encode("latin-1")
    rows, (reject,) = read(data, tmp_path)
    assert len(rows) == 1
    assert (reject.line_number, reject.column_name, reject.value) == (3, "company", "caf\\xe9")
    assert reject.reason == "is not UTF-8 text; save the file as UTF-8"


def test_a_line_feed_inside_quotes_costs_its_own_lines_and_no_other(tmp_path: Path) -> None:
    data = f'{HEADER}\n{GOOD}\n"ty\nrell",ec2,2024-01-01,1\n{GOOD}\n'.encode()
    rows, rejects = read(data, tmp_path)
    assert [row[0] for row in rows] == [2, 5]
    assert [reject.line_number for reject in rejects] == [3, 4]


def test_quoted_fields_are_read_like_bare_ones(tmp_path: Path) -> None:
    data = f'{HEADER}\n"Acme, ""Inc""","ec2","2024-01-01 00:00:00","-1.5"\n"Acme","ec2","2024-01-01","2"\n'
    rows, rejects = read(data.encode(), tmp_path)
    assert not rejects
    assert [(row[1], row[4]) for row in rows] == [('Acme, "Inc"', -1_500_000_000), ("Acme", 2_000_000_000)]


def test_times_with_and_without_offset_may_stand_side_by_side(tmp_path: Path) -> None:
    stamps = ["2024-01-01 01:00:00+01:00", "2024-01-01 00:00:00", "2024-01-01T00:00:00Z", "2024-01-01"]
    lines = [f"tyrell,ec2,{stamp},1" for stamp in stamps]
    rows, rejects = read("\n".join([HEADER, *lines]).encode(), tmp_path)
    assert not rejects
    assert len({row[3] for row in rows}) == 1


names = st.sampled_from(
    ["tyrell", "", '"tyrell"', '"ty,rell"', "ty\trell", "té", ' "x"', 'ty"re', '""', '"a""b"']
)
stamps = st.one_of(
    st.sampled_from(["2024-01-01", "2024-01-01 00", "1889-01-01", "0000-01-01", "2024-01-01 00:00:00.", "x"]),
    st.builds("{} {}".format, st.dates().map(str), st.times().map(str)),
    st.builds(
        "{}T{}{}".format,
        st.dates().map(str),
        st.sampled_from(["00:00", "23:59:59", "12:00:00.5"]),
        st.sampled_from(["Z", "+02", "-0330", "+14:00", "+24:00", "+02:60", "z", " Z"]),
    ),
)
costs = st.one_of(
    st.decimals(-(10**12), 10**12, places=9).map(str),
    st.text("0123456789.-+eE", max_size=22),
    st.sampled_from(["1,5", '"2.5"', "NaN", " 1", "1_000", "٣"]),
)
lines = st.one_of(
    st.builds("{},{},{},{}".format, names, names, stamps, costs),
    st.builds("tyrell,ec2,{},{}".format, st.datetimes().map(str), st.decimals(-99, 99, places=3)),
    st.text(',"\r\0 ab1\n', max_size=12),
)


@given(st.lists(lines, min_size=1, max_size=12))
@example(['a,"b,2024-01-01,1', 'a",b,2024-01-01,1'])
@example(["a\rb,c,2024-01-01,1", '"a\n",c,2024-01-01,1'])
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_the_fast_way_and_the_exact_way_agree(some: list[str]) -> None:
    data = "".join(line + "\n" for line in some).encode()
    numbered = list(enumerate(data.split(b"\n")[:-1], start=2))
    piece = Piece(data=data, first_line=2, line_count=len(numbered), blank_before=0)
    fast_rows, fast_rejects = collected(Parser().parse(piece))
    exact_rows, exact_rejects = collected(read_lines(numbered))
    assert fast_rows == exact_rows
    assert sorted(fast_rejects, key=lambda reject: reject.line_number) == exact_rejects
