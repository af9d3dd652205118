# TAP for shell tests: sourced by them. Each works in a folder of its own, which is taken away.
: "${RASOAT:?is the program to test}"
export LC_ALL=C.UTF-8
unset RASOAT_DB
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
tests=0

# ok DESCRIPTION COMMAND...: passes when the command does.
ok() {
    local name=$1
    shift
    tests=$((tests + 1))
    if "$@"; then
        echo "ok $tests - $name"
    else
        echo "not ok $tests - $name"
        sed 's/^/# out: /' out 2>/dev/null | head -8
        sed 's/^/# err: /' err 2>/dev/null | head -8
    fi
}

skip() {
    tests=$((tests + 1))
    echo "ok $tests - $1 # SKIP $2"
}

finish() {
    echo "1..$tests"
}

# run ARGUMENTS...: runs the program; its words are in the files out and err, its exit in $status.
run() {
    "$RASOAT" "$@" >out 2>err
    status=$?
}

# gives STATUS ARGUMENTS...: runs the program and compares its exit status.
gives() {
    local wanted=$1
    shift
    run "$@"
    test "$status" = "$wanted"
}

says() {
    grep -qF -- "$1" err
}

tells() {
    grep -qF -- "$1" out
}

# query DATABASE SQL: the first column of every row.
query() {
    python3 - "$@" <<'PYTHON'
import sqlite3
import sys
for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]):
    print(row[0])
PYTHON
}

# dump DATABASE: everything it holds; the moments of recording left out with `dump DATABASE still`.
dump() {
    python3 - "$@" <<'PYTHON'
import re
import sqlite3
import sys
for line in sqlite3.connect(sys.argv[1]).iterdump():
    print(re.sub(r"'20\d\d-\d\d-\d\dT[\d:]+Z'", "''", line) if len(sys.argv) > 2 else line)
PYTHON
}

# good DATABASE: its pages and its references are whole.
good() {
    test "$(query "$1" 'PRAGMA integrity_check')" = ok &&
        test -z "$(query "$1" 'PRAGMA foreign_key_check')"
}

# act NUMBER [WORDS]: an act that nobody ever issued.
act() {
    printf '%s\n' 'ỦY BAN NHÂN DÂN' 'TỈNH MẪU' 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' \
        'Độc lập - Tự do - Hạnh phúc' "Số: $1/2023/QĐ-UBND" 'Mẫu, ngày 10 tháng 5 năm 2023' \
        'QUYẾT ĐỊNH' "Quy định về việc mẫu số $1" 'ỦY BAN NHÂN DÂN TỈNH MẪU' \
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;' 'QUYẾT ĐỊNH:' \
        'Điều 1. Phạm vi điều chỉnh' "Quyết định này quy định về việc mẫu ${2:-}." \
        'Điều 2. Trách nhiệm thi hành' \
        '1. Ủy ban nhân dân cấp huyện tổ chức thực hiện Quyết định này.' \
        '2. Sở Tư pháp hướng dẫn, kiểm tra việc thực hiện.' \
        'TM. ỦY BAN NHÂN DÂN' 'CHỦ TỊCH' 'Nguyễn Văn Mẫu'
}
