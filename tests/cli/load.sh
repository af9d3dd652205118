#!/bin/bash
# Load: thousands of acts in one run, interrupted in the middle and taken up again.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"
acts=3000

mkdir many
python3 - "$RASOAT_ROOT/corpus/acts" many "$acts" <<'PYTHON'
import pathlib
import re
import sys
source, target, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
texts = [path.read_text(encoding="utf-8") for path in sorted(source.glob("*.txt"))
         if b"\0" not in path.read_bytes() and
         re.search(r"Số: *\d", path.read_text(encoding="utf-8"))]
for number in range(count):
    text = re.sub(r"Số: *\d+", f"Số: {number + 1}", texts[number % len(texts)], count=1)
    (target / f"{number:05}.txt").write_text(text, encoding="utf-8")
PYTHON

"$RASOAT" scan --db test.db --jobs 2 many >out 2>err &
scan=$!
sleep 2
kill -INT "$scan"
wait "$scan"
status=$?
ok "an interrupt ends it with 130" test "$status" = 130
ok "the database is good" good test.db
before=$(query test.db 'SELECT count(*) FROM versions')
ok "some acts are there, not all" test "$before" -gt 0 -a "$before" -lt "$acts"

ok "the next run goes on" gives 0 scan --db test.db --jobs 2 many
ok "every act is there" test "$(query test.db 'SELECT count(*) FROM works')" = "$acts"
ok "the database is good" good test.db
ok "and knows them all" gives 0 scan --db test.db --jobs 2 many
ok "the list of thousands is written" gives 0 export --db test.db --format xlsx -o list.xlsx
finish
