"""docker-compose.yml and its Dockerfile, read the way an engine reads them."""

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
_VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?::-(?P<default>[^}]*))?\}")

Service = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Instruction:
    """One instruction of a Dockerfile, with the stage it stands in."""

    stage: str
    name: str
    arguments: list[str]


def read_services(environment: Mapping[str, str]) -> dict[str, Service]:
    """Returns the services, with variables replaced by the environment's values or their defaults."""
    text = _VARIABLE.sub(lambda found: _value(found, environment), compose_text())
    return yaml.safe_load(text)["services"]


def compose_text() -> str:
    """Returns the file as it is."""
    return (ROOT / "docker-compose.yml").read_text()


def variables() -> set[str]:
    """Returns the names of the variables that the file takes from its environment."""
    return {found["name"] for found in _VARIABLE.finditer(compose_text())}


def instructions(dockerfile: Path) -> Iterator[Instruction]:
    """Yields the instructions of a Dockerfile."""
    stage = ""
    for line in re.sub(r"\\\n", " ", dockerfile.read_text()).splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, *arguments = shlex.split(line)
        if name == "FROM":
            stage = arguments[2]
        yield Instruction(stage=stage, name=name, arguments=arguments)


def _value(found: re.Match[str], environment: Mapping[str, str]) -> str:
    default = found["default"]
    assert default is not None, f"{found[0]} has no default: a first `docker compose up` would fail"
    return environment.get(found["name"], default)
