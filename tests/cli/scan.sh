#!/bin/bash
# rasoat scan: what it records, what it tells, and that only its input decides the outcome.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"

same() {
    test "$(dump "$1" still)" = "$(dump "$2" still)"
}

count() {
    test "$(query "$1" "SELECT count(*) FROM $2")" = "$3"
}

mkdir -p acts/below
act 1 >acts/1.txt
act 2 >acts/2.txt
act 3 >acts/below/3.txt
scan="scan --as-of 2026-11-23 --lang vi"

ok "reads a folder and what lies below it" gives 0 $scan acts
ok "counts new acts" tells "3  văn bản mới"
ok "the default database is rasoat.db" count rasoat.db works 3
ok "acts come in the order of their names" \
    test "$(query rasoat.db 'SELECT number FROM versions ORDER BY id' | tr '\n' ' ')" = \
    "1/2023/QĐ-UBND 2/2023/QĐ-UBND 3/2023/QĐ-UBND "
ok "the database is good" good rasoat.db
ok "the source is kept byte for byte" test "$(query rasoat.db \
    "SELECT bytes FROM sources WHERE id = 1" | python3 -c \
    'import ast, sys; sys.stdout.buffer.write(ast.literal_eval(sys.stdin.read()))' |
    sha256sum)" = "$(sha256sum <acts/1.txt)"
ok "flags are found" test "$(query rasoat.db 'SELECT count(*) FROM flags')" -gt 0

dump rasoat.db >before
ok "scanning again ends well" gives 0 $scan acts
ok "scanning again tells that nothing changed" tells "3  không có gì thay đổi"
dump rasoat.db >after
ok "scanning again changes nothing" cmp -s before after

run $scan --db one.db --jobs 1 acts
run $scan --db many.db --jobs 16 acts
ok "threads do not change the outcome" same one.db many.db

flags=$(query rasoat.db 'SELECT count(*) FROM flags')
ok "another date judges again" gives 0 scan --as-of 2024-01-01 --lang vi acts
ok "another date is told" tells "3  xem xét lại"
ok "no flag is lost by it" test "$(query rasoat.db 'SELECT count(*) FROM flags')" -ge "$flags"
ok "every flag is open or has a row that ends it" count rasoat.db \
    "flags f WHERE state = 'closed' AND NOT EXISTS (SELECT 1 FROM flag_events e
     WHERE e.flag = f.id AND e.kind IN ('clause', 'rule', 'date'))" 0

act 1 'và việc khác' >acts/1-sau.txt
ok "a new text of an act is a version" gives 0 $scan acts
ok "a new version is told" tells "1  bản mới của văn bản đã có"
ok "the newest text is the current one" test "$(query rasoat.db "SELECT s.path FROM works w
    JOIN version_sources v ON v.version = w.current JOIN source_paths s USING (source)
    WHERE w.id = 1")" = acts/1-sau.txt
dump rasoat.db >before
run $scan acts
dump rasoat.db >after
ok "an old text never becomes current again" cmp -s before after

act 9 | sed 's/Số: 9/Số:     /; s/ngày 10 tháng 5/ngày    tháng   /' >acts/du-thao.txt
run $scan acts
ok "a draft is stored as a draft" count rasoat.db "versions WHERE draft" 1

printf '\0\1\2\3' >acts/hong.bin
act 4 >acts/4.txt
ok "a broken file makes the exit 1" gives 1 $scan acts
ok "a broken file costs one line" test "$(wc -l <err)" = 1
ok "the line names the file" says "rasoat: acts/hong.bin: "
ok "the others are recorded" count rasoat.db "versions WHERE number = '4/2023/QĐ-UBND'" 1
ok "an unread file is a row" count rasoat.db "unread WHERE path = 'acts/hong.bin'" 1
act 5 >acts/hong.bin
run $scan acts
ok "a later reading closes the row" count rasoat.db "unread WHERE closed IS NULL" 0

ln -s ../acts acts/vong
touch acts/.an
ok "a link to a folder is not entered" gives 1 $scan acts
ok "a link to a folder is told" says "acts/vong: "
ok "hidden files are told" tells "Bỏ qua 1 tệp"
rm acts/vong acts/.an

cp rasoat.db acts/here.db
ok "the database itself is not read" gives 0 $scan --db acts/here.db acts
rm acts/here.db*

ok "the summary is JSON with --json" gives 0 $scan --json acts
ok "the JSON is right" python3 -c 'import json
told = json.load(open("out"))
assert told["acts"]["read"] == told["acts"]["same"] == 7, told
assert told["as_of"] == "2026-11-23" and told["unread"] == [], told
assert told["flags"]["open"] == sum(f["open"] for f in told["flags"]["families"].values()), told'

ok "no path is a wrong call" gives 2 scan
ok "a date that is none is a wrong call" gives 2 scan --as-of 31/12/2026 acts
ok "threads that are none are a wrong call" gives 2 scan --jobs none acts
ok "an option that is none is a wrong call" gives 2 scan --what acts

mkdir many
for ((i = 1; i <= 3000; i++)); do
    act "$i" >"many/$i.txt"
done
"$RASOAT" $scan --db stopped.db --jobs 2 many >out 2>err &
scanner=$!
until test -s stopped.db-wal || ! kill -0 "$scanner" 2>/dev/null; do
    sleep 0.05
done
sleep 0.2
kill -TERM "$scanner"
wait "$scanner"
status=$?
ok "a stopped scan ends with 128 and the signal" test "$status" = 143
ok "a stopped scan tells how to go on" says "chạy lại lệnh"
ok "a stopped scan leaves a good database" good stopped.db
ok "a stopped scan leaves whole acts" count stopped.db \
    "versions v WHERE NOT EXISTS (SELECT 1 FROM examinations e WHERE e.version = v.id)" 0
run $scan --db stopped.db many
ok "a stopped scan is taken up again" count stopped.db works 3000
finish
