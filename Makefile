# One command a chore; each sets up what it needs. `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OUT ?= out
READY := $(VENV)/.ready

.PHONY: help setup report test check bench bench-search bench-verdicts bench-facts bench-letters bench-reports faults forgeries clean

help: ## list the chores
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: $(READY) ## a virtual environment with everything in it

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dalil needs Python 3.11 or newer; set PYTHON=…"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

report: $(READY) ## the main job on the example archive
	$(BIN)/dalil report examples/letter.txt examples/valley --register examples/register.yaml --out $(OUT)/report

test: check ## lint, types and tests
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(READY) ## speed of adding and of answering, beside the floor of the same run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python -m bench.add
	$(BIN)/python -m bench.answer

bench-search: $(READY) ## quality and speed of the search, beside its peers
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python -m bench.search.languages
	$(BIN)/python -m bench.search

bench-verdicts: $(READY) ## quality of the judges
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python -m bench.verdicts
	$(BIN)/python -m bench.verdicts.archives --set all

bench-facts: $(READY) ## names, numbers, decisions and differences against the gold
	$(BIN)/python -m bench.facts

bench-letters: $(READY) ## reading of letters and circulars
	$(BIN)/python -m bench.letters
	$(BIN)/python -m bench.letters.directives

bench-reports: $(READY) ## reports on the open archives, compared by example with the last run
	$(BIN)/python -m bench.reports

faults: $(READY) ## kills in the middle of the work
	$(BIN)/python -m bench.faults 100

forgeries: $(READY) ## ten thousand forged quotations
	$(BIN)/python -m bench.forgeries

clean: ## remove what was made
	rm -rf $(VENV) $(OUT) build .mypy_cache .ruff_cache .pytest_cache
