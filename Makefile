# Everything this project does, by one command each. `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory
.SUFFIXES:

PY := .venv/bin/python
export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/node_modules/.bin:$(PATH)
# One language for messages and one order for sorting, whatever the machine says.
export LC_ALL := C.UTF-8
export PYTHONUTF8 := 1
# What is compiled once is there for every start.
unexport PYTHONDONTWRITEBYTECODE

MFE ?= commitment-list

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@echo
	@echo "  Settings, as variables of the environment or of the command line (make up PORTAL_PORT=9000):"
	@echo "  PORTAL_PORT, GRPC_PORT, DATA_DIR, STATE_DIR, DATABASE_URL, BIND, EMBED_ORIGINS"

.PHONY: up
up: build ## Install, build, start Postgres, load data/ and serve the portal; Ctrl-C stops it all
	@exec $(PY) -m services.portal

.PHONY: dev
dev: build ## The same with hot reload of one microfrontend: make dev MFE=commitment-list
	@exec tools/dev.sh $(MFE)

.PHONY: load
load: generate ## Load one more file: make load FILE=more.csv [ACCEPT_REJECTS=1] [ACCEPT_OVERLAP=1], or commitments.json
	$(if $(FILE),,$(error Say which file to load: make load FILE=more.csv))
	@exec $(PY) -m services.portal.load $(if $(ACCEPT_REJECTS),--accept-rejects) \
	  $(if $(ACCEPT_OVERLAP),--accept-overlap) "$(FILE)"

.PHONY: migrate
migrate: packages ## Bring the database at DATABASE_URL to the current schema
	@exec $(PY) -m services.runtime.migrations

.PHONY: test
test: generate ## Everything CI runs: linters, unit tests, the whole system in a browser; ends with its counts
	@exec $(PY) tools/run_checks.py

.PHONY: lint
lint: generate ## The linters and type checkers alone
	@exec $(PY) tools/run_checks.py --lint

.PHONY: types
types: generate ## Check the types of the Python code, unless they are known to be right
	@tools/once.sh build/.typed services loader data deploy tools e2e benchmarks conftest.py gen pyrightconfig.json \
	  requirements.lock package-lock.json -- pyright

.PHONY: format
format: packages ## Format all sources
	@ruff check --quiet --fix-only . && ruff format --quiet . && biome check --write . && buf format --write

.PHONY: bench
bench: build ## The benchmarks: ratios against references, measured in the same run
	@$(PY) benchmarks/bench_load.py --rows 1000000 10000000
	@$(PY) benchmarks/bench_api.py
	@$(PY) benchmarks/bench_export.py
	@node benchmarks/bench-portal.js
	@node benchmarks/bench-export.js

.PHONY: bench-portal
bench-portal: build ## The portal in a browser: bytes, first paint, first row, presses; beside a plain page
	@node benchmarks/bench-portal.js

.PHONY: bench-api
bench-api: generate ## How much of a no-op's throughput an answer reaches, and how its latency grows with the data
	@$(PY) benchmarks/bench_api.py

.PHONY: bench-forecast
bench-forecast: generate ## How right, sharp and fast the forecast is, against its rivals: make bench-forecast [QUICK=1]
	@tools/once.sh -k "$$($(PY) -V)" build/bench/.installed requirements-bench.lock -- \
	  benchmarks/forecast/install.sh build/bench
	@PYTHONPATH=build/bench OPENBLAS_NUM_THREADS=1 $(PY) -m benchmarks.forecast $(if $(QUICK),--quick)

.PHONY: conformance
conformance: generate ## The Connect conformance suite against both listeners, on all three protocols; needs Go
	@tools/once.sh build/conformance/.installed benchmarks/conformance/install.sh -- \
	  benchmarks/conformance/install.sh build/conformance
	@$(PY) -m benchmarks.conformance

.PHONY: generate
generate: packages ## Generate code from proto/
	@tools/once.sh gen/.generated proto buf.yaml buf.gen.yaml requirements.lock package-lock.json -- buf generate

.PHONY: build
build: generate ## Build the front end into dist/
	@tools/once.sh dist/.built shell frontends docs/widget.md tsconfig.json package.json package-lock.json proto -- \
	  npm run --silent build

.PHONY: clients
clients: packages ## Build the client packages for Python and TypeScript into build/clients
	@tools/once.sh build/clients/.built clients frontends/commitment-widget proto tools/build_clients.sh \
	  tools/contract.py tools/python_client.py requirements.lock package-lock.json -- tools/build_clients.sh
	@ls build/clients/*.whl build/clients/*.tgz

.PHONY: packages
packages: check
	@python=$$(tools/find_python.sh); version=$$("$$python" -V); \
	tools/once.sh -k "$$PWD $${version%.*}" .venv/.installed requirements.lock -- \
	  tools/install_python.sh "$$python"
	@tools/once.sh .venv/.linked .venv/.installed pyproject.toml -- tools/link_checkout.sh
	@tools/once.sh node_modules/.installed package-lock.json -- tools/install_node.sh

.PHONY: check
check:
	@tools/check_machine.sh

.PHONY: lock
lock: ## Pin the Python packages anew after a change of pyproject.toml; needs uv
	@uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header \
	  --quiet --output-file requirements.lock
	@uv pip compile --group bench --constraint requirements.lock --universal --python-version 3.11 \
	  --generate-hashes --no-header --quiet --output-file requirements-bench.lock

.PHONY: clean
clean: ## Remove everything that make has made, except the database
	rm -rf .venv node_modules gen frontends/shared/contracts/gen dist build
