#!/bin/bash
# rasoat export: the list as XLSX, CSV and JSON.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"

# sheet FILE PYTHON: runs the Python with `rows`, the texts of the sheet's cells by row, `kinds`,
# the types of the cells, and `parts`, the parts of the package.
sheet() {
    python3 - "$@" <<'PYTHON'
import re, sys, zipfile
import xml.etree.ElementTree as tree
main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    parts = {name: package.read(name) for name in package.namelist()}
strings = ["".join(t.text or "" for t in item.iter(main + "t"))
           for item in tree.fromstring(parts["xl/sharedStrings.xml"]).iter(main + "si")]
rows, kinds = [], set()
page = tree.fromstring(parts["xl/worksheets/sheet1.xml"])
for row in page.iter(main + "row"):
    cells = []
    for cell in row.iter(main + "c"):
        value = cell.find(main + "v")
        kinds.add(cell.get("t") if cell.find(main + "f") is None else "formula")
        cells.append("" if value is None else
                     strings[int(value.text)] if cell.get("t") == "s" else value.text)
    rows.append(cells)
exec(sys.argv[2])
PYTHON
}

act 1 '=HYPERLINK("http://x","y")' >1.txt
act 2 >2.txt
sed -i 's/^Quy định về việc mẫu số 2/=cmd|calc!A1, "mẫu"/' 2.txt
act 9 | sed 's/Số: 9/Số:     /; s/ngày 10 tháng 5/ngày    tháng   /' >draft.txt
run scan --as-of 2026-11-23 1.txt 2.txt draft.txt

ok "the sheet is written" gives 0 export --format xlsx -o list.xlsx
ok "that it is a draft is said" says "DỰ THẢO"
ok "drafts of acts are counted" says "1 văn bản còn để trống số"
ok "the figures are said" says "đã ghi list.xlsx: 2 văn bản"
ok "nothing but the sheet is written" test ! -s out
ok "the sheet holds the acts" sheet list.xlsx '
texts = [cell for row in rows for cell in row]
assert "DỰ THẢO" in texts and "DANH MỤC" in texts, texts
assert "II. Quyết định của Ủy ban nhân dân" in texts, texts
assert "1/2023/QĐ-UBND\nngày 10/05/2023" in texts, texts
assert any("khoản 1 Điều 2" in text for text in texts), texts
assert not any("/2023/QĐ-UBND" in text and text.startswith("/") for text in texts), texts'
ok "the columns are those of the form" sheet list.xlsx '
head = next(row for row in rows if row and row[0] == "STT")
assert len(head) == 11 and head[9].startswith("Cơ quan/đơn vị"), head'
ok "cells are text or plain numbers" sheet list.xlsx '
assert kinds <= {"s", None}, kinds
assert b"<f>" not in parts["xl/worksheets/sheet1.xml"]
assert any(cell.startswith("=cmd|calc!A1") for row in rows for cell in row), rows
assert not any("external" in name or "hyperlink" in name for name in parts), parts.keys()'
ok "the page is A4 across, one page wide, headed on every page" sheet list.xlsx '
setup = page.find(main + "pageSetup")
assert setup.get("paperSize") == "9" and setup.get("orientation") == "landscape", setup.attrib
assert setup.get("fitToHeight") == "0", setup.attrib
assert b"Print_Titles" in parts["xl/workbook.xml"]
assert b"&amp;P" in parts["xl/worksheets/sheet1.xml"]'
cp list.xlsx first.xlsx
sleep 2
run export --format xlsx -o list.xlsx
ok "the same database gives the same file" cmp -s first.xlsx list.xlsx
ok "the ending of the name is enough" gives 0 export -o named.xlsx
ok "it is the same file" cmp -s first.xlsx named.xlsx
"$RASOAT" export --format xlsx >piped.xlsx 2>err
ok "standard output gets it too" cmp -s first.xlsx piped.xlsx

ok "CSV is written" gives 0 export --format csv -o list.csv
ok "CSV can be read" python3 -c 'import csv
raw = open("list.csv", "rb").read()
assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
rows = list(csv.reader(open("list.csv", encoding="utf-8-sig", newline="")))
assert {len(row) for row in rows} == {13}, rows
assert rows[0][0] == "STT" and rows[0][11] == "Mã dấu hiệu", rows[0]
assert all(row[12] == "DỰ THẢO" and row[11].isdigit() for row in rows[1:]), rows
assert not any(cell[:1] in set("=+-@\t\r") for row in rows for cell in row if cell), rows
assert any(row[3].startswith("\x27=cmd|calc") for row in rows), rows'
ok "CSV goes to standard output by itself" gives 0 export --format csv
ok "it is the same" cmp -s out list.csv

ok "JSON is written" gives 0 export --format json
ok "JSON can be read" python3 -c 'import json
told = json.load(open("out"))
assert told["draft"] is True and len(told["flags"]) > 2, told
assert all(flag["decisions"] == [] for flag in told["flags"]), told'
ok "English heads" gives 0 export --format csv --lang en
ok "the head is English" grep -q 'Date of issue\|date of issue' out

ok "no format is a wrong call" gives 2 export
ok "an unknown format is a wrong call" gives 2 export --format pdf
ok "the known ones are named" says "xlsx, csv"
ok "a form that is none cannot be done" gives 3 export --format csv --form khong-co
ok "a path is no form" gives 2 export --format csv --form ../law/instruments
ok "an argument is a wrong call" gives 2 export --format csv list.csv

cp -r "$RASOAT_ROOT/rules" rules
sed 's/value="drafter"/value="nguoi-soan"/' rules/forms/danh-muc.xml >rules/forms/sai.xml
ok "a form with an unknown value is refused" gives 3 export --rules rules --form sai -o sai.csv
ok "the value and its line are named" grep -q 'sai.xml:[0-9]*: .*nguoi-soan' err
ok "no list is written" test ! -e sai.csv
sed 's/width="5"/width="rộng"/' rules/forms/danh-muc.xml >rules/forms/hong.xml
ok "a form that is not valid is refused" gives 3 export --rules rules --form hong -o hong.csv
sed '/value="drafter"/,/\/>/d' rules/forms/danh-muc.xml >rules/forms/ngan.xml
ok "an office's own form is used" gives 0 export --rules rules --form ngan -o ngan.csv
ok "it has a column less" python3 -c 'import csv
rows = list(csv.reader(open("ngan.csv", encoding="utf-8-sig", newline="")))
assert {len(row) for row in rows} == {12}, rows'

echo old >keep.csv
if test -w /dev/full; then
    ok "a full disk cannot be done" gives 3 export --format xlsx -o /dev/full
    ok "it is one sentence" test "$(grep -c 'không ghi được' err)" = 1
else
    skip "a full disk cannot be done" "there is no /dev/full"
fi
ok "a folder that is missing cannot be done" gives 3 export -o khong-co/list.csv
mkdir folder
ok "a folder is no file" gives 3 export --format csv -o folder
ok "nothing is left beside it" test "$(ls folder)" = ""
ok "a missing database cannot be done" gives 3 export --db khong-co.db -o keep.csv
ok "an older list is left as it was" test "$(cat keep.csv)" = old

# Once a decision was approved, a list holds approved decisions only.
approve() {
    python3 -c 'import sqlite3
base = sqlite3.connect("rasoat.db")
base.execute("UPDATE flags SET state = ? WHERE id = 1", ("approved",))
base.commit()'
}
ok "a decision is approved" approve
ok "a list of approved decisions" gives 0 export --format json
ok "it holds nothing else" python3 -c 'import json
told = json.load(open("out"))
assert told["draft"] is False and [flag["id"] for flag in told["flags"]] == [1], told'
ok "nothing is said of a draft" test "$(grep -c 'DỰ THẢO' err)" = 0
run export -o approved.xlsx
ok "the sheet is not marked" sheet approved.xlsx '
assert not any("DỰ THẢO" in cell for row in rows for cell in row), rows'
ok "--draft gives all" gives 0 export --format json --draft
ok "all are there" python3 -c 'import json
told = json.load(open("out"))
assert told["draft"] is True and len(told["flags"]) > 2, told'
finish
