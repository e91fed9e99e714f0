"""How the examples of each language are run, from packages that were built and installed for it alone."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = ROOT / "examples"
GO: Final = shutil.which("go")
_FILES: Final = {"curl": "*.sh", "python": "*.py", "typescript": "*.ts", "go": "*/main.go"}
_TOOLS: Final = (str(Path(sys.executable).parent), str(ROOT / "node_modules/.bin"))
_PATH: Final = os.pathsep.join([*_TOOLS, os.environ["PATH"]])


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where the services answer."""

    http_url: str
    grpc_target: str


class Language(Protocol):
    """The examples of a language, ready to run."""

    def run(self, rpc: str, addresses: Addresses) -> str:
        """What the example of an RPC prints."""
        ...


@dataclass(frozen=True)
class Curl:
    """Scripts of the shell."""

    def run(self, rpc: str, addresses: Addresses) -> str:
        return _output(["sh", EXAMPLES / f"curl/{kebab(rpc)}.sh"], addresses)


@dataclass(frozen=True)
class Python:
    """Scripts that import the wheel.

    Attributes:
        packages: the folder that it is installed into.
    """

    packages: Path

    def run(self, rpc: str, addresses: Addresses) -> str:
        script = EXAMPLES / f"python/{kebab(rpc).replace('-', '_')}.py"
        return _output([sys.executable, script], addresses, PYTHONPATH=str(self.packages))


@dataclass(frozen=True)
class TypeScript:
    """Modules compiled against the npm package.

    Attributes:
        compiled: the folder that the compiler wrote to.
    """

    compiled: Path

    def run(self, rpc: str, addresses: Addresses) -> str:
        return _output(["node", self.compiled / f"{kebab(rpc)}.js"], addresses)


@dataclass(frozen=True)
class Go:
    """Programs of one module.

    Attributes:
        programs: the folder that they were built into.
    """

    programs: Path

    def run(self, rpc: str, addresses: Addresses) -> str:
        return _output([self.programs / kebab(rpc)], addresses)


def build_clients(out: Path) -> None:
    """Builds the wheel and the npm package, as `make clients` does."""
    run([ROOT / "tools/build_clients.sh", out])


def install_wheel(clients: Path, packages: Path) -> None:
    """Installs the wheel into a folder of its own, without a look at the network."""
    (wheel,) = clients.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    run([*pip, "--no-deps", "--no-index", "--target", packages, wheel])


def install_npm_package(clients: Path, project: Path) -> None:
    """Unpacks the npm package into a project, beside those it depends on."""
    (archive,) = clients.glob("contract-commitments-client-*.tgz")
    installed = project / "node_modules/@contract-commitments/client"
    installed.mkdir(parents=True)
    run(["tar", "-xzf", archive, "--strip-components", "1", "-C", installed])
    for scope in ("@bufbuild", "@connectrpc", "@types"):
        (project / "node_modules" / scope).symlink_to(ROOT / "node_modules" / scope)


def compile_typescript(clients: Path, project: Path) -> TypeScript:
    """Checks and compiles the examples in a project of their own."""
    shutil.copytree(EXAMPLES / "typescript", project, ignore=shutil.ignore_patterns("node_modules", "dist"))
    install_npm_package(clients, project)
    run(["tsc", "--project", project])
    return TypeScript(project / "dist")


def build_go() -> Go:
    """Generates the contract for Go and builds the examples; what has not changed is not built again.

    Raises:
        ModulesMissingError: the modules are neither on the machine nor to be had.
    """
    module, programs = ROOT / "build/examples/go", ROOT / "build/examples/go-programs"
    shutil.rmtree(module, ignore_errors=True)
    shutil.copytree(EXAMPLES / "go", module, ignore=shutil.ignore_patterns("gen"))
    fetched = subprocess.run(["go", "mod", "download"], cwd=module, capture_output=True, check=False)
    if fetched.returncode:
        raise ModulesMissingError(fetched.stderr.decode())
    run(["buf", "generate", "--template", "buf.gen.yaml", str(ROOT / "proto")], cwd=module)
    run(["go", "build", "-o", f"{programs}/", "./..."], cwd=module)
    return Go(programs)


class ModulesMissingError(Exception):
    """The modules of the Go examples cannot be fetched; the text says why."""


def run(command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> str:
    """What a command prints; what it complains about is the failure of a test."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PATH": _PATH, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command[0]} failed: {done.stdout}{done.stderr}"
    return done.stdout


def kebab(rpc: str) -> str:
    """ListLineItems as list-line-items."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", rpc).lower()


def _output(command: Sequence[str | Path], addresses: Addresses, **env: str) -> str:
    where = {"BASE_URL": addresses.http_url, "GRPC_TARGET": addresses.grpc_target}
    return run(command, env={**where, **env})


def examples_of(language: str) -> Sequence[str]:
    """The names of the RPCs that have an example in a language."""
    files = (EXAMPLES / language).glob(_FILES[language])
    stems = (file.parent.name if file.name == "main.go" else file.stem for file in files)
    return sorted("".join(word.capitalize() for word in re.split(r"[-_]", stem)) for stem in stems)
