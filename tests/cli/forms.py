#!/usr/bin/env python3
"""The same act in another form is the same act: same facts, same structure, same flags.

Makes other forms of the plain-text sample acts, gives them the names of the originals, and lets
`rasoat eval` score them against the same labels: the answer must be that for the originals, to the
last miss. Prints TAP.
"""
import html
import json
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import unicodedata

ROOT = os.environ["RASOAT_ROOT"]
ACTS = os.path.join(ROOT, "corpus", "acts")


def as_nfd(text):
    return unicodedata.normalize("NFD", text).encode()


def as_utf16(text):
    return text.encode("utf-16")


def as_dos(text):
    return text.replace("\n", "\r\n").encode()


def as_bom(text):
    return b"\xef\xbb\xbf" + text.encode()


def is_typed(line):
    """Two columns parted by blanks: wrapping would tear them."""
    return "    " in line.strip()


def as_wrapped(text):
    """Hard line wraps at 75 letters, as portals make them."""
    lines = []
    for line in text.split("\n"):
        kept = is_typed(line) or "\t" in line
        lines += [line] if kept else textwrap.wrap(line, 75, break_on_hyphens=False) or [""]
    return "\n".join(lines).encode()


def as_spaced(text):
    """No-break spaces between Điều or khoản and its number, and soft hyphens in long words."""
    for word in ("Điều", "khoản", "ngày", "tháng", "năm"):
        text = text.replace(word + " ", word + "\u00a0")
    return text.replace("thực hiện", "thực\u00ad hiện").encode()


def plain_signs(text):
    """Only signs that the old charsets have: what stands beside Windows-1252 is typed another way."""
    signs = {0xD0: "\u0110", 0x2011: "-", 0x2212: "-", 0x2192: "->", 0x2264: "<=", 0x2265: ">="}
    return unicodedata.normalize("NFC", text).translate(signs)


TCVN3 = dict(zip(
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    bytes.fromhex("A1A2A3A4A5A6A7A8A9AAABACADAEB5B6B7B8B9BBBCBDBEC6C7C8C9CACBCCCECFD0D1D2D3D4D5D6"
                  "D7D8DCDDDEDFE1E2E3E4E5E6E7E8E9EAEBECEDEEEFF1F2F3F4F5F6F7F8F9FAFBFCFDFE")))


def as_tcvn3(text):
    """The charset of .VnTime. It has no capitals with a tone: a font shows the small ones so."""
    return b"".join(bytes([TCVN3[letter]]) if letter in TCVN3 else
                    bytes([TCVN3[letter.lower()]]) if letter.lower() in TCVN3 else
                    letter.encode("cp1252") for letter in plain_signs(text))


VNI_WHOLE = {"\u0110": "Ñ", "\u0111": "ñ", "Ơ": "Ô", "ơ": "ô", "Ư": "Ö", "ư": "ö", "Í": "Í", "í": "í",
             "Ì": "Ì", "ì": "ì", "Ỉ": "Æ", "ỉ": "æ", "Ĩ": "Ó", "ĩ": "ó", "Ị": "Ò", "ị": "ò",
             "Ỵ": "Î", "ỵ": "î"}
VNI_TONES = {"": "", "\u0300": "ø", "\u0301": "ù", "\u0303": "õ", "\u0309": "û", "\u0323": "ï"}
VNI_ACCENTS = {"\u0302": dict(zip(VNI_TONES, "âàáãåä")), "\u0306": dict(zip(VNI_TONES, "êèéüúë"))}


def vni_letter(letter):
    """A vowel, then its accent and tone as one more letter; ơ and ư take their tone behind them."""
    if letter in VNI_WHOLE:
        return VNI_WHOLE[letter]
    base, *marks = unicodedata.normalize("NFD", letter)
    if "\u031b" in marks:
        marks.remove("\u031b")
        base = VNI_WHOLE[unicodedata.normalize("NFC", base + "\u031b")]
    accents = [mark for mark in marks if mark in VNI_ACCENTS]
    tone = "".join(mark for mark in marks if mark not in VNI_ACCENTS)
    sign = (VNI_ACCENTS[accents[0]] if accents else VNI_TONES)[tone]
    return base + (sign.upper() if letter.isupper() else sign)


def as_vni(text):
    return "".join(map(vni_letter, plain_signs(text))).encode("cp1252")


def as_capitals(text):
    return text.upper().encode()


def as_page(text):
    """A saved web page: a paragraph a line, chrome of the site around it."""
    body = "".join(f"<p>{html.escape(line.strip())}</p>\n" for line in text.split("\n") if line.strip())
    return ("<!DOCTYPE html><html><head><meta charset='utf-8'><title>Văn bản</title></head><body>"
            "<nav><a href='/'>Trang chủ</a> | <a href='/l'>Liên hệ</a></nav>"
            f"<div class='content1' id='toanvancontent'>{body}</div>"
            "<footer>Bản quyền của cổng thông tin.</footer></body></html>").encode()


FORMS = {"NFD": as_nfd, "UTF-16": as_utf16, "CRLF": as_dos, "byte order mark": as_bom,
         "TCVN3": as_tcvn3, "VNI": as_vni, "capitals": as_capitals,
         "hard wraps": as_wrapped, "no-break spaces": as_spaced, "saved web page": as_page}


def plain_acts():
    """Sample acts in plain text that are not wrapped or typed in columns already."""
    for name in sorted(os.listdir(ACTS)):
        if name.endswith(".txt"):
            with open(os.path.join(ACTS, name), "rb") as source:
                raw = source.read()
            encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
            yield name, raw.decode(encoding)


def wanted(form, text):
    longest = max(map(len, text.split("\n")))
    wrapped = 60 < longest <= 100
    if form == "capitals": # only small letters tell that a line goes on
        return not wrapped
    if form in ("hard wraps", "saved web page"):
        return not wrapped and not any(map(is_typed, text.split("\n")))
    return True


def make(form, folder):
    """Fill the folder with the sample acts, as many as possible in this form; count those."""
    made = 0
    shutil.copytree(ACTS, folder, dirs_exist_ok=True)
    for name, text in plain_acts():
        if wanted(form, text):
            with open(os.path.join(folder, name), "wb") as target:
                target.write(FORMS[form](text))
            made += 1
    return made


def answer(folder):
    """What `rasoat eval` says of the acts in a folder, as lines."""
    done = subprocess.run([os.environ["RASOAT"], "eval", "--gold", os.path.join(ROOT, "corpus"),
                           "--documents", folder, "--json"], text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    scores = json.loads(done.stdout)
    lines = [f"{fault['file']}: {fault['field']}: {fault['read']}" for fault in scores["faults"]]
    lines += [f"{miss['file']}: {miss['miss']} {miss['family']} {miss['eId']}"
              for miss in scores["misses"]]
    families = scores["flags"]["families"].items()
    return sorted(lines) + [f"{name}: {hits['tp']} right" for name, hits in families]


def main():
    failed = False
    wanted_answer = answer(ACTS)
    print(f"1..{len(FORMS)}")
    for number, form in enumerate(FORMS, 1):
        with tempfile.TemporaryDirectory() as folder:
            made = make(form, folder)
            found = answer(folder)
        good = made > 0 and found == wanted_answer
        failed = failed or not good
        print(f"{'ok' if good else 'not ok'} {number} - {form}: {made} acts are the same acts")
        for line in sorted(set(found) ^ set(wanted_answer)):
            print("#", "more" if line in found else "less", line)
    return failed


if __name__ == "__main__":
    sys.exit(main())
