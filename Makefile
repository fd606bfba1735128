# The commands of README and CONTRIBUTING. Each target calls the script of its name, which also
# works without make.
.PHONY: run test lint format check bench fuzz samples install clean

PREFIX ?= /usr/local

run:
	@scripts/run

test:
	@scripts/test

lint:
	@scripts/lint

format:
	@swift format --in-place --parallel --recursive Sources Tests Package.swift \
	  Benchmarks/Package.swift Benchmarks/Benchmarks \
	  Fuzzing/Package.swift Fuzzing/CleanFuzzer

check:
	@scripts/check

bench:
	@scripts/bench

fuzz:
	@scripts/fuzz

samples:
	@scripts/make-samples.py

install:
	@scripts/setup
	@scripts/install "$(DESTDIR)$(PREFIX)"

clean:
	@rm -rf .build .build-tsan .build-asan Benchmarks/.build Fuzzing/.build out/samples
