# Everything a developer types. Needs Python 3.11 or newer and make; the environment is made in .venv on first use.

IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
NEW_ENOUGH = $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c "$(IS_NEW_ENOUGH)" 2>/dev/null && echo $$name && break; done)
PYTHON ?= $(or $(NEW_ENOUGH),python3)
VENV := .venv
BIN := $(VENV)/bin
CHECKED := footcoach tests $(wildcard scripts)
LOCK := constraints.txt
# The exact versions that are tested, of what builds the package too.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(LOCK)

.DEFAULT_GOAL := help
.PHONY: help run test test-headless test-desktop coverage check format bench translations contact-sheet sounds schemas lock outdated clean

help:
	@echo "make run     open the program; options go in ARGS, as in: make run ARGS='--time-scale 10'"
	@echo "make test    run every test that this machine can; options for pytest go in ARGS"
	@echo "make test-headless  only the tests without a desktop; make test-desktop: only those on one"
	@echo "make coverage  which statements beside windows and figure the tests run"
	@echo "make check   formatting, lint, types, and how hard the texts are to read"
	@echo "make format  put the code into its format"
	@echo "make bench   measure start, memory, drawing and timing"
	@echo "make translations  renew the texts for translators"
	@echo "make contact-sheet  paint every movement of the figure into docs/pictures, a whole session into build/film"
	@echo "make sounds  make the tones of a session into assets/sounds"
	@echo "make schemas  make the JSON Schemas of exercise and routine files into docs/schema"
	@echo "make outdated  say which packages have newer versions than those in $(LOCK)"
	@echo "make lock    take the newest versions that pyproject.toml allows into $(LOCK)"
	@echo "make clean   remove the environment and everything that was built"

run: $(VENV)/.installed
	@$(BIN)/footcoach $(ARGS)

test: test-headless test-desktop

# As many at once as the machine has cores.
test-headless: $(VENV)/.installed-test
	@$(call pytest,-m "not desktop" --numprocesses auto)

# What needs a desktop is skipped with the reason where its programs are missing; see tests/end_to_end. It mostly waits
# for a session to go by, so several go by at once, each on a desktop of its own. Only Orca keeps the machine busy.
ORCA := tests/end_to_end/test_orca.py
test-desktop: $(VENV)/.installed-test
	@$(call pytest,$(if $(ARGS),,tests/end_to_end --ignore $(ORCA)) -m desktop --numprocesses 3)
	@$(if $(ARGS),,$(call pytest,$(ORCA) -m desktop))

# One of the two may have none of the tests that ARGS name, which pytest calls exit code 5.
define pytest
$(BIN)/python -m pytest --dist worksteal $(1) $(ARGS) || \
	{ code=$$?; [ $$code -eq 5 ] && [ -n "$(ARGS)" ] && [ -z "$$FOOTCOACH_REQUIRE_DESKTOP" ] || exit $$code; }
endef

# Measuring takes half as long again, which the many whole sessions in windows are spared.
MEASURED_BESIDE := footcoach/ui/*,footcoach/figure/*
coverage: $(VENV)/.installed-test
	@$(MAKE) test-headless ARGS="--ignore=tests/ui --ignore=tests/figure --cov --cov-report="
	@$(BIN)/coverage report --omit="$(MEASURED_BESIDE)" --skip-covered --sort=cover

check: $(VENV)/.installed-check
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy
	$(BIN)/python scripts/reading_age.py

format: $(VENV)/.installed-check
	$(BIN)/ruff check --fix-only --quiet $(CHECKED)
	$(BIN)/ruff format $(CHECKED)

bench: $(VENV)/.installed-test
	@$(BIN)/python scripts/bench.py $(ARGS)

# The template that translators begin with: every text of the program, without line numbers so that changes stay small.
translations: $(VENV)/.installed
	$(BIN)/pyside6-lupdate -silent -locations none -no-obsolete -tr-function-alias QT_TRANSLATE_NOOP+=mark \
		$$(find footcoach -name "*.py" | LC_ALL=C sort) -ts assets/translations/footcoach.ts

# Every clip at five moments, both sides and themes, every look; and a picture of each exercise as SVG.
contact-sheet: $(VENV)/.installed
	$(BIN)/python -m footcoach.figure.contact_sheet docs/pictures
	$(BIN)/python scripts/film_strip.py build/film

# The same bytes every time; what they are is written in the script.
sounds: $(VENV)/.installed
	$(BIN)/python scripts/make_sounds.py

# From the same declarations that the reader goes by.
schemas: $(VENV)/.installed
	$(BIN)/python scripts/make_schemas.py

lock: $(VENV)/.installed
	@$(BIN)/python scripts/lock.py renew

outdated: $(VENV)/.installed
	@$(BIN)/python scripts/lock.py outdated

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*
	find footcoach assets tests -name __pycache__ -prune -exec rm -rf {} +

# An environment whose Python has gone, or that was never finished, is made anew.
$(VENV)/.installed: pyproject.toml $(LOCK)
	@$(BIN)/python -c "import pip; $(IS_NEW_ENOUGH)" 2>/dev/null || $(MAKE) --no-print-directory environment
	@# The first pip that knows dependency groups and constraints of a build is 25.3.
	@$(PIP_INSTALL) --upgrade "pip>=25.3"
	@echo "Installing Footcoach into $(VENV); the first time takes a minute or two."
	@# The build's own remarks help nobody; they are shown when it fails.
	@$(PIP_INSTALL) --build-constraint $(LOCK) --editable . > $(VENV)/install.log 2>&1 || { \
		cat $(VENV)/install.log >&2; exit 1; }
	@touch $@

$(VENV)/.installed-%: $(VENV)/.installed
	$(PIP_INSTALL) --group $*
	@touch $@

.PHONY: environment
environment:
	@$(PYTHON) -c "$(IS_NEW_ENOUGH)" 2>/dev/null || { \
		echo "Footcoach needs Python 3.11 or newer, which $(PYTHON) is not; name another as in: make PYTHON=python3.12 run" >&2; exit 1; }
	@$(PYTHON) -c "import ensurepip, venv" 2>/dev/null || { \
		echo "$(PYTHON) cannot make environments; on Debian and Ubuntu install the package python3-venv." >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
