"""Cases worked out by hand; the expected numbers stand in the tests as text."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from e2e.oracle import CheckinResult, CompanyResult, evaluate

Period = tuple[str, str, str]
Ask = Callable[..., list[CompanyResult]]

JANUARY = ("2024-01-01 00:00:00", "2024-02-01 00:00:00", "100")
FEBRUARY = ("2024-02-01 00:00:00", "2024-03-01 00:00:00", "100")
MARCH = ("2024-03-01 00:00:00", "2024-04-01 00:00:00", "100")
# Another company's row, which alone says that the file covers January and February.
COVERS_FEBRUARY = "tyrell,ec2,2024-02-29 23:00:00,1.0"


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Evaluates rows and the check-ins of one commitment of cyberdyne on s3."""

    def run(rows: list[str], *periods: Period, as_of: datetime | None = None) -> list[CompanyResult]:
        billing, commitments = write_inputs(tmp_path, rows, *periods)
        return evaluate(billing, commitments, as_of)

    return run


def write_inputs(folder: Path, rows: list[str], *periods: Period) -> tuple[Path, Path]:
    billing, commitments = folder / "billing.csv", folder / "commitments.json"
    billing.write_text("\n".join(["company,aws_service,datetime,gross_cost", *rows, ""]), encoding="utf-8")
    checkins = ", ".join(f'{{"start": "{s}", "end": "{e}", "amount": {a}}}' for s, e, a in periods)
    head = '"id": 7, "name": "S3 storage", "company": "cyberdyne", "service": "s3"'
    commitments.write_text(f'{{"commitments": [{{{head}, "checkins": [{checkins}]}}]}}', encoding="utf-8")
    return billing, commitments


def checkins_of(results: list[CompanyResult]) -> list[CheckinResult]:
    (commitment,) = results[0].commitments
    return commitment.checkins


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_row_on_a_boundary_belongs_to_the_period_that_starts_there(ask: Ask) -> None:
    rows = [
        "cyberdyne,s3,2024-01-01 00:00:00,60.0",
        "cyberdyne,s3,2024-01-31 23:00:00,39.99",
        "cyberdyne,s3,2024-02-01 00:00:00,100.0",
        COVERS_FEBRUARY,
    ]
    results = ask(rows, JANUARY, FEBRUARY)
    january, february = checkins_of(results)
    assert (january.actual, january.line_items, january.verdict) == (Decimal("99.99"), 2, "missed")
    assert january.shortfall == Decimal("0.01")
    assert (february.actual, february.line_items, february.verdict) == (Decimal(100), 1, "met")
    assert results[0].owed == results[0].commitments[0].owed == Decimal("0.01"), "a surplus offsets nothing"


def test_a_company_that_was_quiet_is_complete_up_to_the_end_of_the_file(ask: Ask) -> None:
    results = ask(["cyberdyne,s3,2024-01-05 10:00:00,1.5", COVERS_FEBRUARY], JANUARY, FEBRUARY, MARCH)
    assert {r.company: r.data_through for r in results} == dict.fromkeys(
        ("cyberdyne", "tyrell"), at("2024-03-01")
    )
    assert [k.state for k in checkins_of(results)] == ["closed", "closed", "upcoming"]
    assert [k.shortfall for k in checkins_of(results)] == [Decimal("98.5"), Decimal(100), None]


def test_a_last_row_at_midnight_covers_the_day_that_starts_then(ask: Ask) -> None:
    (result,) = ask(["cyberdyne,s3,2024-02-01 00:00:00,1.0"], JANUARY, FEBRUARY)
    assert result.data_through == at("2024-02-02")
    assert [k.state for k in result.commitments[0].checkins] == ["closed", "open"]


def test_overlapping_periods_both_count_a_row_and_a_gap_counts_in_none(ask: Ask) -> None:
    rows = [
        "cyberdyne,s3,2024-01-10 12:00:00,10.0",
        "cyberdyne,s3,2024-01-20 12:00:00,20.0",
        "cyberdyne,s3,2024-01-30 12:00:00,40.0",
        COVERS_FEBRUARY,
    ]
    late = ("2024-01-20 12:00:00", "2024-01-25 12:00:00", "1")
    early = ("2024-01-10 11:30:00", "2024-01-20 12:00:01", "1")
    first, second = checkins_of(ask(rows, late, early))
    assert (first.number, first.start, first.actual) == (1, at("2024-01-10 11:30"), Decimal(30))
    assert (second.number, second.start, second.actual) == (2, at("2024-01-20 12:00"), Decimal(20))


def test_checkins_are_numbered_by_start_then_end_then_place_in_the_file(ask: Ask) -> None:
    long, short, twin = (
        ("2024-01-01", "2024-03-01", "1"),
        ("2024-01-01", "2024-02-01", "2"),
        ("2024-01-01", "2024-03-01", "3"),
    )
    amounts = [(k.number, k.amount) for k in checkins_of(ask([COVERS_FEBRUARY], long, short, twin))]
    assert amounts == [(1, Decimal(2)), (2, Decimal(1)), (3, Decimal(3))]


def test_refunds_lower_the_actual_even_below_zero(ask: Ask) -> None:
    rows = ["cyberdyne,s3,2024-01-05 10:00:00,5.25", "cyberdyne,s3,2024-01-06 10:00:00,-7.5", COVERS_FEBRUARY]
    (january,) = checkins_of(ask(rows, JANUARY))
    assert (january.actual, january.line_items) == (Decimal("-2.25"), 2)
    assert january.shortfall == Decimal("102.25")


def test_float_noise_is_rounded_half_even_to_nine_places_a_row_at_a_time(ask: Ask) -> None:
    rows = [
        "cyberdyne,s3,2024-01-01 10:00:00,15.020000000000001",
        "cyberdyne,s3,2024-01-02 10:00:00,29.129999999999998",
        "cyberdyne,s3,2024-01-03 10:00:00,0.0000000005",
        "cyberdyne,s3,2024-01-04 10:00:00,0.0000000015",
        "cyberdyne,s3,2024-01-05 10:00:00,-0.0000000025",
        COVERS_FEBRUARY,
    ]
    (january,) = checkins_of(ask(rows, JANUARY))
    assert january.actual == Decimal("44.15"), "the last three are 0, 2 and -2 nanos"


def test_sums_stay_exact_beyond_what_a_float_holds(ask: Ask) -> None:
    rows = ["cyberdyne,s3,2024-01-01 10:00:00,98765432109876543.210000001"] * 3 + [COVERS_FEBRUARY]
    (january,) = checkins_of(ask(rows, (*JANUARY[:2], "296296296329629629.63")))
    assert january.actual == Decimal("296296296329629629.630000003")
    assert january.verdict == "met"


@pytest.mark.parametrize(
    ("as_of", "state", "actual"),
    [
        ("2023-12-01 00:00:00", "upcoming", "0"),
        ("2024-01-01 00:00:00", "upcoming", "0"),
        ("2024-01-05 10:00:00", "open", "0"),
        ("2024-01-05 10:00:00.000001", "open", "30"),
        ("2024-01-31 23:59:59.999999", "open", "50"),
        ("2024-02-01 00:00:00", "closed", "50"),
        ("2030-01-01 00:00:00", "closed", "50"),
    ],
)
def test_only_rows_before_as_of_count_and_a_period_closes_at_its_end(
    ask: Ask, as_of: str, state: str, actual: str
) -> None:
    rows = ["cyberdyne,s3,2024-01-05 10:00:00,30.0", "cyberdyne,s3,2024-01-31 10:00:00,20.0", COVERS_FEBRUARY]
    (january,) = checkins_of(ask(rows, JANUARY, as_of=at(as_of)))
    assert (january.state, january.actual) == (state, Decimal(actual))
    final = ("missed", Decimal(50)) if state == "closed" else (None, None)
    assert (january.verdict, january.shortfall) == final


def test_after_the_data_end_a_period_is_awaiting_data_and_not_missed(ask: Ask) -> None:
    rows = ["cyberdyne,s3,2024-01-05 10:00:00,30.0", "cyberdyne,s3,2024-02-10 10:00:00,120.0"]
    results = ask(rows, JANUARY, FEBRUARY, MARCH, as_of=at("2024-03-15"))
    assert [k.state for k in checkins_of(results)] == ["closed", "awaiting data", "open"]
    assert [k.verdict for k in checkins_of(results)] == ["missed", None, None]
    assert results[0].owed == Decimal(70)
    ahead = [k.ahead for k in checkins_of(results)]
    assert ahead[0] is None
    assert ahead[1] is not None
    assert ahead[1].already_met
    assert ahead[1].needed_daily == 0


def test_a_service_without_rows_has_no_data_and_owes_nothing(ask: Ask) -> None:
    rows = ["cyberdyne,ec2,2024-01-05 10:00:00,500.0", COVERS_FEBRUARY]
    results = ask(rows, (*JANUARY[:2], "0"), FEBRUARY, MARCH)
    assert [(k.state, k.verdict) for k in checkins_of(results)] == [
        ("closed", "no data"),
        ("closed", "no data"),
        ("upcoming", "no data"),
    ]
    assert {k.shortfall for k in checkins_of(results)} == {None}
    assert results[0].owed == 0
    ahead = checkins_of(results)[2].ahead
    assert ahead is not None
    assert (ahead.already_met, ahead.current_daily) == (False, None)


def test_a_company_without_billing_has_everything_ahead_until_a_moment_is_asked_for(ask: Ask) -> None:
    (cyberdyne, _) = ask([COVERS_FEBRUARY], JANUARY, FEBRUARY)
    assert (cyberdyne.data_through, cyberdyne.as_of) == (None, None)
    assert [(k.state, k.verdict) for k in cyberdyne.commitments[0].checkins] == [("upcoming", "no data")] * 2

    asked = ask([COVERS_FEBRUARY], JANUARY, FEBRUARY, as_of=at("2024-02-15"))
    assert [k.state for k in checkins_of(asked)] == ["awaiting data", "open"]


def test_the_current_daily_spend_is_that_of_the_last_28_days(ask: Ask) -> None:
    rows = [
        "cyberdyne,s3,2024-01-01 00:00:00,1000.0",
        "cyberdyne,s3,2024-02-01 23:00:00,500.0",  # one hour too old
        "cyberdyne,s3,2024-02-02 00:00:00,3.0",
        "cyberdyne,s3,2024-02-29 23:00:00,7.0",
    ]
    (march,) = checkins_of(ask(rows, MARCH))
    assert march.ahead is not None
    assert march.ahead.current_daily == Decimal("0.357142857"), "10 / 28 = 0.35714285714…"
    assert march.ahead.needed_daily == Decimal("3.225806452"), "100 / 31 = 3.22580645161…, rounded up"


def test_a_younger_service_counts_from_the_midnight_of_its_first_row_to_a_moment_inside_a_day(
    ask: Ask,
) -> None:
    rows = ["cyberdyne,s3,2024-02-20 17:00:00,30.0", "cyberdyne,s3,2024-02-21 12:00:00,99.0", COVERS_FEBRUARY]
    (february,) = checkins_of(ask(rows, FEBRUARY, as_of=at("2024-02-21 12:00:00")))
    assert february.actual == Decimal(30)
    assert february.ahead is not None
    assert february.ahead.current_daily == Decimal(20), "30 over a day and a half"
    assert february.ahead.needed_daily == Decimal("8.235294118"), "70 / 8.5 = 8.23529411764…, rounded up"


@pytest.mark.parametrize("moment", ["2024-02-20 00:00:00", "2024-02-20 06:00:00", "2024-02-20 17:00:00"])
def test_before_the_first_row_there_is_no_current_daily_spend(ask: Ask, moment: str) -> None:
    rows = ["cyberdyne,s3,2024-02-20 17:00:00,30.0", COVERS_FEBRUARY]
    (company, *_) = ask(rows, FEBRUARY, as_of=at(moment))
    (commitment,) = company.commitments
    assert (commitment.current_daily, commitment.current_daily_since) == (None, None)


def test_an_upcoming_period_needs_its_amount_over_its_own_days(ask: Ask) -> None:
    rows = ["cyberdyne,s3,2024-01-05 10:00:00,10.0"]
    (march,) = checkins_of(ask(rows, ("2024-03-01T00:00:00Z", "2024-03-01T09:00:00+03:00", "1.25")))
    assert march.end == at("2024-03-01 06:00:00")
    assert march.ahead is not None
    assert march.ahead.needed_daily == Decimal(5), "1.25 in a quarter of a day"


def test_the_command_prints_amounts_with_nine_places_and_instants_in_utc(tmp_path: Path) -> None:
    files = write_inputs(tmp_path, ["cyberdyne,s3,2024-01-31 10:00:00,30.5"], JANUARY, FEBRUARY)
    command = [sys.executable, "-m", "e2e.oracle", *map(str, files), "--as-of", "2024-02-01T00:00:00+00:00"]
    printed = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    (company,) = printed["companies"]
    assert company["as_of"] == company["data_through"] == "2024-02-01T00:00:00Z"
    assert company["owed"] == "69.500000000"
    january, february = company["commitments"][0]["checkins"]
    assert january == {
        "number": 1,
        "start": "2024-01-01T00:00:00Z",
        "end": "2024-02-01T00:00:00Z",
        "amount": "100.000000000",
        "state": "closed",
        "verdict": "missed",
        "actual": "30.500000000",
        "line_items": 1,
        "shortfall": "69.500000000",
        "ahead": None,
    }
    assert february["ahead"] == {
        "already_met": False,
        "current_daily": "30.500000000",
        "needed_daily": "3.448275863",
    }
