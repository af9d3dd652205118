#!/bin/bash
# Bad input and bad places: one clear sentence each, a right exit status, and nothing lost.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"

scan="scan --as-of 2026-11-23 --lang vi"
mkdir good
act 1 >good/1.txt
run $scan good
dump rasoat.db >before

# one STATUS SENTENCE PATH...: that exit status, exactly one line, and the sentence in it.
one() {
    local wanted=$1 sentence=$2
    shift 2
    run $scan --db test.db "$@"
    test "$status" = "$wanted" && test "$(wc -l <err)" = 1 && says "rasoat: " && says "$sentence"
}

# kept: the act that was scanned with the bad file is there, and the bad file has its row.
kept() {
    good test.db && test "$(query test.db 'SELECT count(*) FROM works')" = 1 &&
        test "$(query test.db 'SELECT count(*) FROM unread WHERE closed IS NULL')" = 1
}

# bad NAME SENTENCE PATH: a bad file beside a good one.
bad() {
    rm -f test.db*
    ok "$1: one sentence" one 1 "$2" "$3" good
    ok "$1: nothing lost" kept
}

bad "missing file" "không tìm thấy" nowhere.txt
: >empty.txt
bad "empty file" "tệp rỗng" empty.txt
printf 'MZ\0\0\1\2\3' >binary.txt
bad "binary" "không phải văn bản" binary.txt
mkfifo pipe
bad "a pipe" "không phải tệp thường" pipe
truncate -s 100M large.txt
bad "100 MB" "quá giới hạn" large.txt
akn='<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
printf '%s' "$akn" '<act><body>' >cut.xml
bad "truncated XML" "XML hỏng" cut.xml
printf '%s' '<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "/etc/passwd">]>' \
    "$akn" '<act>&a;</act></akomaNtoso>' >entity.xml
bad "DOCTYPE and entities" "từ chối" entity.xml
printf 'Danh sách người tham dự.\n' >letter.txt
bad "no act" "không nhận ra văn bản" letter.txt
ln -s nowhere dangling.txt
bad "a link to nothing" "không tìm thấy" dangling.txt
deep=deep
for ((i = 0; i < 40; i++)); do
    deep=$deep/d
done
mkdir -p "$deep"
bad "folders too deep" "sâu quá" deep

# as_nobody COMMAND...: without the rights of root.
as_nobody() {
    if test "$(id -u)" != 0; then
        "$@"
    else
        setpriv --reuid=65534 --regid=65534 --clear-groups -- "$@"
    fi
}

if as_nobody true 2>/dev/null && as_nobody test -x "$RASOAT"; then
    mkdir shut office
    act 2 >shut/2.txt
    chmod 755 .
    chmod 000 shut
    chmod 777 office
    as_nobody "$RASOAT" $scan --db office/test.db shut good >out 2>err
    status=$?
    ok "folder without rights: exit" test "$status" = 1
    ok "folder without rights: one sentence" test "$(wc -l <err)" = 1
    ok "folder without rights: told" says "shut: không có quyền đọc"
    chmod 755 shut
    chmod 600 good/1.txt
    as_nobody "$RASOAT" $scan --db office/test.db good >out 2>err
    ok "file without rights: told" says "good/1.txt: không có quyền đọc"
    chmod 644 good/1.txt
    cp rasoat.db office/mine.db
    chmod 600 office/mine.db
    as_nobody "$RASOAT" $scan --db office/mine.db good >out 2>err
    status=$?
    ok "database without rights: exit" test "$status" = 3
    ok "database without rights: one sentence" test "$(wc -l <err)" = 1
    chmod 444 office/mine.db
    act 3 >good/3.txt
    as_nobody "$RASOAT" $scan --db office/mine.db good >out 2>err
    status=$?
    rm good/3.txt
    ok "read-only database: exit" test "$status" = 3
    ok "read-only database: told" says "không có quyền ghi"
    ok "read-only database: as it was" cmp -s rasoat.db office/mine.db
else
    skip "folders and databases without rights" "no way to give up the rights of root"
fi

# refused NAME SENTENCE: test.db as it is gives exit 3 and one sentence, and is left as it is.
refused() {
    cp test.db kept.db
    ok "$1: one sentence" one 3 "$2" good
    ok "$1: left as it was" cmp -s test.db kept.db
}

rm -f test.db*
printf 'đây không phải cơ sở dữ liệu, mà là một tệp văn bản thường của văn phòng\n' >test.db
refused "garbage database" "không phải cơ sở dữ liệu rà soát"
rm -f test.db*
query test.db 'CREATE TABLE theirs (a)'
refused "database of another program" "không phải cơ sở dữ liệu rà soát"
head -c 40000 rasoat.db >test.db
refused "truncated database" "bị hỏng"
cp rasoat.db test.db
query test.db 'PRAGMA user_version = 99'
refused "newer database" "phiên bản mới hơn"
rm -f test.db*
mkdir test.db
ok "a folder as database" one 3 "là một thư mục" good
rmdir test.db
ok "a database in no folder" gives 3 $scan --db nowhere/test.db good

# full NAME DATABASE: a scan of much into too little room.
mkdir much
for ((i = 1; i <= 400; i++)); do
    act "$i" >"much/$i.txt"
done
full() {
    ok "$1: exit" test "$status" = 3
    ok "$1: one sentence" test "$(wc -l <err)" = 1
    ok "$1: told" says "$3"
    ok "$1: the database is good" good "$2"
    ok "$1: whole acts only" test "$(query "$2" "SELECT count(*) FROM versions v WHERE NOT EXISTS
        (SELECT 1 FROM examinations e WHERE e.version = v.id)")" = 0
}

mkdir disk
if mount -t tmpfs -o size=2m none disk 2>/dev/null; then
    run $scan --db disk/test.db much
    cp disk/test.db* .
    umount disk
    full "full disk" test.db "ổ đĩa đã đầy"
    run $scan --db test.db much
    ok "full disk: goes on when there is room" \
        test "$(query test.db 'SELECT count(*) FROM works')" = 400
else
    skip "full disk" "no rights to mount a small one"
fi

rm -f test.db*
(
    ulimit -f 1000
    "$RASOAT" $scan --db test.db much >out 2>err
)
status=$?
full "file size limit" test.db "những văn bản đã ghi vẫn an toàn"

"$RASOAT" $scan good >/dev/full 2>err
ok "an output that takes nothing" test "$?" = 3
dump rasoat.db >after
ok "the first database never changed" cmp -s before after
finish
