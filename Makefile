# make play   opens the flagship scenario; without a terminal, bots play it to its end
# make test   runs the tests
# make check  format, lint, types and tests: what has to pass before a change goes in
#
# Every target makes the environment it needs, once. Another Python: make PYTHON=python3.12 play

PYTHON ?= python3
BUNDLE_PYTHONS ?= 3.11 3.12 3.13 3.14
ARGS ?=

VENV := .venv
RUN := $(VENV)/bin/python
PLAY := $(VENV)/.ready-to-play
WORK := $(VENV)/.ready-to-work
BENCH := .venv-bench/.ready
PINS := pyproject.toml constraints.txt wargame/version.py tools/venv.sh

export PYTHON

.PHONY: play test check nightly bench screenshots calibration bundle try-bundle format lint types clean spotless
.DEFAULT_GOAL := play

play: $(PLAY)
	@$(RUN) -m wargame play reassurance

test: $(WORK)
	$(RUN) -m pytest -W error $(ARGS)

check: lint types
	@$(MAKE) --no-print-directory test

lint: $(WORK)
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .

types: $(WORK)
	$(RUN) -m mypy --strict wargame rules

format: $(WORK)
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

nightly: $(WORK)
	WARGAME_NIGHTLY=1 $(RUN) -m pytest -W error $(ARGS)

bench: $(BENCH)
	.venv-bench/bin/python benchmarks/run.py $(ARGS)

screenshots: $(WORK)
	$(RUN) -m tools.screenshots

calibration: $(WORK)
	$(RUN) -m tools.calibration $(ARGS)

bundle: $(WORK)
	@rm -f dist/wargame-*.zip
	$(RUN) tools/bundle.py --pythons $(BUNDLE_PYTHONS)

try-bundle: bundle
	sh tools/try_bundle.sh dist/wargame-*.zip

clean:
	rm -rf build dist .benchmarks .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find wargame rules tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

spotless: clean
	rm -rf .venv .venv-bench

$(PLAY): $(PINS)
	@sh tools/venv.sh $(VENV) .
	@touch $@

$(WORK): $(PINS)
	@sh tools/venv.sh $(VENV) '.[dev]'
	@touch $(PLAY) $@

$(BENCH): $(PINS)
	@sh tools/venv.sh .venv-bench '.[lab]' catanatron pytest-benchmark
	@touch $@
