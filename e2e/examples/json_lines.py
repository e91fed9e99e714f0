"""What curl prints, as the lines that the other languages print of it."""

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from e2e.examples.figures import amount, money

Json = Mapping[str, Any]
Lines = Sequence[str]


def lines_of(rpc: str, printed: str) -> Lines:
    """The lines of an answer, or of the messages of a stream."""
    messages = [json.loads(line) for line in printed.splitlines()]
    return _LINES[rpc](messages) if rpc == "ExportLineItems" else _LINES[rpc](messages[0])


def _spend(answer: Json) -> Lines:
    lines = [f"{b['period']['start'][:7]} {b['serviceCode']} {money(b['cost'])}" for b in answer["buckets"]]
    return [*lines, f"total {money(answer['totalCost'])}"]


def _line_items(answer: Json) -> Lines:
    """One page of the two; the totals are of both."""
    assert answer["nextPageToken"]
    return [
        f"so far {len(answer['lineItems'])} of {answer['totalSize']}",
        f"so far {answer['totalSize']} of {answer['totalSize']}",
        f"total {money(answer['totalCost'])}",
    ]


def _export(messages: Sequence[Json]) -> Lines:
    items = [item for message in messages for item in message["lineItems"]]
    return [f"{len(items)} {amount(sum((Decimal(money(item['cost'])) for item in items), Decimal(0)))}"]


def _checkin(answer: Json) -> Lines:
    checkin = answer["checkin"]
    return [
        f"actual {money(checkin['actual'])} of {money(checkin['amount'])}",
        *(
            f"{file['fileName']} {file['lineItemCount']} {money(file['cost'])}"
            for file in answer["working"]["sourceFiles"]
        ),
    ]


def _simulation(answer: Json) -> Lines:
    return [
        f"before {money(answer['before']['expectedOwed'])}",
        f"after {money(answer['after']['expectedOwed'])}",
        *(
            f"{c['commitmentId']} {money(c['requiredForAll']['dailySpend'])} a day"
            for c in answer["commitments"]
        ),
    ]


def _track_record(answer: Json) -> Lines:
    overall = answer["trackRecord"]["overall"]
    return [f"{overall['insideRangeCount']} of {overall['forecastCount']}"]


_LINES: Final[Mapping[str, Callable[[Any], Lines]]] = {
    "ListCompanies": lambda answer: [f"{c['id']} {c['lineItemCount']}" for c in answer["companies"]],
    "GetSpend": _spend,
    "ListLineItems": _line_items,
    "ExportLineItems": _export,
    "ListLoads": lambda answer: [
        f"{load['fileName']} {load['lineItemCount']} {money(load['totalCost'])}" for load in answer["loads"]
    ],
    "GetCompanySummary": lambda answer: [
        f"{money(answer['summary']['owed'])} {answer['summary']['owed']['currencyCode']}"
    ],
    "ListCompanySummaries": lambda answer: [
        f"{s['companyId']} {s['counts'].get('missed', 0)} {money(s['owed'])}" for s in answer["summaries"]
    ],
    "ListCommitments": lambda answer: [
        f"{c['id']} {c['serviceCode']} {money(c['owed'])}" for c in answer["commitments"]
    ],
    "GetCommitment": lambda answer: [
        f"{c['number']} {c['verdict']} {money(c['shortfall'])}" for c in answer["commitment"]["checkins"]
    ],
    "GetCheckin": _checkin,
    "SimulateCommitments": _simulation,
    "GetTrackRecord": _track_record,
    "ListPastForecasts": lambda answer: [
        f"{p['checkinNumber']} {p['sharePercent']} {p['status']} {money(p['actual'])}"
        for p in answer["pastForecasts"]
    ],
}
