# What one does with the project. `make help` lists it.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:

IMPORT_CHECK := --explicit-target-dependency-import-check error
RUBRICS := $(wildcard Rubrics/*.yaml)
RELEASE := .build/release/callgrade
DEBUG := .build/debug/callgrade
DEMO := .demo
# Labelled turns for `make accuracy`: files as docs/Accuracy.md describes them.
DATA ?= ../shared/data/acts
FILES ?= ../shared/data/transcripts
# Seconds that each fuzz target runs.
SECONDS_EACH := $(if $(filter command line environment override,$(origin SECONDS)),$(SECONDS),60)

.PHONY: help demo build test lint format fuzz bench accuracy rubric-pages formats-page unicode-tables packages clean

help: ## lists what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name text; do
	    printf '  %-20s  %s\n' "$$name" "$$text"
	done

packages:
	@.ci/install-packages libsimdjson-dev libzip-dev g++
	command -v swift >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install" >&2; exit 1; }

build: packages ## builds the program for use: .build/release/callgrade
	@swift build --configuration release --product callgrade

demo: build ## scores the calls in samples/ and shows what comes out
	@say() { printf '\n\033[1m%s\033[0m\n\n' "$$1"; }
	[ -t 1 ] || say() { printf '\n%s\n\n' "$$1"; }
	mkdir -p $(DEMO)
	calls=(samples --rubric auto --metadata samples/metadata.csv)
	# 65 says that a record was set aside, which one of the samples is there to show.
	score() { $(RELEASE) score "$${calls[@]}" "$$@" || [ $$? -eq 65 ]; }
	say "Six agents, each call scored by the rubric in Rubrics/ that fits it"
	score
	say "Why one call got what it got: an angry customer, a hold that nobody asked for (samples/c-2043.json)"
	$(RELEASE) explain samples/c-2043.json --rubric Rubrics/phone-service.yaml
	say "The rubric's own examples"
	$(RELEASE) rubric test $(RUBRICS)
	# What is set aside was said above, so the notes go to a file from here on.
	score --by call --format ndjson --quiet > $(DEMO)/evaluations.ndjson 2> $(DEMO)/notes.txt
	score --by call --format csv --quiet > $(DEMO)/calls.csv 2> $(DEMO)/notes.txt
	score --by agent --format csv --quiet > $(DEMO)/agents.csv 2> $(DEMO)/notes.txt
	score --by criterion --format csv --quiet > $(DEMO)/criteria.csv 2> $(DEMO)/notes.txt
	say "Where to look"
	printf '  %s\n' \
	    "$(DEMO)/evaluations.ndjson  one line a call: every criterion with points, reason and evidence" \
	    "$(DEMO)/calls.csv           one row a call, one column a criterion" \
	    "$(DEMO)/agents.csv          the first table above, for a spreadsheet" \
	    "$(DEMO)/criteria.csv        which criteria cost the most points"
	say "What to try next"
	printf '  %s\n' \
	    "$(RELEASE) score samples --rubric auto --metadata samples/metadata.csv --by team" \
	    "$(RELEASE) explain samples/c-2001.json --rubric phone-service --language zh" \
	    "$(RELEASE) rubric show phone-service" \
	    "$(RELEASE) score --help"

test: packages ## runs every test; the summary comes last
	@swift build --build-tests $(IMPORT_CHECK)
	$(DEBUG) rubric lint $(RUBRICS)
	$(DEBUG) rubric test $(RUBRICS)
	SWIFT_BACKTRACE=enable=no swift test --skip-build --disable-xctest --quiet

lint: ## checks how the Swift code is laid out
	@swift format lint --recursive --strict Sources Tests Package.swift

format: ## lays the Swift code out
	@swift format --in-place --recursive Sources Tests Package.swift

fuzz: packages ## feeds each reader with mutated input, SECONDS=60 each
	@Tests/Fuzz/run $(SECONDS_EACH)

bench: build ## measures speed and memory beside other ways; takes some minutes
	@.ci/install-packages python3 python3-venv g++
	python3 Benchmarks/run.py

accuracy: build ## measures how often the phrases are right, DATA=FOLDER of labelled turns
	@.ci/install-packages python3
	python3 Benchmarks/accuracy/accuracy.py "$(DATA)"

rubric-pages: build ## writes the pages of docs/Rubrics.md anew; its preface stays
	@page=$$(mktemp)
	sed '/^## /,$$d' docs/Rubrics.md > "$$page"
	for rubric in phone-service complaint-handling ecommerce-service chat-service telecom-service; do
	    $(RELEASE) rubric show "$$rubric" --format markdown >> "$$page"
	    echo >> "$$page"
	done
	cat "$$page" > docs/Rubrics.md
	rm "$$page"

formats-page: build ## writes the tables of docs/Formats.md anew, FILES=FOLDER of transcripts from the wild
	.ci/formats-page .build/release/callgrade "$(FILES)"

unicode-tables: ## makes Sources/CUnicodeTables/tables.c anew
	@.ci/install-packages python3 opencc
	table=$$(mktemp)
	trap 'rm -f "$$table"' EXIT
	opencc_dict -i /usr/share/opencc/TSCharacters.ocd2 -o "$$table" -f ocd2 -t text
	python3 Sources/CUnicodeTables/generate.py "$$table" > Sources/CUnicodeTables/tables.c.new
	mv Sources/CUnicodeTables/tables.c.new Sources/CUnicodeTables/tables.c

clean: ## removes what was built and made
	@rm -rf .build .build-fuzz $(DEMO)
