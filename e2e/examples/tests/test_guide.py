"""The first page of the guide works as it stands there."""

import json
import re
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from e2e.examples.figures import COMPANY, known_lines, money
from e2e.examples.languages import ROOT, Addresses, Python, TypeScript, run

GUIDE: Final = (ROOT / "docs/api.md").read_text("utf-8")
(OWED,) = known_lines()["GetCompanySummary"]()


def code_in(language: str, addresses: Addresses) -> Sequence[str]:
    """The pieces of code in a language, for a server elsewhere."""
    return [
        code.replace("http://127.0.0.1:8080", addresses.http_url).replace(
            "127.0.0.1:50051", addresses.grpc_target
        )
        for code in re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    ]


def test_the_line_of_curl_answers_what_is_owed(addresses: Addresses) -> None:
    (code,) = code_in("sh", addresses)
    printed = run(["sh", "-c", code])
    owed = json.loads(printed)["summary"]["owed"]
    assert f"{money(owed)} USD" == OWED
    assert re.sub(r"\s", "", json.dumps(owed)) in re.sub(r"\s", "", GUIDE)


def test_ten_lines_of_python_print_what_is_owed(python: Python, addresses: Addresses) -> None:
    code, _ = code_in("python", addresses)
    printed = run([sys.executable, "-c", code], env={"PYTHONPATH": str(python.packages)})
    assert printed == f"{COMPANY.capitalize()} owes {OWED}\nby the data up to 2025-01-01\n"
    assert len(code.splitlines()) <= 10


def test_the_lines_about_errors_print_each_field_at_fault(python: Python, addresses: Addresses) -> None:
    _, code = code_in("python", addresses)
    printed = run([sys.executable, "-c", code], env={"PYTHONPATH": str(python.packages)})
    assert printed == "INVALID_ARGUMENT INVALID_FIELD {'company_id': 'is required; send a value.'}\n"


def test_a_misspelt_key_is_ignored_as_the_guide_says(addresses: Addresses) -> None:
    (code,) = code_in("sh", addresses)
    printed = run(["sh", "-c", code.replace("companyId", "companyID")])
    answer = json.loads(printed)["message"]
    assert f'`companyID` in place\nof `companyId` is answered with "{answer}"' in GUIDE


def test_the_lines_of_typescript_print_what_is_owed(
    typescript: TypeScript, addresses: Addresses, tmp_path: Path
) -> None:
    script = (
        typescript.compiled / f"{tmp_path.name}.mjs"
    )  # where it finds the package; they have no types in them
    (code,) = code_in("ts", addresses)
    script.write_text(code)
    assert run(["node", script]) == f"{OWED}\n"


def test_the_amount_in_the_guide_is_the_samples() -> None:
    amount, _ = OWED.split()
    assert f"{Decimal(amount)} dollars" in GUIDE
