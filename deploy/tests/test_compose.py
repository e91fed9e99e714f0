"""What the containers are told to do is there, and does it outside a container as well."""

import dataclasses
import fnmatch
import importlib.util
import json
import re
import urllib.request

import grpc
import pytest
from billing.v1.billing_service_pb2 import ListCompaniesRequest, ListCompaniesResponse

from deploy.tests.compose import ROOT, compose_text, instructions, read_services, variables
from deploy.tests.outside import healthy, serving
from services.runtime.settings import Settings

SERVICES = read_services({})
DOCKERFILE = ROOT / "deploy" / "Dockerfile"
NGINX = (ROOT / "deploy" / "nginx.conf").read_text()
LOOPBACK_PORT = re.compile(r"127\.0\.0\.1:\d+:\d+")
# Of the images that are not ours.
FOREIGN_PROGRAMS = {"pg_isready", "wget", "sh"}
FOREIGN_VARIABLES = {"POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "POSTGRES_INITDB_ARGS"}


def test_there_is_a_container_for_each_part() -> None:
    assert set(SERVICES) == {"postgres", "migrate", "load", "calibrate", "billing", "commitment", "web"}


@pytest.mark.parametrize("name", [name for name, service in SERVICES.items() if "build" in service])
def test_each_image_is_built_from_files_that_are_there(name: str) -> None:
    build = SERVICES[name]["build"]

    assert (ROOT / build["context"]).is_dir()
    assert (ROOT / build["dockerfile"]) == DOCKERFILE
    assert build["target"] in {instruction.stage for instruction in instructions(DOCKERFILE)}


def test_what_the_dockerfile_copies_is_there_and_not_ignored() -> None:
    ignored = (ROOT / ".dockerignore").read_text().split()
    for instruction in instructions(DOCKERFILE):
        if instruction.name == "COPY" and not instruction.arguments[0].startswith("--from"):
            *sources, _ = instruction.arguments
            for source in sources:
                assert (ROOT / source).exists(), source
                assert not any(fnmatch.fnmatch(source, pattern) for pattern in ignored), source


def test_every_image_of_ours_runs_as_another_user_than_root() -> None:
    users = {found.stage: found.arguments for found in instructions(DOCKERFILE) if found.name == "USER"}

    assert users == {"services": ["nobody"], "web": ["nginx"]}
    assert SERVICES["postgres"]["user"] == "postgres"


def test_the_images_are_built_by_the_command_that_people_use() -> None:
    commands = [" ".join(found.arguments) for found in instructions(DOCKERFILE) if found.name == "RUN"]

    assert any(command.endswith("make build") for command in commands)
    assert re.search(r"^build:", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_only_this_machine_can_reach_what_is_published() -> None:
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]

    assert len(ports) == len(set(ports)) == 3
    assert all(LOOPBACK_PORT.fullmatch(port) for port in ports)


def test_ports_inside_are_those_the_parts_listen_on() -> None:
    def inside(name: str) -> set[str]:
        return {port.rsplit(":", 1)[1] for port in SERVICES[name]["ports"]}

    assert inside("web") == set(re.findall(r"listen (\d+);", NGINX))
    for name in ("billing", "commitment"):
        settings = SERVICES[name]["environment"]
        assert inside(name) == {str(settings["GRPC_PORT"])}
        assert f"{name}:{settings['PORTAL_PORT']}" in NGINX


def test_every_setting_is_one_that_the_services_read() -> None:
    known = {field.name.upper() for field in dataclasses.fields(Settings)}
    for name, service in SERVICES.items():
        given = set(service.get("environment", {}))
        assert given <= (FOREIGN_VARIABLES if name == "postgres" else known), name

    assert variables() <= known | {"POSTGRES_PASSWORD", "COMMITMENT_GRPC_PORT"}


def test_each_part_waits_for_what_it_needs() -> None:
    for name, service in SERVICES.items():
        for other, waiting in service.get("depends_on", {}).items():
            if waiting["condition"] == "service_healthy":
                assert "healthcheck" in SERVICES[other], (
                    f"{name} waits for {other}, which never becomes healthy"
                )
            else:
                assert waiting["condition"] == "service_completed_successfully"
                assert "restart" not in SERVICES[other], f"{name} waits for the end of {other}"


@pytest.mark.parametrize("name", [name for name in SERVICES if "command" in SERVICES[name]])
def test_every_command_is_a_module_of_ours(name: str) -> None:
    modules = re.findall(r"python -m ([\w.]+)", " ".join(SERVICES[name]["command"]))

    assert modules
    assert all(importlib.util.find_spec(module) for module in modules)


def test_health_is_asked_with_programs_that_the_images_have() -> None:
    programs = {
        service["healthcheck"]["test"][1] for service in SERVICES.values() if "healthcheck" in service
    }

    assert programs <= FOREIGN_PROGRAMS | {"python"}


def test_the_files_to_load_are_in_the_folder_that_is_mounted() -> None:
    (volume,) = SERVICES["load"]["volumes"]
    source, target, mode = volume.split(":")

    assert mode == "ro"
    for file in re.findall(rf"{target}/(\S+)", SERVICES["load"]["command"][-1]):
        assert (ROOT / source / file).is_file()


def test_no_address_of_a_machine_stands_in_the_file() -> None:
    assert "0.0.0.0" not in compose_text().replace("BIND: 0.0.0.0", "")


def test_past_forecasts_are_made_of_what_was_loaded_and_hold_nobody_up() -> None:
    assert SERVICES["calibrate"]["depends_on"] == {"load": {"condition": "service_completed_successfully"}}
    assert not any("calibrate" in service.get("depends_on", {}) for service in SERVICES.values())


def test_the_commands_do_outside_a_container_what_they_do_inside(loaded_database_url: str) -> None:
    with serving(SERVICES["billing"], loaded_database_url) as addresses:
        assert healthy(SERVICES["billing"], addresses)
        with grpc.insecure_channel(addresses.grpc_target) as channel:
            answer = channel.unary_unary(
                "/billing.v1.BillingService/ListCompanies",
                request_serializer=ListCompaniesRequest.SerializeToString,
                response_deserializer=ListCompaniesResponse.FromString,
            )(ListCompaniesRequest(), timeout=60)
    assert [company.id for company in answer.companies][:2] == ["cyberdyne", "ingen"]

    with serving(SERVICES["commitment"], loaded_database_url) as addresses:
        assert healthy(SERVICES["commitment"], addresses)
        request = urllib.request.Request(
            f"{addresses.http_url}/commitment.v1.CommitmentService/ListCommitments",
            json.dumps({"companyId": "cyberdyne"}).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as reply:
            assert len(json.load(reply)["commitments"]) == 4
