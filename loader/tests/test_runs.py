"""Runs are in the order of the index, however many companies and services there are."""

import numpy as np
import pytest

from loader.billing.batch import LineItems
from loader.billing.runs import RunSorter


@pytest.mark.parametrize("largest_id", [3, 2**16 - 1, 2**16, 2**31 - 1])
def test_a_month_is_ordered_by_company_service_and_time(largest_id: int) -> None:
    draws = np.random.Generator(np.random.PCG64(0))
    company_ids, service_ids = (draws.choice([1, 2, largest_id], 1_000).astype(np.int32) for _ in range(2))
    rows = LineItems(
        company_ids=company_ids,
        service_ids=service_ids,
        usage_micros=draws.integers(0, 10**6, 1_000),
        cost_nanos=np.zeros(1_000, np.int64),
        line_numbers=np.arange(1_000, dtype=np.int32),
    )
    sorter = RunSorter()
    assert list(sorter.add(rows)) == []
    (run,) = sorter.rest()
    columns = (run.rows.company_ids, run.rows.service_ids, run.rows.usage_micros, run.rows.line_numbers)
    order = list(zip(*(column.tolist() for column in columns), strict=True))
    assert order == sorted(order)
    assert len(order) == 1_000
