# FilmDB. `make` alone lists what it can do.

VENV    := .venv
PYTHON  := $(VENV)/bin/python
MANAGE  := $(PYTHON) manage.py
RUN     := $(VENV)/installed-run
DEV     := $(VENV)/installed-dev
WORKERS ?= 2
TESTS   ?=

.DEFAULT_GOAL := help
.PHONY: help run demo-logins test test-browser lint format check clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(RUN) ## Start the site at http://127.0.0.1:8000 (PORT, VAR_DIR, DATABASE_URL and REDIS_URL change where)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(MANAGE) load_catalogue --if-empty importers/demo
	@$(MANAGE) create_demo_logins
	@echo "FilmDB is at http://127.0.0.1:$${PORT:-8000}/ (Ctrl-C stops it)"
	@exec $(VENV)/bin/gunicorn --config python:filmdb.gunicorn

demo-logins: $(RUN) ## Print the demo logins
	@$(MANAGE) create_demo_logins

test: $(DEV) ## Run the tests, on SQLite or where DATABASE_URL says (TESTS=tests/titles for some, WORKERS=4 for more at once)
	@$(PYTHON) -m pytest -q -n $(WORKERS) -m "not browser" $(TESTS)

test-browser: $(DEV) ## Run the tests that drive a browser
	@$(PYTHON) -m pytest -q -m browser $(TESTS); status=$$?; [ $$status -eq 5 ] || exit $$status

lint: $(DEV) ## Check style, types, templates, import contracts and migrations
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/djlint templates --lint --quiet
	@$(VENV)/bin/lint-imports
	@$(MANAGE) makemigrations --check --dry-run

format: $(DEV) ## Format the code
	@$(VENV)/bin/ruff check --fix .
	@$(VENV)/bin/ruff format .

check: lint test ## Everything that a change must pass, but the browser tests

clean: ## Remove the environment and the caches; the data in var/ stays
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(PYTHON):
	@for python in python3.13 python3.12 python3.11 python3 python; do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			"$$python" -m venv $(VENV) && exit 0; \
			rm -rf $(VENV); \
		fi; \
	done; \
	echo "FilmDB needs Python 3.11 or newer with venv (on Debian: apt-get install python3-venv)." >&2; exit 1

$(RUN): requirements.txt | $(PYTHON)
	@echo "Installing what FilmDB needs into $(VENV) …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(DEV): requirements-dev.txt requirements.txt | $(PYTHON)
	@echo "Installing what FilmDB and its tests need into $(VENV) …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $(RUN) $@
