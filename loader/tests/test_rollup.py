"""Daily sums, against Python's integers."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.billing.batch import MICROS_PER_DAY, LineItems
from loader.billing.rollup import CellOverflowError, Rollup, company_totals

bigint = st.integers(-(2**63) + 1, 2**63 - 1)
row = st.tuples(st.integers(1, 3), st.integers(1, 2), st.integers(-2, 2), st.integers(-(2**60), 2**60))


def line_items(rows: list[tuple[int, int, int, int]]) -> LineItems:
    columns = np.array(rows, np.int64).T
    return LineItems(
        company_ids=columns[0].astype(np.int32),
        service_ids=columns[1].astype(np.int32),
        usage_micros=columns[2] * MICROS_PER_DAY + MICROS_PER_DAY - 1,
        cost_nanos=columns[3],
        line_numbers=np.arange(len(rows), dtype=np.int32),
    )


@given(st.lists(st.lists(row, min_size=1, max_size=6), min_size=1, max_size=6))
def test_cells_are_the_exact_sum_of_their_rows(batches: list[list[tuple[int, int, int, int]]]) -> None:
    rollup = Rollup()
    sums: Counter[tuple[int, int, int]] = Counter()
    counts: Counter[tuple[int, int, int]] = Counter()
    for batch in batches:
        rollup.add(line_items(batch))
        for company, service, day, cost in batch:
            sums[company, service, day] += cost
            counts[company, service, day] += 1
    if any(abs(total) >= 2**63 for total in sums.values()):
        with pytest.raises(CellOverflowError):
            rollup.cells()
        return
    cells = rollup.cells()
    keys = list(zip(cells.company_ids.tolist(), cells.service_ids.tolist(), cells.days.tolist(), strict=True))
    assert keys == sorted(sums)
    assert cells.cost_nanos.tolist() == [sums[key] for key in keys]
    assert cells.row_counts.tolist() == [counts[key] for key in keys]
    assert {total.company_id: total.cost_nanos for total in company_totals(cells)} == {
        company: sum(cost for key, cost in sums.items() if key[0] == company) for company, _, _ in sums
    }


@given(bigint, bigint)
def test_a_sum_that_does_not_fit_is_named(first: int, second: int) -> None:
    rollup = Rollup()
    rollup.add(line_items([(7, 1, 3, first), (7, 1, 3, second)]))
    if -(2**63) <= first + second < 2**63:
        assert rollup.cells().cost_nanos.tolist() == [first + second]
    else:
        with pytest.raises(CellOverflowError) as raised:
            rollup.cells()
        assert (raised.value.company_id, raised.value.day, raised.value.cost_nanos) == (7, 3, first + second)
