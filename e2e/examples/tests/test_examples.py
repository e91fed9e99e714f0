"""Every RPC has an example in every language, and each prints what is right."""

from collections.abc import Sequence
from typing import Final

import pytest

from e2e.examples.figures import known_lines
from e2e.examples.json_lines import lines_of
from e2e.examples.languages import Addresses, Curl, Language, examples_of
from tools.contract import all_services, read_contract

LANGUAGES: Final = ("curl", "python", "typescript", "go")
RPCS: Final = [rpc.name for service in all_services(read_contract()) for rpc in service.rpcs]
KNOWN: Final = known_lines()
ESTIMATED: Final = sorted(set(RPCS) - set(KNOWN))


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_rpc_has_an_example(name: str) -> None:
    assert examples_of(name) == sorted(RPCS)


@pytest.mark.parametrize("language", LANGUAGES, indirect=True)
@pytest.mark.parametrize("rpc", KNOWN)
def test_an_example_prints_what_the_files_say(language: Language, rpc: str, addresses: Addresses) -> None:
    assert printed(language, rpc, addresses) == KNOWN[rpc]()


@pytest.mark.parametrize("language", LANGUAGES[1:], indirect=True)
@pytest.mark.parametrize("rpc", ESTIMATED)
def test_an_example_prints_the_estimates_of_the_services(
    language: Language, rpc: str, addresses: Addresses
) -> None:
    lines = printed(language, rpc, addresses)
    assert lines == printed(Curl(), rpc, addresses)
    assert lines


def printed(language: Language, rpc: str, addresses: Addresses) -> Sequence[str]:
    """The lines of an example, with the names of enums as the screens write them."""
    output = language.run(rpc, addresses)
    lines = lines_of(rpc, output) if isinstance(language, Curl) else output.splitlines()
    if rpc in ("GetCommitment", "ListPastForecasts"):
        return [_plain(line) for line in lines]
    return lines


def _plain(line: str) -> str:
    return line.replace("VERDICT_", "").replace("OUTLOOK_STATUS_", "").lower()
