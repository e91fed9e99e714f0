"""Commitments files that are refused: every problem with its JSON path, and a database that is as before."""

import json
from pathlib import Path

import pytest

from loader.commitments import document
from loader.tests.support import SAMPLE, SAMPLE_COMMITMENTS, Loader, contents
from loader.tests.test_commitments_load import COMMITMENT, FEBRUARY, JANUARY, changed

FIRST = "commitments[0]"
CHECKIN = "commitments[0].checkins[0]"


def with_checkin(**values: object) -> dict[str, object]:
    return changed(checkins=[{**JANUARY, **values}])


def without(key: str) -> dict[str, object]:
    return {name: value for name, value in COMMITMENT.items() if name != key}


COMMITMENTS: dict[str, tuple[list[object], str]] = {
    "none": ([], "commitments: is empty; there must be at least one commitment."),
    "no object": (
        [5],
        f"{FIRST}: 5 is not an object with the keys 'id', 'name', 'company', 'service', 'checkins'.",
    ),
    "no id": ([without("id")], f"{FIRST}: has no 'id'; it needs 'id', 'name',"),
    "no service": ([without("service")], f"{FIRST}: has no 'service'"),
    "no check-ins": ([without("checkins")], f"{FIRST}: has no 'checkins'"),
    "empty check-ins": (
        [changed(checkins=[])],
        f"{FIRST}.checkins: is empty; there must be at least one check-in.",
    ),
    "check-ins no list": ([changed(checkins={})], f"{FIRST}.checkins: an object is not a list of check-ins."),
    "id a fraction": ([changed(id=1.5)], f"{FIRST}.id: 1.5 is neither a whole number nor text."),
    "id true": ([changed(id=True)], f"{FIRST}.id: true is neither a whole number nor text."),
    "id null": ([changed(id=None)], f"{FIRST}.id: null is neither a whole number nor text."),
    "id empty": ([changed(id="")], f"{FIRST}.id: '' is empty."),
    "id endless": ([changed(id=10**100)], f"{FIRST}.id: 1"),
    "name a number": ([changed(name=3)], f"{FIRST}.name: 3 is not text; put it in quotes."),
    "name too long": (
        [changed(name="n" * 201)],
        f"{FIRST}.name: '{'n' * 60}…' is longer than 200 characters.",
    ),
    "company a list": ([changed(company=[])], f"{FIRST}.company: a list is not text; put it in quotes."),
    "company unprintable": (
        [changed(company="a\0b")],
        "contains a character that cannot be printed (U+0000).",
    ),
    "lone surrogate": ([changed(company="a\ud800")], "contains a character that cannot be printed (U+D800)."),
    "service padded": ([changed(service="s3 ")], f"{FIRST}.service: 's3 ' begins or ends with a space."),
    "unknown key": ([changed(note="x")], f"{FIRST}.note: is not a known key; known keys are 'id', 'name',"),
    "misspelt key": ([changed(servce="x")], f"{FIRST}.servce: is not a known key; did you mean 'service'?"),
    "misspelt amount": (
        [with_checkin(amout=1)],
        f"{CHECKIN}.amout: is not a known key; did you mean 'amount'?",
    ),
    "same id": (
        [changed(), changed(company="ingen"), changed(id="1")],
        "commitments[2].id: '1' of company 'cyberdyne' stands at commitments[0].id already;",
    ),
    "start a number": ([with_checkin(start=2024)], f"{CHECKIN}.start: 2024 is not text; write it as in"),
    "start no date": ([with_checkin(start="soon")], f"{CHECKIN}.start: 'soon' is not a date and time like"),
    "end too far": ([with_checkin(end="2924-01-01")], f"{CHECKIN}.end: '2924-01-01' is not within the years"),
    "end before start": (
        [with_checkin(end="2023-12-31")],
        f"{CHECKIN}.end: '2023-12-31' is not after the start, '2024-01-01 00:00:00'.",
    ),
    "end at start": (
        [with_checkin(end="2024-01-01T01:00:00+01:00")],
        f"{CHECKIN}.end: '2024-01-01T01:00:00+01:00' is",
    ),
    "negative": (
        [with_checkin(amount=-0.5)],
        f"{CHECKIN}.amount: -0.5 is negative; a promised amount is zero or",
    ),
    "negative speck": ([with_checkin(amount=-1e-12)], f"{CHECKIN}.amount: -1E-12 is negative"),
    "amount text": (
        [with_checkin(amount="1000")],
        f"{CHECKIN}.amount: '1000' is not a number; write it without",
    ),
    "amount false": ([with_checkin(amount=False)], f"{CHECKIN}.amount: false is not a number"),
    "amount null": ([with_checkin(amount=None)], f"{CHECKIN}.amount: null is not a number"),
    "NaN": ([with_checkin(amount=float("nan"))], f"{CHECKIN}.amount: NaN is not a finite number."),
    "infinite": ([with_checkin(amount=float("inf"))], f"{CHECKIN}.amount: Infinity is not a finite number."),
    "too large": ([with_checkin(amount=10**29)], f"{CHECKIN}.amount: {10**29} is too large."),
    "beyond any contract": (
        [with_checkin(amount=10**12 + 1)],
        f"{CHECKIN}.amount: 1000000000001 is larger than a trillion, the most that one check-in can promise.",
    ),
    "no amount": (
        [changed(checkins=[FEBRUARY, {"start": "2024-01-01", "end": "2024-02-01"}])],
        "commitments[0].checkins[1]: has no 'amount'; it needs 'start', 'end', 'amount'.",
    ),
    "check-in no object": (
        [changed(checkins=["x"])],
        f"{CHECKIN}: 'x' is not an object with the keys 'start',",
    ),
}
TEXTS: dict[str, tuple[bytes, str]] = {
    "empty": (b" \n", "is empty; a commitments file is JSON"),
    "not JSON": (b'{"commitments": [\n  {"id" 1}\n]}', ":2:9: is not JSON: expecting ':' delimiter."),
    "cut off": (b'{"commitments": [', ":1:18: is not JSON: expecting value."),
    "billing": (SAMPLE.read_bytes()[:500], "looks like a billing file; load it with `loader billing FILE`."),
    "an endless integer": (
        json.dumps({"commitments": [changed()]}).replace("1000}", "9" * 5000 + "}").encode(),
        f"{CHECKIN}.amount: {'9' * 60}… is too large.",
    ),
    "a list": (b"[]", "the document: a list is not an object with the keys 'commitments'."),
    "a number": (b"7", "the document: 7 is not an object"),
    "no commitments": (b"{}", "the document: has no 'commitments'; it needs 'commitments'."),
    "other top key": (b'{"commitment": []}', "commitment: is not a known key; did you mean 'commitments'?"),
    "commitments no list": (b'{"commitments": {}}', "commitments: an object is not a list of commitments."),
    "UTF-16": ('{"commitments": []}'.encode("utf-16"), "is UTF-16 text; save it as UTF-8."),
    "Latin-1": ('{"commitments":\n "é"}'.encode("latin-1"), ":2: is not UTF-8 text; save the file as UTF-8."),
    "deep": (b'{"commitments": ' + b"[" * 100_000, "is nested too deeply for a commitments file."),
    "repeated key": (
        json.dumps({"commitments": [changed()]})
        .replace('"amount": 1000}', '"amount": 1000, "amount": 1}')
        .encode(),
        f"{CHECKIN}.amount: is given more than once; keep one.",
    ),
    "exponent beyond measure": (
        json.dumps({"commitments": [changed()]}).replace("1000.5", "1e99999999999999999999").encode(),
        "commitments[0].checkins[1].amount: Infinity is not a finite number.",
    ),
}


def test_what_is_wrong_is_said_with_path_and_value(loader: Loader, database_url: str, tmp_path: Path) -> None:
    loader("commitments", SAMPLE_COMMITMENTS)
    before = contents(database_url)
    path = tmp_path / "bad.json"
    documents = {
        name: (json.dumps({"commitments": stated}).encode(), message)
        for name, (stated, message) in COMMITMENTS.items()
    }
    for name, (data, message) in {**documents, **TEXTS}.items():
        path.write_bytes(data)
        result = loader("commitments", path)
        assert result.exit_code == 1, name
        assert result.err.startswith(str(path)), name
        assert message in result.err, name
        assert result.err.endswith(f"{path}: not loaded; the commitments are as they were.\n"), name
        assert "Traceback" not in result.err
        assert not result.out
    assert contents(database_url) == before


def test_every_problem_of_a_file_is_found_at_once(loader: Loader, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    bad = changed(id=None, name="", checkins=[{**JANUARY, "amount": -1}, {**JANUARY, "start": "x", "end": 5}])
    path.write_text(json.dumps({"commitments": [bad]}), encoding="utf-8")
    problems = loader("commitments", path).err.splitlines()[:-1]
    assert [problem.removeprefix(f"{path}: ").split(":")[0] for problem in problems] == [
        "commitments[0].id",
        "commitments[0].name",
        "commitments[0].checkins[0].amount",
        "commitments[0].checkins[1].start",
        "commitments[0].checkins[1].end",
    ]


def test_of_many_problems_the_first_twenty_are_shown(loader: Loader, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"commitments": [1] * 25}), encoding="utf-8")
    lines = loader("commitments", path).err.splitlines()
    assert len(lines) == 22
    assert lines[-2] == f"{path}: and 5 more problems."


def test_a_file_beyond_all_measure_is_refused(
    loader: Loader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "_LARGEST_BYTES", 1 << 20)
    path = tmp_path / "huge.json"
    path.write_bytes(b" " * (2 << 20))
    assert f"{path}: is larger than 1 MiB; split it." in loader("commitments", path).err


def test_a_missing_file_says_so(loader: Loader, tmp_path: Path) -> None:
    result = loader("commitments", tmp_path / "none.json")
    assert result.exit_code == 1
    assert "cannot be read: No such file or directory." in result.err
