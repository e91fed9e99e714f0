"""Raw input files with everything the rules speak about, as Hypothesis draws them."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from json import dumps
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

_COMPANIES: Final = st.sampled_from(["acme", "Über, GmbH", "zeta_9/eu"])
_SERVICES: Final = st.sampled_from(["s3", "ec2", "a b:c"])

# The end of a month and a leap day within six days, so that rows, edges and moments meet often.
_START: Final = datetime(2024, 2, 26, tzinfo=UTC)
_HOURS: Final = st.integers(0, 6 * 24).map(lambda hour: _START + timedelta(hours=hour))
_INSTANTS: Final = st.one_of(
    st.integers(0, 6).map(lambda day: _START + timedelta(days=day)),
    _HOURS,
    st.tuples(_HOURS, st.sampled_from([-1, 1, 1_800_000_000])).map(
        lambda pair: pair[0] + timedelta(microseconds=pair[1])
    ),
)
_FAR: Final = st.sampled_from([datetime(1995, 1, 1, tzinfo=UTC), datetime(2099, 7, 1, 12, tzinfo=UTC)])
_COSTS: Final = st.one_of(
    st.sampled_from(
        ["0", "0.01", "-0.01", "-41.2", "15.020000000000001", "0.0000000005", "1E-7", "700000000"]
    ),
    st.decimals(-200, 900, places=2).map(str),
    st.decimals(0, 50, places=15).map(str),
)
_AMOUNTS: Final = st.one_of(
    st.sampled_from(["0", "0.01", "15.02", "30000000000.000000001"]),
    st.decimals(0, 2000, places=2).map(str),
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A billing row."""

    company: str
    service: str
    usage_at: datetime
    cost: str


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A commitment; its check-ins are start, end and amount, in the order of the file."""

    id: int
    company: str
    service: str
    checkins: Sequence[tuple[datetime, datetime, str]]


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What is loaded, and the moment that is asked about.

    Attributes:
        billing: the rows of each file; no two files are the same.
        promises: the commitments file.
        as_of: None leaves the moment to the data.
    """

    billing: Sequence[Sequence[Row]]
    promises: Sequence[Promise]
    as_of: datetime | None

    @property
    def companies(self) -> set[str]:
        """Every company of either kind of file."""
        return {row.company for rows in self.billing for row in rows} | {p.company for p in self.promises}


@st.composite
def _periods(draw: st.DrawFn) -> tuple[datetime, datetime]:
    first, second = sorted(draw(st.lists(_INSTANTS, min_size=2, max_size=2, unique=True)))
    return first, second


_ROWS: Final = st.lists(
    st.builds(Row, company=_COMPANIES, service=_SERVICES, usage_at=_INSTANTS, cost=_COSTS),
    min_size=1,
    max_size=14,
)
_PROMISES: Final = st.lists(
    st.builds(
        Promise,
        id=st.integers(1, 12),
        company=_COMPANIES,
        service=_SERVICES,
        checkins=st.lists(
            st.tuples(_periods(), _AMOUNTS).map(lambda pair: (*pair[0], pair[1])), min_size=1, max_size=5
        ),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda promise: (promise.company, promise.id),
)


@st.composite
def inputs(draw: st.DrawFn) -> Inputs:
    """Any inputs; the moment often lies exactly on a row or an edge."""
    billing = draw(st.lists(_ROWS, max_size=3, unique_by=repr))
    promises = draw(_PROMISES)
    rows = [row.usage_at for file in billing for row in file]
    edges = [edge for promise in promises for start, end, _ in promise.checkins for edge in (start, end)]
    as_of = draw(st.one_of(st.none(), st.sampled_from(rows + edges), _INSTANTS, _FAR))
    return Inputs(billing=billing, promises=promises, as_of=as_of)


def write_billing(path: Path, rows: Iterable[Row]) -> Path:
    """A billing file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["company", "aws_service", "datetime", "gross_cost"])
        lines.writerows((row.company, row.service, _text(row.usage_at), row.cost) for row in rows)
    return path


def write_commitments(path: Path, promises: Iterable[Promise]) -> Path:
    """A commitments file; by hand, since `json` writes no exact decimals."""
    path.write_text(f'{{"commitments": [{", ".join(map(_json, promises))}]}}', encoding="utf-8")
    return path


def _json(promise: Promise) -> str:
    checkins = ", ".join(
        f'{{"start": "{_text(start)}", "end": "{_text(end)}", "amount": {amount}}}'
        for start, end, amount in promise.checkins
    )
    named = {
        "id": promise.id,
        "name": f"Promise {promise.id}",
        "company": promise.company,
        "service": promise.service,
    }
    return f'{dumps(named)[:-1]}, "checkins": [{checkins}]}}'


def _text(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}" + (f".{moment.microsecond:06}" if moment.microsecond else "")
