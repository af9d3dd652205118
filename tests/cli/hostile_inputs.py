"""Hostile texts, made of the sample acts and by generation.

Each group is a function that yields (file name, bytes). What a group is for stands at its head;
`GROWING` holds texts of any size, for telling whether time grows with the length or faster.
"""
import os
import unicodedata

HEAD = """HỘI ĐỒNG NHÂN DÂN
TỈNH MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/2023/NQ-HĐND
Mẫu, ngày 10 tháng 5 năm 2023
NGHỊ QUYẾT
Quy định về việc mẫu

HỘI ĐỒNG NHÂN DÂN TỈNH MẪU

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT NGHỊ:

Điều 1. Phạm vi điều chỉnh

"""
TAIL = """
Điều 2. Trách nhiệm thi hành

Sở Tư pháp hướng dẫn việc thực hiện.

CHỦ TỊCH

Nguyễn Văn Mẫu
"""
AKN = ('<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="x"><meta/>'
       '<body><article eId="art_1"><num>Điều 1.</num>{}</article></body></act></akomaNtoso>')
WORDS = "Sở Tư pháp hướng dẫn việc này"
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam ".encode("latin-1")


def act(body):
    """An act in text with this in its first article."""
    return HEAD + body + "\n" + TAIL


def page(body):
    """The same as a web page; the lines of head and tail are its paragraphs."""
    head, tail = ("".join(f"<p>{line}</p>\n" for line in part.split("\n") if line)
                  for part in (HEAD, TAIL))
    return f"<html><head><meta charset='utf-8'></head><body>{head}{body}{tail}</body></html>"


def numbered(count, pattern):
    return "".join(pattern.format(i) for i in range(1, count + 1))


def samples(folder):
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as source:
            yield name, source.read()


def truncated(folder):
    """Every sample act cut at every kilobyte, and so in the midst of letters, tags and XML."""
    for name, raw in samples(folder):
        base, ending = os.path.splitext(name)
        for end in range(1024, len(raw), 1024):
            yield f"{base}-{end}{ending}", raw[:end]


def torn(folder):
    """One act of each form cut at every byte of a stretch: in a letter, a tag, a number, a mark."""
    for wanted in ("sua-doi-chen-dieu-3a-2026.md", "xa-mang-ten-huyen-cu-2025.html",
                   "phan-cap-uy-quyen-akn-2026.xml", "cap-huyen-trach-nhiem-2022-utf16.txt"):
        for name, raw in samples(folder):
            if name == wanted:
                base, ending = os.path.splitext(name)
                for end in range(len(raw) // 2, len(raw) // 2 + 16):
                    yield f"{base}-{end}{ending}", raw[:end]


def nested(_folder):
    """Nesting that no act has, in every form."""
    deep = 5000
    opened = "".join(f"“Điều {i}. Sửa đổi Điều {i} như sau:\n" for i in range(1, 300))
    texts = {
        "quotes.txt": act("“" * deep), "quote-lines.txt": act("“\n" * deep),
        "quoted-lines.txt": HEAD + "“Sở làm\n" * deep,
        "quote-pairs.txt": act("“Sở làm " * deep + "”" * deep),
        "articles.txt": act(opened + "”\n" * 300),
        "brackets.txt": act("(" * 100000), "brackets-mixed.txt": act("([{<" * 25000),
        "brackets.md": "# A\n" + act("[" * 100000), "links.md": "# A\n" + act("[a](" * 20000),
        "emphasis.md": "# A\n" + act("*a **b " * 20000),
        "points.txt": act("1. Gồm:\n" + "a) Sở làm:\n- việc:\n+ này;\n" * 1000),
        "groups.txt": act("A. Sở\nI. Sở\n" * 1000),
        "decimals.txt": act("1. Sở\n" + "".join("1" + ".1" * i + ". Sở\n" for i in range(400))),
        "pipes.txt": act("|" * deep), "cells.md": act("| " * deep + "x" + " |" * deep),
        "tables.md": act("| | a | b | |\n|---|---|\n| | | | c |\n" * 1000),
        "tables.html": page("<table><tr><td>" * deep + "x"),
        "rows.html": page("<table>" + "<tr><td colspan=1000>x<td>y</tr>" * 3000 + "</table>"),
        "lists.html": page("<ul><li>" * deep + "x"), "forms.html": page("<form>x" * deep),
        "crossed.html": page("<b><i>x</b></i>" * deep), "open.html": page("<" * 100000),
        "comments.html": page("<!-- " * deep), "data.html": page("<![CDATA[" * deep),
        "script.html": page("<script>" + "</" * deep), "quoted.html": page("<p a='>" * deep),
        "akn.xml": AKN.format("<content>" + "<p>" * deep + "x" + "</p>" * deep + "</content>"),
        "akn-200.xml": AKN.format("<content>" + "<p>" * 200 + "x" + "</p>" * 200 + "</content>"),
        "akn-parts.xml": AKN.format("<paragraph>" * 200 + "</paragraph>" * 200),
    }
    for tag in ("div", "b", "span", "a", "font", "nav", "blockquote"):
        texts[f"{tag}.html"] = page(f"<{tag}>" * deep + "x" + f"</{tag}>" * deep)
        texts[f"{tag}-200.html"] = page(f"<{tag}>" * 200 + "x" + f"</{tag}>" * 200)
    for name, text in texts.items():
        yield name, text.encode()


def hundred_digits(_folder):
    """A number of a hundred digits, or a thousand letters, in each place where one is read."""
    big, roman = "9" * 100, "M" * 1000
    date = f"ngày {big} tháng {big} năm {big}"
    texts = {
        "number.txt": act("").replace("Số: 12", f"Số: {big}"),
        "year.txt": act("").replace("12/2023", f"12/{big}"),
        "date.txt": act("").replace("ngày 10 tháng 5 năm 2023", date),
        "slashes.txt": act(f"Có hiệu lực từ ngày {big}/{big}/{big} hoặc {big}.{big}.{big}."),
        "days.txt": act("Từ ngày 00/00/0000, 32/13/2020, ngày 31 tháng 2 năm 2020, 99/99/99999."),
        "article.txt": act(f"Điều {big}. Tên\nĐiều {big}a. Tên\nĐiều 0{big}. Tên"),
        "paragraph.txt": act(f"1. Một\n{big}. Hai\n{big}) Ba\n{big}/ Bốn"),
        "decimal.txt": act("1." * 100000 + f"\n1.{big}. Hai\n{big}.{big}.{big}. Ba\n"),
        "points.txt": act(f"1. Một\na{big}) Hai\n{'b' * 1000}) Ba"),
        "parts.txt": act(f"Phần {big}\nTÊN\nChương {big}\nTÊN\nMục {big}\nTÊN\n"
                         f"Tiểu mục {big}\nTÊN"),
        "roman.txt": act(f"Chương {roman}\nTÊN\n{roman}. Một\n{'I' * 1000}. Hai\n"
                         f"Phần {roman}\nTÊN"),
        "annex.txt": act("") + f"PHỤ LỤC {big}\nDANH MỤC\n1. Một\nPHỤ LỤC {roman}\nDANH MỤC\n",
        "cited.txt": act(f"Theo khoản {big}, {big} Điều {big} Luật số {big}/{big}/QH{big} {date}; "
                         f"từ Điều 1 đến Điều {big}; điểm {'a' * 1000} khoản {roman} Điều này."),
        "law.txt": act(f"Luật Đất đai năm {big}, Nghị định {big}/{big}/NĐ-CP, Chương {roman} này"),
        "session.txt": act("").replace("QUYẾT", f"khóa {roman}, kỳ họp thứ {big}\nQUYẾT"),
        "notes.txt": act(f"Việc này[{big}] và ({big}).\n[{big}] Chú thích.\n({big}) Chú thích."),
        "span.html": page(f"<table><tr><td colspan={big} rowspan={big}>x<td colspan=-{big}>y"),
        "entity.html": page(f"<p>&#{big};&#x{big};&{'a' * 1000};x</p>"),
        "entity.md": "# A\n" + act(f"&#{big};&#x{big};&{'a' * 1000};x"),
        "attribute.xml": AKN.format(f"<content><table><tr><td colspan='{big}'><p>x</p></td></tr>"
                                    "</table></content>"),
    }
    for name, text in texts.items():
        yield name, text.encode()


def mixed(folder):
    """More than one encoding in a file, and bytes, units and signs that no text has."""
    text = act(f"1. {WORDS}.\n")
    whole, units = text.encode(), text.encode("utf-16-le")
    middle = len(whole) - len(TAIL.encode())
    old = unicodedata.normalize("NFD", text).encode("cp1258", "replace")
    strange = {
        "tcvn3": TCVN3 * 20, "tcvn3-much": TCVN3 * 400, "cp1258": old, "cp1258-much": old * 20,
        "utf16": units, "utf32": text.encode("utf-32"), "nul": b"\0", "nuls": b"\0" * 5000,
        "byte": b"\xff", "bytes": bytes(range(128, 256)) * 40, "lead": b"\xe1\xba", "tail": b"\x80",
        "overlong": b"\xc0\x80\xc1\xbf\xe0\x80\xaf\xf0\x80\x80\xaf",
        "five": b"\xf8\x88\x80\x80\x80",
        "beyond": b"\xf4\x90\x80\x80", "surrogate": b"\xed\xa0\x80",
        "pair": b"\xed\xa0\xbd\xed\xb8\x80",
        "mark": "\ufeff".encode(), "mark16": b"\xff\xfe", "lost": "\ufffd".encode() * 9,
        "bidi": "\u202eộh\u202c\u2066xã\u2069".encode(), "private": "\ue000\uf8ff".encode(),
        "tags": "\U000e0041".encode(), "none": "\uffff\ufdd0".encode(), "escape": b"\x1b[2J\x07",
        "controls": bytes(set(range(1, 32)) - {9, 10, 12, 13}), "delete": b"\x7f\xc2\x80",
    }
    for name, stretch in strange.items():
        yield f"{name}-middle.txt", whole[:middle] + stretch + whole[middle:]
        yield f"{name}-end.txt", whole + stretch
        yield f"{name}.html", page("<p>@</p>").encode().replace(b"@", stretch)
    for name, unit in {"high": b"\x00\xd8", "low": b"\x00\xdc", "swapped": b"\x00\xdc\x00\xd8",
                       "nul": b"\0\0", "odd": b"x", "mark": b"\xff\xfe",
                       "none": b"\xff\xff"}.items():
        yield f"utf16-{name}.txt", b"\xff\xfe" + units[:400] + unit + units[400:]
    for name, raw in samples(folder):
        if name.endswith(".xml"):
            yield "akn-utf16-cut.xml", raw.decode().encode("utf-16")[:-5]
            for charset in ("UTF-16", "EUC-JP", "ISO-2022-JP", "WINDOWS-1258", "X"):
                head = f'<?xml version="1.0" encoding="{charset}"?>'.encode()
                yield f"akn-{charset}.xml", head + raw[raw.index(b"?>") + 2:] + b"\xe1\xba"
            yield "akn-byte.xml", raw.replace(b"<p>", b"<p>\xff", 1)
            yield "akn-nul.xml", raw.replace(b"<p>", b"<p>\0", 1)


GROWING = {
    "khoan.txt": lambda n: act(numbered(n, "{}. Sở thứ nhất làm.\n")),
    "khoan-same.txt": lambda n: act("1. Sở làm.\n" * n),
    "khoan-flag.txt": lambda n: act("1. Ủy ban nhân dân cấp huyện quyết định.\n" * n),
    "dieu.txt": lambda n: HEAD + numbered(n, "Điều {}. Tên\nSở làm.\n"),
    "diem.txt": lambda n: act("1. Gồm:\n" + "a) Sở làm;\nb) Sở làm;\n" * (n // 2)),
    "dashes.txt": lambda n: act("- Sở làm;\n" * n),
    "chuong.txt": lambda n: HEAD + numbered(n, "Chương {}\nTÊN\nĐiều 1. Tên\n"),
    "capitals.txt": lambda n: HEAD + "Chương I\n" + "TÊN CHƯƠNG\n" * n,
    "phu-luc.txt": lambda n: act("") + numbered(n, "PHỤ LỤC {}\nDANH MỤC\n1. Một\n"),
    "rows.md": lambda n: act("|---|---|\n" + "| Sở | làm |\n" * n),
    "row.md": lambda n: act("|" + " x |" * n + "\n|" + "---|" * n + "\n|" + " y |" * n),
    "tabs.txt": lambda n: act("Sở\tlàm\tviệc\n" * n),
    "notes.txt": lambda n: act(numbered(n, "Sở[{}] làm.\n") + numbered(n, "[{}] Chú thích.\n")),
    "note-marks.txt": lambda n: act(numbered(n, "Sở[{}] ") + "\n" + numbered(n, "[{}] Chú.\n")),
    "line.txt": lambda n: act("Sở Tư pháp làm việc này. " * n),
    "word.txt": lambda n: act("ế" * 10 * n),
    "marks.txt": lambda n: act("a" + "\u0301\u0323" * n),
    "cited.txt": lambda n: act("khoản 1 Điều 2 " * n),
    "cited-laws.txt": lambda n: act("khoản 1 Điều 2 Luật Đất đai năm 2024; " * n),
    "cited-list.txt": lambda n: act("khoản " + ", ".join(map(str, range(1, n))) + " Điều 5"),
    "cited-range.txt": lambda n: act("Điều 1 đến Điều 99999999999 " * n),
    "cited-numbers.txt": lambda n: act("Nghị định 12/2020/NĐ-CP ngày 10 tháng 5 năm 2020 về " * n),
    "bases.txt": lambda n: HEAD.replace("QUYẾT", "Căn cứ Luật Đất đai năm 2013;\n" * n + "QUYẾT"),
    "base.txt": lambda n: HEAD.replace(
        "QUYẾT", "Căn cứ " + "Luật Đất đai năm 2013; " * n + "\nQUYẾT"),
    "quotes.txt": lambda n: HEAD + "“Sở làm\n" * n,
    "quote-rows.txt": lambda n: act("1. Sửa đổi: “Điều 3. Tên\n1. Một.\n" * n),
    "phrases.txt": lambda n: act("Thay cụm từ “huyện” bằng cụm từ “cấp huyện quyết định”, " * n),
    "hits.txt": lambda n: act("Ủy ban nhân dân cấp huyện quyết định " * n),
    "hits-articles.txt": lambda n: HEAD + numbered(
        n, "Điều {}. Tên\nỦy ban nhân dân cấp huyện làm.\n"),
    "powers.txt": lambda n: act("ủy quyền, phân cấp cho Ủy ban nhân dân cấp xã " * n),
    "typed.txt": lambda n: "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" * n,
    "letterhead.txt": lambda n: "Số: 12/2023/NQ-HĐND\n" * n + act(""),
    "signatures.txt": lambda n: act("") + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n" * n,
    "segmented.txt": lambda n: act("Uỷ_ban_nhân_dân tỉnh , thực_hiện .\n" * n),
    "rows.html": lambda n: page("<table>" + "<tr><td>Sở<td>làm</tr>" * n + "</table>"),
    "row.html": lambda n: page("<table><tr>" + "<td colspan=99>Sở</td>" * n + "</table>"),
    "breaks.html": lambda n: page("<p>" + "SỞ LÀM<br>" * n + "</p>"),
    "attributes.html": lambda n: page("<p " + numbered(n, "a{}=b ") + ">x</p>"),
    "tags.html": lambda n: page("<p id=x>Sở</p><!-- a --><b>làm</b>" * n),
    "data.html": lambda n: page("<![CDATA[<!--" * n),
    "attributes.xml": lambda n: AKN.format(
        "<content><p " + numbered(n, "a{}='b' ") + "/></content>"),
    "quoted.xml": lambda n: AKN.format("<content><p>" + "<quotedText>huyện</quotedText>" * n +
                                       "</p></content>"),
    "wide.xml": lambda n: AKN.format("<content>" + "<p>Sở làm</p>" * n + "</content>"),
}


def many(_folder):
    """A thousand of everything."""
    for name, make in GROWING.items():
        yield name, make(1000).encode()


def million(_folder):
    """A million of everything: over a limit, and told so, or read."""
    for name, make in GROWING.items():
        yield name, make(1000000).encode()
    yield "lines.txt", act("x\n" * 900000).encode()
    yield "line-30-mb.txt", act("Sở Tư pháp làm việc này. " * 1000000).encode()
    yield "word-30-mb.txt", act("ế" * 10000000).encode()
    yield "chapter-7-mb.txt", (HEAD + "Chương I\n" + "TÊN CHƯƠNG\n" * 400000).encode()
