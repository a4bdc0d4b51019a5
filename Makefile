# Talka: every command a person or a machine needs. `make` alone lists them.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
SOURCES := $(wildcard src tests demo bench tools)
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup demo test check fix bench messages screenshots look lock

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{printf "make %-12s %s\n", $$1, $$2}'

setup: ## Make the environment in .venv (the other commands call it)
	@$(PYTHON) tools/setup.py

demo: setup ## Build the demo country and run it on http://127.0.0.1:8000 (TALKA_PORT=…, ARGS="--fresh")
	@exec $(BIN)/talka demo $(ARGS)

test: setup ## Run the tests on a database of their own (ARGS="src/talka/kit -k calendar")
	@sh tools/browser.sh
	@$(BIN)/python -m talka.cli.scratch -- $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

check: setup ## Everything a machine can judge without running the service
	@$(BIN)/python tools/check.py $(ARGS)

fix: setup ## Put style right where a machine can
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

bench: setup ## Run the benchmarks (ARGS="--json")
	@for file in $$(grep -l '^if __name__ == "__main__"' bench/[a-z]*.py); do \
		echo "bench.$$(basename "$$file" .py)"; \
		$(BIN)/python -m "bench.$$(basename "$$file" .py)" $(ARGS) || failed=1; \
	done; [ -z "$$failed" ]

messages: setup ## Collect the texts of the interface and bring the catalogues up to date
	@$(BIN)/python tools/messages.py update
	@$(BIN)/python tools/messages.py compile
	@$(BIN)/python tools/messages.py stats

screenshots: setup ## Take the pictures that the README shows
	@sh tools/browser.sh --required
	@$(BIN)/python -m talka.cli.scratch -- $(BIN)/python tools/screenshots.py $(ARGS)

lock: setup ## Choose the newest versions that pyproject.toml allows and write their hashes
	@$(BIN)/python tools/setup.py lock
