#!/bin/bash
# rasoat convert: one file to Akoma Ntoso, and the proof that no word was lost.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"

act 1 >1.txt

ok "an act goes to standard output" gives 0 convert 1.txt
ok "it is Akoma Ntoso" python3 -c 'import xml.etree.ElementTree as tree
root = tree.parse("out").getroot()
space = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
assert root.tag == space + "akomaNtoso", root.tag
assert [a.get("eId") for a in root.iter(space + "article")] == ["art_1", "art_2"]'
cp out 1.xml
ok "an act goes to a file" gives 0 convert 1.txt -o file.xml
ok "it is the same" cmp -s 1.xml file.xml
ok "nothing goes to standard output then" test ! -s out
ok "- is standard output" gives 0 convert 1.txt -o -
ok "it is the same there" cmp -s 1.xml out
ok "options may come first" gives 0 convert -o other.xml 1.txt

ok "the check ends well" gives 0 convert --check 1.txt
ok "the check writes nothing" test ! -s out
ok "the check counts" grep -q '1.txt: [0-9]* từ; 0 từ ngoài văn bản được bỏ ra; 0 từ bị mất' err
ok "the check answers JSON" gives 0 convert --check --json 1.txt
ok "the JSON is right" python3 -c 'import json
told = json.load(open("out"))
assert told["words"] > 50 and told["lost"] == 0 and told["dropped"] == 0, told'
ok "what was written can be read" gives 0 convert --check 1.xml
ok "and written again" gives 0 convert 1.xml
ok "to the same" cmp -s 1.xml out
python3 - <<'PYTHON'
text = open("1.xml", encoding="utf-8").read().replace('encoding="UTF-8"', 'encoding="UTF-16"')
open("16.xml", "w", encoding="utf-16").write(text)
doctype = text.replace("<akomaNtoso", "<!DOCTYPE akomaNtoso [<!ENTITY a 'b'>]><akomaNtoso", 1)
open("16-doctype.xml", "w", encoding="utf-16").write(doctype)
PYTHON
ok "UTF-16 is read" gives 0 convert --check 16.xml
ok "and written again" gives 0 convert 16.xml
ok "to the same" cmp -s 16.xml out
ok "a DOCTYPE in UTF-16 is refused" gives 1 convert 16-doctype.xml

ok "a page for the eye is written" gives 0 convert --html 1.txt -o 1.html
ok "it holds act and source, and asks the network for nothing" python3 -c '
import html.parser
import re
class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.outside = "", []
    def handle_starttag(self, tag, attributes):
        assert tag not in ("script", "link", "iframe"), tag
        self.outside += [value for name, value in attributes
                         if name in ("src", "href") and not value.startswith("#")]
    def handle_data(self, data):
        self.words += data
page = Page()
page.feed(open("1.html", encoding="utf-8").read())
assert not page.outside, page.outside
first = next(line for line in open("1.txt", encoding="utf-8") if line.startswith("Điều 1"))
shown = re.sub(r"\s+", " ", page.words)
words = re.sub(r"\s+", " ", first.split(".", 1)[1]).strip()
assert shown.count(words) >= 2, "not shown on both sides"'
ok "no file is a wrong call" gives 2 convert
ok "two files are a wrong call" gives 2 convert 1.txt 1.xml
ok "a missing file is not read" gives 1 convert khong-co.txt
ok "it is named" says "khong-co.txt: "
ok "it is one line" test "$(wc -l <err)" = 1
echo old >keep.xml
ok "a folder that is missing cannot be done" gives 3 convert 1.txt -o khong-co/1.xml
printf '\0\1\2' >hong.bin
ok "a broken file is not read" gives 1 convert hong.bin -o keep.xml
ok "an older file is left as it was" test "$(cat keep.xml)" = old
if test -w /dev/full; then
    ok "a full disk cannot be done" gives 3 convert 1.txt -o /dev/full
else
    skip "a full disk cannot be done" "there is no /dev/full"
fi
sites=$RASOAT_ROOT/tests/regress/intake
ok "a page of a web site is converted" gives 0 convert "$sites/site-vbpl.html"
ok "what the site says otherwise is told" says "“06/03/2026”, văn bản ghi “05/03/2026”"
ok "a page that was saved as one file is converted" gives 0 convert "$sites/saved.mht"
ok "a font of an old encoding is told" gives 0 convert "$sites/font-tcvn3.html"
ok "with the number of words" says "bảng mã TCVN3 (ABC), đã được chuyển sang Unicode (43 từ"

finish
