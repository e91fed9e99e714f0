"""The pauses between new starts."""

from services.runtime.backoff import Backoff


def test_the_first_start_anew_is_at_once_and_those_that_fail_again_come_ever_later() -> None:
    backoff = Backoff()
    assert [backoff.after(1) for _ in range(9)] == [0, 0.5, 1, 2, 4, 8, 16, 30, 30]


def test_what_ran_well_for_a_while_is_started_again_at_once() -> None:
    backoff = Backoff()
    assert [backoff.after(lived) for lived in (1, 1, 1, 3600, 1, 1)] == [0, 0.5, 1, 0, 0.5, 1]
