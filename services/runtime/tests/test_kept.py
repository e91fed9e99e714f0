"""How answers are kept."""

from services.runtime.kept import Kept


def test_what_was_used_last_stays_and_the_rest_makes_room() -> None:
    kept = Kept[str, int](room=10)
    kept.put("a", 1, 4)
    kept.put("b", 2, 4)
    assert kept.get("a") == 1
    kept.put("c", 3, 4)
    assert [kept.get(key) for key in "abc"] == [1, None, 3]


def test_one_large_value_takes_the_place_of_several() -> None:
    kept = Kept[str, int](room=10)
    for place, key in enumerate("abc"):
        kept.put(key, place, 3)
    kept.put("large", 9, 10)
    assert [kept.get(key) for key in ("a", "b", "c", "large")] == [None, None, None, 9]


def test_a_value_without_room_is_not_kept_and_costs_no_other() -> None:
    kept = Kept[str, int](room=10)
    kept.put("a", 1, 4)
    kept.put("too large", 2, 11)
    assert (kept.get("a"), kept.get("too large")) == (1, None)


def test_a_value_put_twice_counts_once() -> None:
    kept = Kept[str, int](room=10)
    for _ in range(5):
        kept.put("a", 1, 4)
    kept.put("b", 2, 6)
    assert (kept.get("a"), kept.get("b")) == (1, 2)


def test_a_value_that_grows_makes_room_as_well() -> None:
    kept = Kept[str, int](room=10)
    kept.put("a", 1, 4)
    kept.put("b", 2, 4)
    kept.grow("b", 3)
    assert (kept.get("a"), kept.get("b")) == (None, 2)
    kept.grow("a", 100)
    kept.grow("b", 4)
    assert kept.get("b") is None
