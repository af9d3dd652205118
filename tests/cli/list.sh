#!/bin/bash
# rasoat list and rasoat show: flags and acts for people and for programs.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"

# screen COLUMNS ARGUMENTS...: what a terminal so wide shows, in the file out.
screen() {
    python3 - "$RASOAT" "$@" >out <<'PYTHON'
import fcntl, os, pty, struct, sys, termios
program, columns, *arguments = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    size = struct.pack("HHHH", 40, int(columns), 0, 0)
    fcntl.ioctl(1, termios.TIOCSWINSZ, size)
    os.execv(program, [program] + arguments)
shown = b""
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        break
    if not piece:
        break
    shown += piece
sys.stdout.buffer.write(shown.replace(b"\r\n", b"\n"))
PYTHON
}

# fits COLUMNS: no line of the file out is wider, marks not counted.
fits() {
    python3 - "$1" <<'PYTHON'
import re, sys
for line in open("out", encoding="utf-8"):
    line = re.sub(r"\x1b\[[0-9;]*m", "", line.rstrip("\n"))
    assert len(line) <= int(sys.argv[1]), line
PYTHON
}

act 1 >1.txt
act 2 'rất dài, dài đến mức không một dòng nào của màn hình có thể chứa hết được' >2.txt
run scan --as-of 2026-11-23 1.txt 2.txt
flag=$("$RASOAT" list --json --family cap-huyen | python3 -c 'import json, sys
print(json.load(sys.stdin)["flags"][0]["id"])')

ok "the flags are listed" gives 0 list
ok "the act is named" tells "1/2023/QĐ-UBND · 10/05/2023 · Ủy ban nhân dân tỉnh Mẫu"
ok "the provision is cited" tells "khoản 1 Điều 2"
ok "the words are quoted" tells "Ủy ban nhân dân cấp huyện"
ok "the totals are told" tells "trong 2 văn bản"
ok "no sign of a terminal in a file" test "$(grep -c $'\x1b' out)" = 0
ok "a family is picked" gives 0 list --family can-cu
ok "others are left out" test "$(grep -c 'cap-huyen' out)" = 0
ok "a family that has none" gives 0 list --family khong-co
ok "it is said" says "không có dấu hiệu nào"
run list --act 2/2023
ok "an act is picked" test "$(grep -c 'QĐ-UBND' out)" = 1
run list --grade trigger
ok "a grade is picked" tells "căn cứ rà soát"
ok "other grades are left out" test "$(grep -c 'không còn phù hợp' out)" = 0
ok "English" gives 0 list --lang en
ok "English cites from the article" tells "Article 2(1)"
ok "the list answers JSON" gives 0 list --json
ok "every flag has the promised fields" python3 -c 'import json
wanted = """id work version eId citation family rule pack grade at_issue now quote start length
basis reason handling state decisions""".split()
flags = json.load(open("out"))["flags"]
assert flags
for flag in flags:
    assert list(flag) == wanted, flag
    assert set(flag["at_issue"]) == set(flag["now"]) == {"fit", "basis"}, flag
    assert flag["length"] == len(flag["quote"].encode()), flag'
for columns in 60 80 120; do
    screen "$columns" list
    ok "the list fits $columns columns" fits "$columns"
done
ok "a terminal is told in bold" tells $'\x1b[1m'
NO_COLOR=1 screen 80 list
ok "NO_COLOR is kept" test "$(grep -c $'\x1b' out)" = 0

ok "a flag is shown" gives 0 show "$flag"
ok "its words are marked" grep -q '【.*】' out
ok "the headings above it are shown" tells "Điều 2. Trách nhiệm thi hành"
ok "the provision of law is named" tells "Luật 72/2025/QH15"
ok "both judgements are told" tells "Khi ban hành"
screen 80 show "$flag"
ok "the flag fits 80 columns" fits 80
ok "a terminal underlines the words" tells $'\x1b[1;4m'
ok "a flag answers JSON" gives 0 show --json "$flag"
ok "the JSON is the flag" python3 -c 'import json, sys
assert json.load(open("out"))["id"] == int(sys.argv[1])' "$flag"
ok "a flag that is none falls short" gives 1 show 999999
ok "it is named" says "999999"
ok "no argument is a wrong call" gives 2 show
ok "two arguments are a wrong call" gives 2 show 1 2

ok "an act in a file is shown" gives 0 show 1.txt
ok "its provisions have eIds" grep -q '1\. Ủy ban nhân dân.*art_2__para_1$' out
ok "it is told whether it is normative" tells "văn bản quy phạm pháp luật"
ok "the outline answers JSON" gives 0 show --json 1.txt
ok "the outline is right" python3 -c 'import json
act = json.load(open("out"))
assert act["number"] == "1/2023/QĐ-UBND" and act["issued"] == "2023-05-10", act
assert "art_2__para_2" in [p["eId"] for p in act["provisions"]], act'
screen 80 show 1.txt
ok "the outline fits 80 columns" fits 80
ok "an act in the database is shown by its number" gives 0 show 2/2023/QĐ-UBND
ok "its flags are listed" tells "khoản 1 Điều 2"
ok "an act that is none falls short" gives 1 show 77/2023/QĐ-UBND

printf '%s\n' 'Số: 3/2023/QĐ-UBND' 'QUYẾT ĐỊNH' $'Quy định \x1b[31mđỏ' 'ỦY BAN NHÂN DÂN TỈNH MẪU' \
    'QUYẾT ĐỊNH:' 'Điều 1. Giao Ủy ban nhân dân cấp huyện' \
    $'1. Ủy ban nhân dân cấp huyện \x1b]0;x\x07 thực hiện.' >do.txt
run scan --db harm.db do.txt
run list --db harm.db
ok "an act cannot command the terminal" test "$(grep -c $'\x1b' out)" = 0
run show --db harm.db 1
ok "nor in its clause" test "$(grep -c $'\x1b' out)" = 0
if test -w /dev/full; then
    "$RASOAT" list >/dev/full 2>err
    ok "a full disk cannot be done" test $? = 3
else
    skip "a full disk cannot be done" "there is no /dev/full"
fi
finish
