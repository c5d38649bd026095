# Everything runs from a fresh clone with Python 3.11+ and make: `make setup` brings uv and the locked environment.
PYTHON ?= python3
UV_VERSION := 0.13.9
UV := $(shell command -v uv 2>/dev/null || echo .strongroom/uv/bin/uv)
BIN := .venv/bin
WORKERS ?= 2
# The rooms that import no cloud's SDK; provision is typed by itself, since one SDK costs a minute and 3 GB.
NEUTRAL := access ci cli controls facts plan record report spec

export UV_PYTHON_DOWNLOADS = never
export UV_PYTHON = $(shell command -v $(PYTHON))

.PHONY: setup demo test prove check docs benchmarks clean

setup: .venv/.complete

.strongroom/uv/bin/uv:
	$(PYTHON) -m venv .strongroom/uv
	.strongroom/uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/.complete: pyproject.toml uv.lock | $(filter .strongroom/%,$(UV))
	$(UV) sync --quiet --frozen --all-extras --compile-bytecode
	$(BIN)/python -m compileall -q components
	touch $@

demo: setup  ## plan and check the two example environments
	$(BIN)/strongroom plan aws-dev
	$(BIN)/strongroom plan aws-prod
	$(BIN)/strongroom check aws-dev aws-prod

test: setup  ## the tests that every commit passes
	$(BIN)/python -m pytest -m "not slow" -n $(WORKERS) --dist worksteal -q

prove: setup  ## the slow proofs: sabotage, generated edits, every supported pulumi; writes docs/requirements.md
	$(BIN)/python -m pytest --prove tests/evidence -m "not slow" -q
	$(BIN)/python -m pytest -m slow -n $(WORKERS) --dist worksteal -q

check: setup  ## what a reviewer would ask first
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy --no-error-summary $(addprefix components/strongroom/,$(NEUTRAL)) docs benchmarks policy
	$(BIN)/mypy --no-error-summary components/strongroom/provision
	$(BIN)/mypy --no-error-summary tests
	$(BIN)/python -m docs.generate --check

docs: setup  ## writes the generated tables and schemas
	$(BIN)/python -m docs.generate

benchmarks: setup  ## speed as ratios, beside what others need
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv .strongroom .mypy_cache .ruff_cache .pytest_cache dist
