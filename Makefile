# Pintle: what a newcomer runs. `make help` lists the targets.
#
# Needed beforehand: Debian 12, git, make and the Swift 6.3 toolchain (`swift` on the PATH). All else is installed
# here: Debian packages by apt (with sudo when not root), PyPI packages into .venv, both only when they are missing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The address and directory that `make run` uses.
LISTEN ?= 127.0.0.1:8080
LISTEN_TLS ?= 127.0.0.1:8443
DATA ?= data

BUILD_PACKAGES := libnghttp2-dev libssl-dev libsqlite3-dev libcurl4-openssl-dev zlib1g-dev pkg-config tzdata
# What packages and images are made with and looked at.
DEB_PACKAGES := debhelper dpkg-dev po-debconf lintian man-db groff python3
IMAGE_PACKAGES := binutils python3 ca-certificates tzdata
SOAK_PACKAGES := debootstrap systemd-container util-linux
TEST_PACKAGES := $(BUILD_PACKAGES) protobuf-compiler libprotobuf-dev util-linux python3 python3-venv curl ca-certificates git \
  prometheus chromium nginx-light haproxy node-typescript golang-go zsh fish $(DEB_PACKAGES) $(IMAGE_PACKAGES) umoci systemd
POSTGRES_PACKAGES := $(BUILD_PACKAGES) postgresql-15 libpq5 openssl util-linux python3
# What `make test-postgres` runs: targets of Swift's tests, and "clients".
POSTGRES_PARTS ?= StoreTests EngineTests DeliveryTests ServicesTests clients
# libFuzzer is written in C++.
FUZZ_PACKAGES := $(BUILD_PACKAGES) libstdc++-12-dev
BENCH_PACKAGES := $(TEST_PACKAGES) gcc libc6-dev nghttp2-client openssl util-linux valgrind wrk nodejs
CODEC_PACKAGES := $(TEST_PACKAGES) g++ util-linux

# Flags that SwiftPM calls unsafe stand here and not in Package.swift, so that the libraries stay usable as
# dependencies. Without the exclusivity checks no borrowed buffer may live across an await: docs/architecture.md.
RELEASE := swift build -c release --static-swift-stdlib \
  -Xswiftc -enforce-exclusivity=unchecked -Xswiftc -cross-module-optimization -Xswiftc -gline-tables-only
PROGRAMS := .build/release
# Where `make install` puts things, and what it installs.
PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
DESTDIR ?=
PROGRAM ?= $(PROGRAMS)/pintle
# The version of `make deb`; without one the program's and, where the commit has no tag v..., the commit's time.
DEB_VERSION ?=
LOGS := .build/logs
# A run that hangs is an error too. At a terminal the run stays in the foreground, so that Ctrl-C reaches it.
BOUNDED := timeout $(if $(CI),,--foreground) --signal=INT --kill-after=20
# How many of Swift's tests run at the same time.
WIDTH := env SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=16

.PHONY: run
run: pintle certs/dev.crt ## start the server from this clone on 127.0.0.1:8080 and, with TLS, :8443
	exec $(PROGRAMS)/pintle serve --data $(DATA) --listen $(LISTEN) \
	  --listen-tls $(LISTEN_TLS) --cert certs/dev.crt --key certs/dev.key

.PHONY: pintle
pintle: deps ## build the server alone into .build/release
	mkdir -p $(LOGS)
	$(RELEASE) --product pintle 2>&1 | tee $(LOGS)/pintle.log

.PHONY: install
install: ## install the built PROGRAM, its units, settings, manual and completions below DESTDIR (PREFIX, SYSCONFDIR): docs/operations.md
	test -x '$(PROGRAM)' || { echo 'build the program first: make pintle' >&2; exit 1; }
	command -v python3 >/dev/null || { echo 'install python3 first, which makes the manual pages' >&2; exit 1; }
	install -D -m 0755 '$(PROGRAM)' '$(DESTDIR)$(PREFIX)/bin/pintle'
	install -d '$(DESTDIR)$(PREFIX)/lib/systemd/system' '$(DESTDIR)$(PREFIX)/lib/sysusers.d' '$(DESTDIR)$(SYSCONFDIR)/pintle'
	for unit in pintle.service pintle.socket; do \
	  sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@SYSCONFDIR@|$(SYSCONFDIR)|' "docs/packaging/$$unit" \
	    > "$(DESTDIR)$(PREFIX)/lib/systemd/system/$$unit"; \
	  chmod 0644 "$(DESTDIR)$(PREFIX)/lib/systemd/system/$$unit"; \
	done
	install -m 0644 docs/packaging/sysusers.conf '$(DESTDIR)$(PREFIX)/lib/sysusers.d/pintle.conf'
	umask 022; share='$(DESTDIR)$(PREFIX)/share'; \
	python3 docs/packaging/man_pages.py '$(PROGRAM)' "$$share/man"; \
	while read -r shell file; do \
	  mkdir -p "$$(dirname "$$share/$$file")"; \
	  '$(PROGRAM)' completion "$$shell" > "$$share/$$file"; \
	done <<< $$'bash bash-completion/completions/pintle\nzsh zsh/site-functions/_pintle\nfish fish/vendor_completions.d/pintle.fish'
	# What somebody has set stays.
	test -e '$(DESTDIR)$(SYSCONFDIR)/pintle/pintle.conf' || { \
	  '$(PROGRAM)' settings > '$(DESTDIR)$(SYSCONFDIR)/pintle/pintle.conf' && \
	  chmod 0644 '$(DESTDIR)$(SYSCONFDIR)/pintle/pintle.conf'; }

.PHONY: deb
deb: pintle deps-deb ## a Debian package in .build/deb, for Debian 12 and 13: docs/operations.md
	docs/packaging/deb/build.sh '$(PROGRAM)' .build/deb $(DEB_VERSION)

.PHONY: image
image: pintle deps-image ## a container image, .build/image/pintle.tar, for docker load and podman load: docs/operations.md
	python3 docs/packaging/image.py '$(PROGRAM)' .build/image/pintle.tar

.PHONY: build
build: deps ## build all programs into .build/release
	mkdir -p $(LOGS)
	$(RELEASE) 2>&1 | tee $(LOGS)/release.log

# Says how long a part of a run takes.
SECTION := .ci/section.sh

.PHONY: test
test: ## build and run every test: Swift's, then the clients'
	$(SECTION) 'Debian packages' $(MAKE) deps-test
	$(SECTION) 'PyPI packages' $(MAKE) venv
	$(SECTION) 'release build' $(MAKE) build
	$(MAKE) certs/dev.crt
	$(SECTION) 'debug build' $(MAKE) build-tests
	$(SECTION) 'example' $(MAKE) example
	# What fails does not hide what fails behind it.
	failed=no; \
	$(MAKE) test-swift || failed=yes; \
	$(MAKE) test-clients || failed=yes; \
	[[ $$failed == no ]]

# Where Swift's tests are built; .ci/run names another folder, in which they are built beside the programs.
TESTS_BUILD ?= .build

.PHONY: build-tests
build-tests: deps ## build Swift's tests into TESTS_BUILD/debug
	mkdir -p $(LOGS)
	swift build --build-tests --scratch-path $(TESTS_BUILD) 2>&1 | tee $(LOGS)/debug.log

.PHONY: test-swift
test-swift: ## only Swift's tests (after `make build-tests`)
	# In three parts, each with at most so many tests at once: where all begin together, each waits for the others, and
	# answers take minutes on a slow machine. Those of deliveries look at how long connections are kept, and their
	# simulation takes all that a core has.
	failed=no; \
	part() { \
	  local name=$$1; shift; \
	  $(SECTION) "$$name" $(WIDTH) $(BOUNDED) 1500 \
	    swift test --skip-build --scratch-path $(TESTS_BUILD) "$$@" || failed=yes; \
	}; \
	part 'tests of Base to Engine' --skip '^(DeliveryTests|ServicesTests)\.'; \
	part ServicesTests --filter '^ServicesTests\.'; \
	part DeliveryTests --filter '^DeliveryTests\.'; \
	[[ $$failed == no ]]

.PHONY: example
example: deps ## build the example of docs/library.md, a package of its own, into .build-example
	swift build --package-path docs/examples/library --scratch-path .build-example

.PHONY: test-postgres
test-postgres: deps-postgres venv build-tests ## tests on PostgreSQL, in clusters of their own: docs/testing.md
	# Eight at a time: a store takes all its tables, and many connections. Simulations bring an engine of their own.
	failed=no; \
	for part in $(POSTGRES_PARTS); do \
	  if [[ $$part == clients ]]; then \
	    { $(MAKE) build && Tests/Postgres/cluster.sh Tests/Postgres/programs.sh $(MAKE) test-clients; } || failed=yes; \
	  else \
	    SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8 $(SECTION) "$$part on PostgreSQL" $(BOUNDED) 1500 \
	      Tests/Postgres/cluster.sh swift test --skip-build --scratch-path $(TESTS_BUILD) \
	      --filter "^$$part\." --skip 'SimulationTests/' || failed=yes; \
	  fi; \
	done; \
	[[ $$failed == no ]]

.PHONY: screenshots
screenshots: venv ## pictures of the console's pages into docs/console (after `make build`)
	.venv/bin/python Tests/Clients/screenshots.py docs/console

# How many processes run the clients' tests beside one another.
CLIENT_WORKERS ?= 2

.PHONY: test-clients
test-clients: venv ## only the tests with grpcio, h2 and curl against the built programs (after `make build`)
	# Those that look at times, or take the whole machine, are marked so and run behind the others. A part of which PYTEST
	# chooses nothing says 5.
	chosen=no failed=no; \
	part() { \
	  local status=0 name=$$1; shift; \
	  $(SECTION) "clients' tests $$name" $(BOUNDED) 1500 \
	    .venv/bin/python -m pytest -c Tests/Clients/pytest.ini "$$@" $(PYTEST) || status=$$?; \
	  case $$status in 0) chosen=yes ;; 1) chosen=yes failed=yes ;; 5) ;; *) exit $$status ;; esac; \
	}; \
	part 'beside one another' -m 'not alone' -n $(CLIENT_WORKERS) --dist loadfile --no-loadscope-reorder Tests/Clients; \
	part alone -m alone $$(grep -l pytest.mark.alone Tests/Clients/test_*.py); \
	[[ $$chosen$$failed == yesno ]]

# The files in Tests/Sanitizers say what these are wrapped for.
MUTEX := $$s15Synchronization12_MutexHandleV
TSAN_LINK := $(CURDIR)/.build-tsan/mutex.o $(CURDIR)/.build-tsan/continuation.o -lswiftSynchronization \
  --wrap=$(MUTEX)9_lockSlowyys6UInt32VF --wrap=$(MUTEX)11_unlockSlowyyF \
  --wrap=swift_continuation_resume --wrap=swift_continuation_throwingResume --wrap=swift_continuation_await

.PHONY: test-tsan
test-tsan: deps-test ## the Swift tests under the thread sanitizer
	mkdir -p .build-tsan
	clang -O1 -Wall -c Tests/Sanitizers/mutex.c -o .build-tsan/mutex.o
	clang -O1 -Wall -c Tests/Sanitizers/continuation.c -o .build-tsan/continuation.o
	swift build --build-tests --sanitize=thread --scratch-path .build-tsan \
	  $(foreach word,$(TSAN_LINK),-Xlinker '$(word)')
	TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1 \
	  $(BOUNDED) 3000 \
	  swift test --skip-build --sanitize=thread --scratch-path .build-tsan

.PHONY: test-asan
test-asan: deps-test ## the Swift tests under the address sanitizer
	swift build --build-tests --sanitize=address --scratch-path .build-asan
	ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 \
	  $(BOUNDED) 3000 \
	  swift test --skip-build --sanitize=address --scratch-path .build-asan

# How long `make fuzz` runs each target, and which; all of them when FUZZ is empty.
FUZZ_SECONDS ?= 20
FUZZ ?=

.PHONY: fuzz
fuzz: deps-fuzz ## feed made-up input to every parser, FUZZ_SECONDS for each: docs/testing.md
	FUZZ_SECONDS='$(FUZZ_SECONDS)' Tests/FuzzTests/fuzz.sh $(FUZZ)

# Which peers and workloads `make bench` runs; PEERS=climit,cpp-cq,go-1.33 also builds and runs gRPC C++ and grpc-go.
PEERS ?= climit
WORKLOADS ?= hello,hello1,echo1k,stream,collect,chat
ROUNDS ?= 5
IDLE ?= 1000
# A second program that every `make bench...` measures in turns with the one built here, and compares it with:
# pintle-testee for bench, bench-icount, bench-codec, bench-schedules and bench-paths, pintle for the others.
BESIDE ?=

.PHONY: bench
bench: build deps-bench ## run pintle-testee beside a C program on the same libraries (PEERS, BESIDE) and print tables
	BESIDE='$(BESIDE)' PEERS='$(PEERS)' WORKLOADS='$(WORKLOADS)' ROUNDS='$(ROUNDS)' IDLE='$(IDLE)' \
	  Tests/Benchmarks/bench.sh $(PROGRAMS)/pintle-testee

.PHONY: bench-icount
bench-icount: build deps-bench ## instructions per request, counted by callgrind: repeatable on any machine
	BESIDE='$(BESIDE)' PEERS=climit Tests/Benchmarks/bench.sh --icount $(PROGRAMS)/pintle-testee

.PHONY: bench-schedules
bench-schedules: build deps-bench ## CPU and instructions to find the next run of cron lines; at most 5 us each
	BESIDE='$(BESIDE)' Tests/Benchmarks/bench.sh --schedules $(PROGRAMS)/pintle-testee

.PHONY: bench-paths
bench-paths: build deps-bench ## what JSONPath expressions cost: a trigger's filter at most 3 us
	BESIDE='$(BESIDE)' Tests/Benchmarks/bench.sh --paths $(PROGRAMS)/pintle-testee

.PHONY: bench-codec
bench-codec: build deps-codec ## messages of four shapes, written and read in binary and as JSON, beside C++ protobuf
	BESIDE='$(BESIDE)' Tests/Benchmarks/bench.sh --codec $(PROGRAMS)/pintle-testee

.PHONY: bench-api
bench-api: build deps-bench ## CPU per management call of a real server with its store
	BESIDE='$(BESIDE)' Tests/Benchmarks/bench.sh --api $(PROGRAMS)/pintle

.PHONY: bench-executions
bench-executions: build deps-bench ## what a webhook in the call path costs the server, by instructions and by time
	BESIDE='$(BESIDE)' Tests/Benchmarks/bench.sh --executions $(PROGRAMS)/pintle

.PHONY: bench-delivery
bench-delivery: build deps-bench ## deliveries a second to a receiver in C, to one target and to 10,000; what a backlog of a million costs
	BESIDE='$(BESIDE)' Tests/Benchmarks/bench.sh --delivery $(PROGRAMS)/pintle

.PHONY: bench-cluster
bench-cluster: build deps-bench deps-postgres ## processes on PostgreSQL beside one on SQLite: changes, reads and deliveries a second
	Tests/Benchmarks/build.sh receiver
	python3 Tests/Benchmarks/cluster.py $(PROGRAMS)/pintle Tests/Benchmarks/bin/receiver

.PHONY: bench-workflows
bench-workflows: build deps-bench ## workflows: runs a second, one caller, events through filters, a million runs that wait; bench-paths and bench-schedules before it
	Tests/Benchmarks/bench.sh --paths $(PROGRAMS)/pintle-testee
	Tests/Benchmarks/bench.sh --schedules $(PROGRAMS)/pintle-testee
	BESIDE='$(BESIDE)' Tests/Benchmarks/bench.sh --workflows $(PROGRAMS)/pintle

.PHONY: generate
generate: deps-test ## make the Swift code for proto/ and of the files for browsers afresh
	bash proto/generate.sh
	docs/examples/library/generate.sh
	python3 .ci/web_files.py

.PHONY: check-generated
check-generated: generate ## fail when the committed generated code is not what its sources give
	.ci/generated-is-committed.sh

.PHONY: format
format: ## rewrite the Swift code in the project's format
	swift format -i -p -r Sources Tests Package.swift docs/examples/library

# The seeds of `make soak-simulation`, from 1 on.
SEEDS ?= 10000

.PHONY: soak-simulation
soak-simulation: ## the simulations of queue, worker and writer, and of three processes, from SEEDS seeds; one that fails names itself
	SIMULATION_SEEDS=1..$(SEEDS) swift test --filter SimulationTests

# How often `make soak-kills` kills the server, and the seed of an earlier run.
KILLS ?= 200
KILLS_SEED ?=

.PHONY: soak-kills
soak-kills: venv ## runs of workflows on a server that is killed with kill -9 at KILLS random points (after `make build`)
	KILLS=$(KILLS) $(if $(KILLS_SEED),KILLS_SEED=$(KILLS_SEED)) $(BOUNDED) 3000 \
	  .venv/bin/python -m pytest -c Tests/Clients/pytest.ini Tests/Clients/test_run_crashes.py -s

.PHONY: soak-restores
soak-restores: venv ## restores that are killed with kill -9 at KILLS random points (after `make build`)
	RESTORE_KILLS=$(KILLS) $(if $(KILLS_SEED),KILLS_SEED=$(KILLS_SEED)) $(BOUNDED) 1200 \
	  .venv/bin/python -m pytest -c Tests/Clients/pytest.ini Tests/Clients/test_backup.py -s -k killed

# The releases of Debian that `make soak-packages` boots.
RELEASES ?= bookworm trixie

.PHONY: soak-packages
soak-packages: pintle deps-deb deps-soak ## the Debian package installed, upgraded, removed and purged in RELEASES of Debian that are booted (as root, or by sudo)
	for revision in 1 2; do LINTIAN=no docs/packaging/deb/build.sh '$(PROGRAM)' .build/soak-packages \
	  "$$('$(PROGRAM)' version | cut -d ' ' -f 2)-$$revision"; done
	$$([[ $$(id -u) == 0 ]] || echo sudo) python3 Tests/Packages/soak.py .build/soak-packages/pintle_*-1_*.deb \
	  .build/soak-packages/pintle_*-2_*.deb .build/soak-packages $(RELEASES)

# How many events the directory of `make soak-migrations` has.
EVENTS ?= 1000000
.PHONY: soak-migrations
soak-migrations: deps-postgres venv ## `pintle migrate` of EVENTS events, killed at random points (after `make build`)
	MIGRATE_EVENTS=$(EVENTS) $(BOUNDED) 3600 \
	  .venv/bin/python -m pytest -c Tests/Clients/pytest.ini Tests/Clients/test_migrate.py -s -k again_and_again

# How long `make soak-cluster` goes on.
SECONDS ?= 600
.PHONY: soak-cluster
soak-cluster: deps-postgres venv ## three processes on one database under load, which are killed and cut off, as PostgreSQL is killed, for SECONDS (after `make build`)
	CLUSTER_SECONDS=$(SECONDS) CLUSTER_KILL_SECONDS=10 CLUSTER_ENGINE_SECONDS=60 CLUSTER_CUT_SECONDS=50 $(BOUNDED) 3600 \
	  .venv/bin/python -m pytest -c Tests/Clients/pytest.ini Tests/Clients/test_cluster_kills.py -s -o faulthandler_timeout=0

# The program of the version before, from which `make soak-rolling-upgrade` goes to the built one.
FROM ?=
.PHONY: soak-rolling-upgrade
soak-rolling-upgrade: deps-postgres venv ## two processes of the program FROM are replaced by the built one under load: no call may fail (after `make build`)
	test -x '$(FROM)' || { echo 'FROM= names the program of the version before' >&2; exit 1; }
	PINTLE_FORMER='$(abspath $(FROM))' UPGRADE_ROUNDS=5 $(BOUNDED) 900 \
	  .venv/bin/python -m pytest -c Tests/Clients/pytest.ini Tests/Clients/test_rolling_upgrade.py -s -o faulthandler_timeout=0

# How often `make soak-restarts` restarts the server in each way.
RESTARTS ?= 20

.PHONY: soak-restarts
soak-restarts: venv ## a server that is restarted RESTARTS times in each way under load: no call may fail (after `make build`)
	RESTARTS=$(RESTARTS) RESTART_LONGEST=0.5 $(BOUNDED) 1200 \
	  .venv/bin/python -m pytest -c Tests/Clients/pytest.ini Tests/Clients/test_restart.py -s -k no_call_fails

.PHONY: soak-mutants
soak-mutants: ## small defects in a copy of the program, one after the other: the tests must see at least 95 % of them
	python3 Tests/Mutants/mutants.py

# The years of `make soak-schedules`.
YEARS ?= 2020..2029

.PHONY: soak-schedules
soak-schedules: ## cron lines against a walk over every minute of YEARS, in three time zones
	SCHEDULE_YEARS=$(YEARS) swift test --filter MinuteWalkTests

# The rows that wait in `make soak-backlog`.
BACKLOG ?= 1000000

.PHONY: soak-backlog
soak-backlog: ## what BACKLOG deliveries that wait for the future cost a worker that runs: work for each wake-up, and memory
	BACKLOG=$(BACKLOG) swift test --filter OutboxBacklogTests

.PHONY: lint
lint: deps-test ## formatting, imports against the layer table, no circle of folders, foreign texts by their bytes, reasons beside unchecked code, comments of public API
	swift format lint -s -p -r Sources Tests Package.swift docs/examples/library
	python3 .ci/imports.py
	python3 .ci/folders.py --self-test
	python3 .ci/folders.py
	python3 .ci/texts.py --self-test
	python3 .ci/texts.py
	python3 .ci/comments.py --self-test
	python3 .ci/comments.py
	python3 .ci/writes.py --self-test
	python3 .ci/writes.py
	python3 .ci/limits.py --check
	python3 .ci/settings.py --check
	python3 .ci/metrics.py --check
	python3 .ci/errors.py --check
	python3 .ci/web_files.py --check
	python3 Tests/Mutants/mutants.py --check

.PHONY: warnings
warnings: deps-test ## a clean debug build that must not warn
	rm -rf .build-warnings
	mkdir -p $(LOGS)
	swift build --build-tests --scratch-path .build-warnings 2>&1 | tee $(LOGS)/warnings.log
	.ci/no-warnings.sh $(LOGS)/warnings.log

.PHONY: deps deps-test deps-postgres deps-bench deps-codec deps-fuzz deps-deb deps-image deps-soak
deps:
	.ci/deps.sh $(BUILD_PACKAGES)
deps-test:
	.ci/deps.sh $(TEST_PACKAGES)
deps-postgres:
	.ci/deps.sh $(POSTGRES_PACKAGES)
deps-fuzz:
	.ci/deps.sh $(FUZZ_PACKAGES)
deps-deb:
	.ci/deps.sh $(DEB_PACKAGES)
deps-image:
	.ci/deps.sh $(IMAGE_PACKAGES)
deps-soak:
	.ci/deps.sh $(SOAK_PACKAGES)
deps-bench:
	.ci/deps.sh $(BENCH_PACKAGES)
deps-codec:
	.ci/deps.sh $(CODEC_PACKAGES)

.PHONY: venv
venv: .venv/ready

PIP := .venv/bin/python -m pip install --quiet --disable-pip-version-check --retries 5

# The line of SailPoint's SDK that knows paths with prefixes has the same name as today's, so it lies apart.
.venv/ready: Tests/Clients/requirements.txt Tests/Clients/requirements-prefixes.txt | deps-test
	python3 -m venv .venv
	$(PIP) -r Tests/Clients/requirements.txt
	$(PIP) --no-deps --upgrade --target .venv/prefixes -r Tests/Clients/requirements-prefixes.txt
	touch .venv/ready

certs/dev.crt: | pintle
	$(PROGRAMS)/pintle cert dev --out certs

.PHONY: clean
clean: ## remove what was built (data/ and certs/ stay)
	rm -rf .build .build-* .venv Tests/Benchmarks/bin Tests/Benchmarks/gen

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile
