"""Amounts of whole columns, against Decimal one by one."""

from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from hypothesis import example, given
from hypothesis import strategies as st

from loader.billing.arrow import Texts
from loader.billing.nanos import column_nanos

signs = st.sampled_from(["", "-"])
digits = st.text("0123456789", max_size=12)
ties = st.builds("{}5{}".format, st.text("0123456789", min_size=9, max_size=9), st.text("0", max_size=9))
fractions = st.one_of(digits, ties, st.text("0123456789", min_size=15, max_size=20))
plain = st.builds("{}{}.{}".format, signs, digits, fractions)
anything = st.one_of(plain, st.text("0123456789.-+eE _,", max_size=24), st.text(max_size=6))


def half_even(text: str) -> int:
    with localcontext() as context:
        context.prec = 100
        return int(Decimal(text).quantize(Decimal("1e-9"), rounding=ROUND_HALF_EVEN).scaleb(9))


@given(st.lists(anything, min_size=1, max_size=30))
@example(["0.0000000005", "0.0000000015", "-0.0000000005", "-0.0000000015", "0.00000000050000001"])
@example(["9223372036.854775807", "-9223372036.854775808", "9223372036.8547758075", "99999999999999999999"])
@example(["224.860000000000001", "-41.2", "1", "1.", ".5", "-0", "007", "1E-7", "", "abc"])
def test_a_column_is_rounded_half_even_like_each_of_its_texts(texts: list[str]) -> None:
    values, exact = column_nanos(Texts.of(texts))
    for text, value, is_exact in zip(texts, values.tolist(), exact.tolist(), strict=True):
        if is_exact:
            assert value == half_even(text), text


@given(st.lists(st.builds("{}{}.{}".format, signs, st.integers(0, 9_000_000_000), digits), min_size=1))
def test_ordinary_amounts_take_the_fast_way(texts: list[str]) -> None:
    short = [text[:20] for text in texts]
    assert column_nanos(Texts.of(short))[1].all()


def test_an_unusual_amount_does_not_slow_its_neighbours_down() -> None:
    _, exact = column_nanos(Texts.of(["1.5", "1E-7", "2.5", "N/A", "3.5", "", "1" * 21]))
    assert exact.tolist() == [True, False, True, False, True, False, False]
