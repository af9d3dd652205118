#!/bin/bash
# Cases that went wrong once: what is read of each file under tests/regress/show stands beside it.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"
for expected in "$RASOAT_ROOT"/tests/regress/show/*.expected; do
    input=${expected%.expected}
    run show --lang vi "$input"
    ok "$(basename "$input")" diff -u "$expected" out
done
finish
