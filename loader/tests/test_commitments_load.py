"""A commitments file is the truth for the commitments in it."""

import copy
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from loader.tests.support import SAMPLE, SAMPLE_COMMITMENTS, Loader, contents, rows

JANUARY = {"start": "2024-01-01 00:00:00", "end": "2024-02-01 00:00:00", "amount": 1000}
FEBRUARY = {"start": "2024-02-01", "end": "2024-03-01", "amount": 1000.5}
COMMITMENT = {
    "id": 1,
    "name": "Storage",
    "company": "cyberdyne",
    "service": "s3",
    "checkins": [JANUARY, FEBRUARY],
}
_CHECKINS = """
    select k.number, k.start_at, k.end_at, k.amount from commitment.checkin k
    order by k.company_id, k.commitment_id, k.number
"""


def day(month: int, of_month: int) -> datetime:
    return datetime(2024, month, of_month, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the commitments file of a test lies."""
    return tmp_path / "commitments.json"


def write(file: Path, *commitments: object) -> Path:
    file.write_text(json.dumps({"commitments": commitments}), encoding="utf-8")
    return file


def changed(**values: object) -> dict[str, Any]:
    return {**copy.deepcopy(COMMITMENT), **values}


def test_the_sample_is_loaded_as_it_stands(loader: Loader, database_url: str) -> None:
    loader("billing", SAMPLE)
    result = loader("commitments", SAMPLE_COMMITMENTS)
    assert result.exit_code == 0
    assert not result.err
    assert "loaded 8 commitments with 68 check-ins, 8 of them new or changed." in result.out
    assert "  cyberdyne 1 'S3 storage': added for 's3', 24 check-ins" in result.out
    document = json.loads(SAMPLE_COMMITMENTS.read_text(encoding="utf-8"), parse_float=Decimal)
    expected = {
        (stated["company"], str(stated["id"])): (
            stated["name"],
            stated["service"],
            len(stated["checkins"]),
            sum(Decimal(checkin["amount"]) for checkin in stated["checkins"]),
        )
        for stated in document["commitments"]
    }
    loaded = rows(
        database_url,
        """
        select c.slug, m.id, m.name, s.code, count(*), sum(k.amount)
        from commitment.commitment m
        join commitment.checkin k on k.company_id = m.company_id and k.commitment_id = m.id
        join billing.company c on c.id = m.company_id join billing.service s on s.id = m.service_id
        group by 1, 2, 3, 4
        """,
    )
    assert {(row[0], row[1]): row[2:] for row in loaded} == expected


def test_the_same_file_again_changes_nothing(loader: Loader, database_url: str) -> None:
    loader("commitments", SAMPLE_COMMITMENTS)
    before = contents(database_url)
    result = loader("commitments", SAMPLE_COMMITMENTS)
    assert result.exit_code == 0
    assert "nothing changed: the 8 commitments with 68 check-ins in it are as they were." in result.out
    assert contents(database_url) == before


def test_checkins_are_numbered_by_start_then_end_then_place_in_the_file(
    loader: Loader, database_url: str, file: Path
) -> None:
    periods = [("02-01", "03-01", 1), ("01-01", "03-01", 2), ("01-01", "02-01", 3), ("01-01", "02-01", 4)]
    checkins = [
        {"start": f"2024-{start}", "end": f"2024-{end}", "amount": amount} for start, end, amount in periods
    ]
    assert loader("commitments", write(file, changed(checkins=checkins))).exit_code == 0
    assert rows(database_url, _CHECKINS) == [
        (1, day(1, 1), day(2, 1), 3),
        (2, day(1, 1), day(2, 1), 4),
        (3, day(1, 1), day(3, 1), 2),
        (4, day(2, 1), day(3, 1), 1),
    ]


def test_times_are_utc_unless_they_name_an_offset(loader: Loader, database_url: str, file: Path) -> None:
    checkin = {"start": "2024-01-01T02:00:00+02:00", "end": "2024-01-02 12:30", "amount": 0}
    loader("commitments", write(file, changed(checkins=[checkin])))
    assert rows(database_url, _CHECKINS) == [(1, day(1, 1), day(1, 2).replace(hour=12, minute=30), 0)]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("0.1", "0.1"),
        ("15.020000000000001", "15.02"),
        ("0.0000000005", "0"),
        ("0.0000000015", "0.000000002"),
        ("1e3", "1000"),
        ("987654321098.123456789", "987654321098.123456789"),
        ("1e12", "1000000000000"),
        ("-0", "0"),
    ],
)
def test_amounts_are_exact(loader: Loader, database_url: str, file: Path, written: str, stored: str) -> None:
    document = {"commitments": [changed(checkins=[{**JANUARY, "amount": "AMOUNT"}])]}
    file.write_text(json.dumps(document).replace('"AMOUNT"', written), encoding="utf-8")
    result = loader("commitments", file)
    assert result.exit_code == 0, result.err
    assert rows(database_url, "select amount from commitment.checkin") == [(Decimal(stored),)]


def test_the_id_may_be_a_number_or_text(loader: Loader, database_url: str, file: Path) -> None:
    loader("commitments", write(file, changed(id=7), changed(id="EDP-2024/α")))
    assert rows(database_url, "select id from commitment.commitment order by 1") == [("7",), ("EDP-2024/α",)]
    again = loader("commitments", write(file, changed(id="7")))
    assert "nothing changed" in again.out


def test_companies_may_use_the_same_id(loader: Loader, database_url: str, file: Path) -> None:
    assert loader("commitments", write(file, changed(), changed(company="ingen"))).exit_code == 0
    assert rows(database_url, "select count(*) from commitment.commitment") == [(2,)]


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (changed(name="Archive"), "renamed, from 'Storage'"),
        (changed(service="ec2"), "service 's3' → 'ec2'"),
        (
            changed(checkins=[{**JANUARY, "amount": 1200.005}, FEBRUARY]),
            "check-in 2024-01-01 to 2024-02-01: amount $1,000.00 → $1,200.005",
        ),
        (changed(checkins=[FEBRUARY]), "check-in 2024-01-01 to 2024-02-01: removed ($1,000.00)"),
        (
            changed(checkins=[JANUARY, FEBRUARY, {**FEBRUARY, "end": "2024-02-01 12:00"}]),
            "check-in 2024-02-01 to 2024-02-01 12:00: added, $1,000.50",
        ),
        (
            changed(checkins=[JANUARY, JANUARY, FEBRUARY]),
            "check-in 2024-01-01 to 2024-02-01: added, $1,000.00",
        ),
        (
            changed(name="All", checkins=[{**JANUARY, "amount": 1}, FEBRUARY]),
            "renamed, from 'Storage'; check-in 2024-01-01 to 2024-02-01: amount $1,000.00 → $1.00",
        ),
    ],
)
def test_a_changed_file_updates_its_commitments_and_says_what_changed(
    loader: Loader, database_url: str, file: Path, after: dict[str, Any], words: str
) -> None:
    loader("commitments", write(file, COMMITMENT, changed(id=2)))
    result = loader("commitments", write(file, after))
    assert result.exit_code == 0
    assert f"\n  cyberdyne 1 {after['name']!r}: {words}\n" in result.out
    assert "1 of them new or changed" in result.out
    left = contents(database_url)
    other = loader("commitments", write(file, after, changed(id=2)))
    assert "nothing changed" in other.out, "what the file says is what is there, and the other one stayed"
    assert contents(database_url) == left


def test_only_what_is_in_the_file_is_touched(loader: Loader, database_url: str, file: Path) -> None:
    loader("commitments", SAMPLE_COMMITMENTS)
    loader("commitments", write(file, changed(id=99)))
    assert rows(database_url, "select count(*) from commitment.commitment") == [(9,)]


def test_a_promise_that_nothing_was_billed_for_is_loaded_with_a_warning(
    loader: Loader, database_url: str, file: Path
) -> None:
    loader("billing", SAMPLE)
    result = loader("commitments", write(file, changed(service="s33"), changed(company="cyberdine", id=2)))
    assert result.exit_code == 0
    assert result.err == (
        f"{file}: warning: company 'cyberdine' has no billing yet; "
        "until it has, its check-ins have no data.\n"
        f"{file}: warning: company 'cyberdyne' has no billing for service 's33'; "
        "it has some for 'cloudwatch', 'ec2', 's3', 'sagemaker'.\n"
    )
    assert rows(database_url, "select count(*) from commitment.commitment") == [(2,)]
    assert rows(
        database_url, "select slug, data_through from billing.published_company where slug = 'cyberdine'"
    ) == [("cyberdine", None)]


def test_overlaps_and_gaps_are_legal(loader: Loader, file: Path) -> None:
    checkins = [JANUARY, {**JANUARY, "end": "2024-06-01"}, {**FEBRUARY, "start": "2024-02-20"}]
    assert loader("commitments", write(file, changed(checkins=checkins))).exit_code == 0


def test_commitments_that_a_file_leaves_out_stay_and_are_named(
    loader: Loader, database_url: str, file: Path
) -> None:
    loader("billing", SAMPLE)
    loader("commitments", write(file, COMMITMENT, changed(id=2), changed(id=3)))
    before = contents(database_url)

    result = loader("commitments", write(file, changed(id=2)))

    assert result.exit_code == 0
    assert (
        f"{file}: warning: company 'cyberdyne' has commitments that this file does not mention, "
        "and keeps them: '1', '3'." in result.err
    )
    assert contents(database_url) == before
