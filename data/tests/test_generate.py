"""The sample is what its README says, and the generator still makes exactly the committed files."""

import csv
import json
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from data import generate
from e2e.oracle import CheckinResult, CommitmentResult, evaluate

FOLDER = Path(generate.__file__).parent
BILLING = FOLDER / generate.BILLING_FILE
COMMITMENTS = FOLDER / generate.COMMITMENTS_FILE


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with BILLING.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def commitments() -> dict[str, CommitmentResult]:
    return {c.id: c for company in evaluate(BILLING, COMMITMENTS, None) for c in company.commitments}


@pytest.fixture(scope="module")
def closed(commitments: dict[str, CommitmentResult]) -> list[CheckinResult]:
    return [checkin for c in commitments.values() for checkin in c.checkins if checkin.state == "closed"]


def test_the_command_makes_the_committed_files_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-I", FOLDER / "generate.py", "--out", tmp_path / "new"], check=True)
    assert (tmp_path / "new" / BILLING.name).read_bytes() == BILLING.read_bytes()
    assert (tmp_path / "new" / COMMITMENTS.name).read_bytes() == COMMITMENTS.read_bytes()


def test_another_seed_gives_other_rows_and_the_same_commitments(tmp_path: Path) -> None:
    generate.write_sample(tmp_path, seed=7)
    assert (tmp_path / BILLING.name).read_bytes() != BILLING.read_bytes()
    assert (tmp_path / COMMITMENTS.name).read_bytes() == COMMITMENTS.read_bytes()


def test_rows_are_hourly_ordered_by_time_and_cover_2024(rows: list[dict[str, str]]) -> None:
    moments = [datetime.fromisoformat(row["datetime"]) for row in rows]
    assert moments == sorted(moments)
    assert all((m.minute, m.second) == (0, 0) for m in moments)
    assert (moments[0], moments[-1].date()) == (datetime(2024, 1, 1), datetime(2024, 12, 31).date())  # noqa: DTZ001


def test_it_has_about_8000_rows_of_four_companies_and_five_services(rows: list[dict[str, str]]) -> None:
    assert list(rows[0]) == ["company", "aws_service", "datetime", "gross_cost"]
    assert 7_800 <= len(rows) <= 8_200
    assert {row["company"] for row in rows} == {"cyberdyne", "ingen", "tyrell", "weyland-yutani"}
    assert {row["aws_service"] for row in rows} == {"ec2", "s3", "cloudwatch", "sagemaker", "infinidash"}
    assert len({(row["company"], row["aws_service"]) for row in rows}) == 15, "not every company uses all"


def test_costs_have_one_two_or_fifteen_decimals_and_the_noise_is_below_a_nano(
    rows: list[dict[str, str]],
) -> None:
    costs = [row["gross_cost"] for row in rows]
    decimals = Counter(len(cost.partition(".")[2]) for cost in costs)
    assert set(decimals) == {1, 2, 15}
    assert 20 <= decimals[15] <= 100
    assert all(abs(round(Decimal(cost), 2) - Decimal(cost)) < Decimal("1e-9") for cost in costs)


def test_it_holds_a_few_refunds(rows: list[dict[str, str]]) -> None:
    assert sum(row["gross_cost"].startswith("-") for row in rows) == 9


def test_it_has_8_commitments_and_68_checkins_of_four_lengths() -> None:
    entries = json.loads(COMMITMENTS.read_text(encoding="utf-8"))["commitments"]
    assert [entry["id"] for entry in entries] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert {entry["company"] for entry in entries} == {"cyberdyne", "ingen", "tyrell", "weyland-yutani"}
    checkins = [checkin for entry in entries for checkin in entry["checkins"]]
    assert len(checkins) == 68
    assert {months(checkin["start"], checkin["end"]) for checkin in checkins} == {1, 3, 4, 6}
    assert {type(checkin["amount"]) for checkin in checkins} == {int, float}


def test_several_commitments_run_on_into_2025_and_none_of_that_is_scored(
    commitments: dict[str, CommitmentResult],
) -> None:
    last_day_is_in = datetime(2025, 1, 1, tzinfo=UTC)
    ahead = [k for c in commitments.values() for k in c.checkins if k.end > last_day_is_in]
    assert Counter(checkin.state for checkin in ahead) == {"upcoming": 29, "open": 1}
    assert {checkin.verdict for checkin in ahead} == {None}
    assert sum(c.checkins[-1].end > last_day_is_in for c in commitments.values()) >= 4


@pytest.mark.parametrize(
    ("outcome", "above", "below"),
    [
        ("missed by a lot", "0", "0.75"),
        ("missed by a little", "0.99", "0.99999"),
        ("met by a little", "1", "1.01"),
        ("met far over", "2", "9"),
    ],
)
def test_closed_periods_came_out_in_every_way(
    closed: list[CheckinResult], outcome: str, above: str, below: str
) -> None:
    ratios = [checkin.actual / checkin.amount for checkin in closed]
    assert any(Decimal(above) < ratio < Decimal(below) for ratio in ratios), outcome


def test_half_of_the_commitments_met_every_closed_period(commitments: dict[str, CommitmentResult]) -> None:
    names = [c.name for c in commitments.values() if c.owed == 0]
    assert names == ["SageMaker training", "CloudWatch logs", "Infinidash", "S3 archive"]


@pytest.mark.parametrize(
    ("commitment_id", "number", "boundary"),
    [("2", 3, "end"), ("1", 11, "start")],
    ids=["missed, and met with the row at its end", "met, and missed without the row at its start"],
)
def test_a_verdict_hangs_on_the_row_in_the_instant_of_a_boundary(
    rows: list[dict[str, str]],
    commitments: dict[str, CommitmentResult],
    commitment_id: str,
    number: int,
    boundary: str,
) -> None:
    commitment = commitments[commitment_id]
    checkin = commitment.checkins[number - 1]
    instant = f"{checkin.end if boundary == 'end' else checkin.start:%Y-%m-%d %H:%M:%S}"
    place = ("cyberdyne", commitment.service, instant)
    (row,) = [r for r in rows if (r["company"], r["aws_service"], r["datetime"]) == place]
    assert checkin.verdict == ("missed" if boundary == "end" else "met")
    assert abs(checkin.actual - checkin.amount) < Decimal(row["gross_cost"])


def test_one_series_is_empty_on_three_quarters_of_the_days(rows: list[dict[str, str]]) -> None:
    trained = [r for r in rows if (r["company"], r["aws_service"]) == ("cyberdyne", "sagemaker")]
    assert 80 <= len({row["datetime"][:10] for row in trained}) <= 100


def months(start: str, end: str) -> int:
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    return (last.year - first.year) * 12 + last.month - first.month
