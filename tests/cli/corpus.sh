#!/bin/sh
# The sample acts: every label in corpus/ is met exactly, what is read and what is flagged.
cd "${RASOAT_ROOT:?}" || exit 1
"${RASOAT:?}" eval --gold corpus --documents corpus --json |
    python3 tests/cli/corpus_exact.py
