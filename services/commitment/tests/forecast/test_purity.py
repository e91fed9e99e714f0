"""A forecast is a function of what was known and asked, and of nothing else."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from typing import Final

import numpy as np
import pytest

from services.commitment.domain.moment import moment
from services.commitment.domain.outlook import Method
from services.commitment.forecast.calibration import Calibration, calibrate
from services.commitment.forecast.company import forecast_company
from services.commitment.tests.forecast.made_up import (
    NOW,
    Promise,
    commitment,
    company,
    estimates,
    history,
    sparse,
    uneven,
)

MONTHS = [Promise(start=30 * month, end=30 * month + 30, amount=3000) for month in range(6)]
HISTORIES: Final = {"s3": history(uneven(200)), "ec2": history(sparse(150))}


def digest() -> str:
    """What is said of a company, in full."""
    of = company([commitment(MONTHS), commitment(MONTHS, service="ec2", commitment_id="2")], HISTORIES)
    return f"{of.outlook} {of.fan('1', 3)} {of.simulate([], 0.9)}"


def test_another_process_says_the_same_to_the_last_digit() -> None:
    # Other hash seed, other number of threads.
    script = "from services.commitment.tests.forecast.test_purity import digest; print(digest())"
    environment = {**os.environ, "PYTHONHASHSEED": "77", "OPENBLAS_NUM_THREADS": "2", "TZ": "Asia/Kathmandu"}
    said = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == digest()


def test_a_check_in_asked_about_alone_gets_the_same_answer() -> None:
    together = company([commitment(MONTHS), commitment(MONTHS, service="ec2", commitment_id="2")], HISTORIES)
    for number in (1, 4):
        alone = company([commitment([MONTHS[number - 1]], service="ec2", commitment_id="2")], HISTORIES)
        assert estimates(alone, "2") == [estimates(together, "2")[number - 1]]


def test_calibrations_made_before_or_on_the_way_come_to_the_same() -> None:
    calibrations = {code: calibrate(each) for code, each in HISTORIES.items()}
    commitments = [commitment(MONTHS), commitment(MONTHS, service="ec2", commitment_id="2")]
    given = forecast_company(
        "acme",
        moment(as_of=NOW, data_through=NOW),
        commitments,
        HISTORIES,
        {code: each for code, each in calibrations.items() if each},
    )
    assert given.outlook == company(commitments, HISTORIES).outlook


def test_the_order_in_which_weights_are_kept_changes_nothing() -> None:
    there = Calibration(weights={Method.WHOLE_HISTORY: 0.4, Method.DRIFTING_LEVEL: 0.6}, width=1.2)
    back = replace(there, weights=dict(reversed(list(there.weights.items()))))
    one, other = (
        forecast_company(
            "acme", moment(as_of=NOW, data_through=NOW), [commitment(MONTHS)], HISTORIES, {"s3": calibration}
        )
        for calibration in (there, back)
    )
    assert one.outlook == other.outlook


def test_the_calibration_that_is_given_is_used() -> None:
    whole = Calibration(weights={Method.WHOLE_HISTORY: 1.0}, width=1.0)
    of = forecast_company(
        "acme", moment(as_of=NOW, data_through=NOW), [commitment(MONTHS)], HISTORIES, {"s3": whole}
    )
    assert of.outlook.commitments["1"].basis.weights == {Method.WHOLE_HISTORY: 1.0}


def test_companies_and_moments_have_random_numbers_of_their_own() -> None:
    first = company([commitment(MONTHS)], HISTORIES)
    other = company([commitment(MONTHS)], HISTORIES, company_id="umbrella")
    later = company([commitment(MONTHS)], HISTORIES, now=NOW + timedelta(hours=1))
    paths = [each.futures.kept["s3"].until(180.0) for each in (first, other, later)]
    assert not np.array_equal(paths[0], paths[1])
    assert not np.array_equal(paths[0], paths[2])
    assert paths[0].mean() == pytest.approx(paths[1].mean(), rel=0.05)


def test_an_order_of_commitments_changes_nothing() -> None:
    commitments = [commitment(MONTHS), commitment(MONTHS, service="ec2", commitment_id="2")]
    there = company(commitments, HISTORIES)
    back = company(commitments[::-1], dict(reversed(list(HISTORIES.items()))))
    assert there.outlook.owed == back.outlook.owed
    assert there.outlook.commitments == back.outlook.commitments


def test_memory_is_that_of_the_paths_and_of_what_is_read_from_them() -> None:
    of = company([commitment(MONTHS)], HISTORIES)
    rows = 27 + 6 + 1  # of weeks, of the edges of check-ins, and what the commitment lacks
    assert of.byte_count == pytest.approx(8 * 2000 * rows, rel=0.2)
