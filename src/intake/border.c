/*
 * Borders: a row of rules is asked, the surest first; the first that knows decides. Markers,
 * emphasis, capitals and words that cannot end a sentence come before the length of the lines,
 * because portals lose the width that their tags took.
 */
#include "intake/border.h"

#include "terms/kind.h"
#include "terms/marker.h"
#include "text/spelling.h"

#include <string.h>

enum { MOST_KIND_BYTES = 80, MOST_LABEL_BYTES = 32 };

static struct slice last_word(struct slice text)
{
    size_t start = text.len;
    while (start && text.at[start - 1] != ' ')
        start--;
    return slice_from(text, start);
}

static bool starts_with_digit(struct slice text)
{
    return text.len && text.at[0] >= '0' && text.at[0] <= '9';
}

static bool is_in(struct slice word, const struct slice *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slice_is(word, list[i]))
            return true;
    return false;
}
#define IS_IN(word, list) is_in((word), (list), sizeof(list) / sizeof *(list))

/* Words that a paragraph cannot end with: what they govern stands behind them. */
static bool ends_open(struct arena *arena, struct slice text)
{
    static const struct slice words[] = {
        SLICE_INIT("của"), SLICE_INIT("và"), SLICE_INIT("hoặc"), SLICE_INIT("các"),
        SLICE_INIT("những"), SLICE_INIT("tại"), SLICE_INIT("theo"), SLICE_INIT("từ"),
        SLICE_INIT("đến"), SLICE_INIT("về"), SLICE_INIT("cho"), SLICE_INIT("với"),
        SLICE_INIT("là"), SLICE_INIT("được"), SLICE_INIT("bởi"), SLICE_INIT("trên"),
        SLICE_INIT("trong"), SLICE_INIT("thuộc"), SLICE_INIT("để"), SLICE_INIT("do"),
        SLICE_INIT("số"), SLICE_INIT("ngày"), SLICE_INIT("tháng"), SLICE_INIT("năm"),
        SLICE_INIT("điều"), SLICE_INIT("khoản"), SLICE_INIT("điểm"), SLICE_INIT("một"),
        SLICE_INIT("mỗi"), SLICE_INIT("bằng"), SLICE_INIT("khi"), SLICE_INIT("như"),
        SLICE_INIT("nếu"), SLICE_INIT("tỉnh"), SLICE_INIT("bộ"), SLICE_INIT("sở")};
    if (slice_ends(text, SLICE(",")) || slice_ends(text, SLICE("(")))
        return true;
    return IS_IN(spelling_key(arena, last_word(text)), words);
}

/* A paragraph parted by a page end or a stray blank line goes on with a small letter. */
static enum bond rule_apart(const struct border *border)
{
    const struct source_line *behind = border->behind;
    if (!behind->apart)
        return BOND_UNKNOWN;
    bool goes_on = border->layout->wrapped && border->layout->parted && behind->blank_before &&
                   !behind->table && !behind->heading && !border->before->bold &&
                   starts_small(behind->text) && !ends_sentence(border->before->text) &&
                   !all_capitals(border->before->text) && !behind->begins;
    return goes_on ? BOND_JOIN : BOND_BREAK;
}

bool border_splits_symbol(const struct border *border)
{
    struct slice word = last_word(border->before->text);
    bool slash = slice_ends(word, SLICE("/")) && word.len > 1 && !slice_ends(word, SLICE("./"));
    bool hyphen = word.len > 1 && word.at[word.len - 1] == '-' && memchr(word.at, '/', word.len);
    return (slash || hyphen) && has_words(border->behind->text) &&
           !border->behind->begins;
}

static enum bond rule_symbol(const struct border *border)
{
    return border_splits_symbol(border) ? BOND_JOIN : BOND_UNKNOWN;
}

/* "[12]" at the beginning of a text: its length, or 0. */
static size_t footnote_length(struct slice text)
{
    size_t end = 1;
    while (end < text.len && text.at[end] >= '0' && text.at[end] <= '9')
        end++;
    bool whole = text.len > 2 && text.at[0] == '[' && end > 1 && end < text.len;
    return whole && text.at[end] == ']' ? end + 1 : 0;
}

static bool starts_with_numeral(struct slice text)
{
    const char *end = memchr(text.at, ' ', text.len);
    struct slice word = slice_part(text, 0, end ? (size_t)(end - text.at) : text.len);
    while (word.len && strchr(".:/-", word.at[word.len - 1]))
        word.len--;
    bool blank_left = slice_starts(text, SLICE("/")) || slice_starts(text, SLICE(".")) ||
                      slice_starts(text, SLICE("…"));
    return blank_left || starts_with_digit(text) || slice_starts(text, SLICE("thứ ")) ||
           marker_roman_value(word);
}

/* "Điều", "Chương", "Số:" alone: the number stands behind. "1.", "a)", "Điều 5." alone: the words
   stand behind. */
static enum bond rule_label(const struct border *border)
{
    static const struct slice names[] = {
        SLICE_INIT("điều"), SLICE_INIT("chương"),  SLICE_INIT("mục"), SLICE_INIT("tiểu mục"),
        SLICE_INIT("phần"), SLICE_INIT("phụ lục"), SLICE_INIT("số:"), SLICE_INIT("số")};
    struct slice so_far = border->so_far;
    if (so_far.len > MOST_LABEL_BYTES)
        return BOND_UNKNOWN;
    if (!has_words(so_far) || footnote_length(so_far) == so_far.len)
        return BOND_JOIN;
    struct marker marker = marker_read(border->arena, so_far);
    bool division = marker.kind >= MARKER_PART && marker.kind <= MARKER_SUBSECTION;
    if (marker.kind != MARKER_NONE && !division && marker.len == so_far.len)
        return border->behind->begins ? BOND_UNKNOWN : BOND_JOIN;
    bool named = IS_IN(spelling_key(border->arena, so_far), names);
    return named && starts_with_numeral(border->behind->text) ? BOND_JOIN : BOND_UNKNOWN;
}

/* "... theo khoản 2 Điều 5": a place that is cited, so what it is a place of stands behind. */
static bool ends_with_place(const struct border *border)
{
    static const struct slice places[] = {SLICE_INIT("điều"), SLICE_INIT("khoản"),
                                          SLICE_INIT("điểm"), SLICE_INIT("mục")};
    struct slice before = border->before->text, number = last_word(before);
    if (number.len > 3 || number.len + 1 >= before.len)
        return false;
    before.len -= number.len + 1;
    return before.len > 8 && IS_IN(spelling_key(border->arena, last_word(before)), places);
}

static bool style_changes(const struct border *border)
{
    if (border->before->heading && !border->behind->opens)
        return false; /* a '#' stands only before the first line of a heading */
    return border->before->bold != border->behind->bold ||
           border->before->italic != border->behind->italic;
}

/* "ngày" and "10. ", "khoản 1" and "Điều 5 Luật Đất đai", "Điều 5" and "Luật Đất đai": a number
   or a name that is cited, no marker. */
static enum bond rule_citation(const struct border *border)
{
    struct slice before = border->before->text, behind = border->behind->text;
    if (!border->layout->wrapped || style_changes(border))
        return BOND_UNKNOWN;
    if (starts_with_digit(behind) && !slice_ends(before, SLICE(",")))
        return ends_open(border->arena, before) ? BOND_JOIN : BOND_UNKNOWN;
    struct marker marker = marker_read(border->arena, behind);
    if (marker.kind == MARKER_NONE)
        return ends_with_place(border) && !border->behind->begins ? BOND_JOIN : BOND_UNKNOWN;
    if (marker.kind != MARKER_ARTICLE)
        return BOND_UNKNOWN;
    bool heading = strchr(".:", behind.at[marker.len - 1]) || border->behind->opens;
    return ends_open(border->arena, before) || (!heading && !ends_sentence(before))
               ? BOND_JOIN
               : BOND_UNKNOWN;
}

/* "kinh tế" and "- xã hội", "2021" and "- 2025": a dash that was no bullet. */
static enum bond rule_dash(const struct border *border)
{
    struct slice before = border->before->text, behind = border->behind->text;
    if (!slice_starts(behind, SLICE("- ")) || !border->layout->wrapped || ends_sentence(before))
        return BOND_UNKNOWN;
    bool years = starts_with_digit(slice_from(behind, 2)) && before.len &&
                 starts_with_digit(slice_from(before, before.len - 1));
    bool words = starts_small(slice_from(behind, 2)) &&
                 !layout_is_short(border->layout, border->before, border->behind, border->first);
    return years || words ? BOND_JOIN : BOND_UNKNOWN;
}

/* Where blank lines part the paragraphs, hardly any other sign does. */
static bool is_parted(const struct border *border)
{
    return border->layout->parted && !border->before->table;
}

static bool ends_item(struct slice text)
{
    return ends_sentence(text) && !slice_ends(text, SLICE(":"));
}

/* What begins a line surely, and what often stands inside a sentence too. */
static bool is_doubtful_marker(const struct border *border)
{
    struct slice behind = border->behind->text;
    return slice_starts(behind, SLICE("Xét ")) || slice_starts(behind, SLICE("Căn cứ ")) ||
           marker_read(border->arena, behind).kind != MARKER_NONE;
}

static enum bond rule_marker(const struct border *border)
{
    struct slice behind = border->behind->text;
    bool bullet = letter_count(behind) == 1 && !has_words(behind);
    size_t footnote = footnote_length(behind);
    if (footnote) /* alone behind words it is the mark in the text, else it opens the note */
        return footnote == behind.len && !ends_sentence(border->before->text) ? BOND_JOIN
                                                                             : BOND_BREAK;
    if (!bullet && !border->behind->begins)
        return BOND_UNKNOWN;
    bool inside = is_parted(border) && border->layout->wrapped &&
                  !ends_item(border->before->text) && is_doubtful_marker(border);
    return inside ? BOND_UNKNOWN : BOND_BREAK;
}

/* Emphasis closes at the end of one line and opens at the beginning of the next. */
static bool reopens(const struct border *border)
{
    return border->before->closes && border->behind->opens;
}

/* The name of a kind of act and nothing else: "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:". */
static bool is_kind(struct slice line)
{
    if (line.len > MOST_KIND_BYTES)
        return false;
    if (slice_ends(line, SLICE(":")))
        line.len--;
    return all_capitals(line) && kind_by_name(line);
}

/* "BÃI BỎ" and "QUYẾT ĐỊNH SỐ 42/2018/QĐ-UBND ...", "CỦA" and "ỦY BAN NHÂN DÂN TỈNH": inside a
   title in capitals, words that open a line elsewhere open none. */
static enum bond rule_title(const struct border *border)
{
    static const struct slice kinds[] = {
        SLICE_INIT("QUYẾT ĐỊNH "), SLICE_INIT("NGHỊ QUYẾT "), SLICE_INIT("QUY ĐỊNH "),
        SLICE_INIT("QUY CHẾ "),    SLICE_INIT("KẾ HOẠCH "),   SLICE_INIT("CHỈ THỊ ")};
    struct slice before = border->before->text, behind = border->behind->text;
    if (!border->behind->begins || !border->layout->wrapped || !all_capitals(before) ||
        !all_capitals(behind) || style_changes(border))
        return BOND_UNKNOWN;
    if (ends_open(border->arena, before))
        return BOND_JOIN;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_starts(behind, kinds[i]) && !border->before->table && !is_kind(border->so_far))
            return BOND_JOIN;
    return BOND_UNKNOWN;
}

/* A page that is not wrapped has a paragraph on each line, but for a title here and there. */
static enum bond rule_unwrapped(const struct border *border)
{
    if (border->layout->wrapped)
        return BOND_UNKNOWN;
    bool goes_on = !border->segmented && starts_small(border->behind->text) &&
                   !ends_sentence(border->before->text);
    return goes_on ? BOND_JOIN : BOND_BREAK;
}

/* "**KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH**" are two lines even inside one emphasis. */
static enum bond rule_role(const struct border *border)
{
    static const struct slice roles[] = {SLICE_INIT("PHÓ "), SLICE_INIT("KT."), SLICE_INIT("TM."),
                                         SLICE_INIT("TL."), SLICE_INIT("TUQ."), SLICE_INIT("Q.")};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (slice_starts(border->behind->text, roles[i]))
            return all_capitals(border->before->text) ? BOND_BREAK : BOND_UNKNOWN;
    return BOND_UNKNOWN;
}

static enum bond rule_open_emphasis(const struct border *border)
{
    return border->before->leaves && border->behind->enters ? BOND_JOIN : BOND_UNKNOWN;
}

static enum bond rule_small_letter(const struct border *border)
{
    if (!starts_small(border->behind->text))
        return BOND_UNKNOWN;
    bool ended = ends_sentence(border->before->text) &&
                 layout_is_short(border->layout, border->before, border->behind, border->first);
    return ended ? BOND_BREAK : BOND_JOIN;
}

static enum bond rule_open_end(const struct border *border)
{
    return ends_open(border->arena, border->before->text) ? BOND_JOIN : BOND_UNKNOWN;
}

/* "QUYẾT ĐỊNH" stands on a line of its own. */
static enum bond rule_kind(const struct border *border)
{
    return is_kind(border->so_far) ? BOND_BREAK : BOND_UNKNOWN;
}

/* A title in capitals over several lines is one; a name of an organ under it is another. */
static enum bond rule_capitals(const struct border *border)
{
    static const struct slice organs[] = {SLICE_INIT("ỦY BAN NHÂN DÂN"),
                                          SLICE_INIT("UỶ BAN NHÂN DÂN"),
                                          SLICE_INIT("HỘI ĐỒNG NHÂN DÂN"),
                                          SLICE_INIT("SỞ "), SLICE_INIT("CHỦ TỊCH ỦY BAN"),
                                          SLICE_INIT("CHỦ TỊCH UỶ BAN")};
    struct slice text = border->before->text, behind_text = border->behind->text;
    bool before = all_capitals(text), behind = all_capitals(behind_text);
    if ((!before && !behind) || (!before && all_capitals(last_word(text))))
        return BOND_UNKNOWN;
    if (before != behind && (is_parted(border) || !memchr(behind_text.at, ' ', behind_text.len)))
        return BOND_UNKNOWN;
    if (before != behind || border->before->table || style_changes(border))
        return BOND_BREAK;
    for (size_t i = 0; i < sizeof organs / sizeof *organs; i++)
        if (slice_starts(behind_text, organs[i]))
            return BOND_BREAK;
    bool annex = slice_starts(border->so_far, SLICE("PHỤ LỤC"));
    bool marked = marker_read(border->arena, border->so_far).kind != MARKER_NONE;
    return reopens(border) && (annex || marked) ? BOND_BREAK : BOND_JOIN;
}

static enum bond rule_emphasis(const struct border *border)
{
    bool bold = border->before->bold != border->behind->bold;
    return !is_parted(border) && (bold || reopens(border)) ? BOND_BREAK : BOND_UNKNOWN;
}

static enum bond rule_colon(const struct border *border)
{
    struct slice text = border->before->text;
    bool ends = slice_ends(text, SLICE(":")) || slice_ends(text, SLICE("./."));
    return !is_parted(border) && ends ? BOND_BREAK : BOND_UNKNOWN;
}

/* A line too short to have been broken ended its paragraph; a short line that goes on with a
   small letter begins one, since only the first line of a paragraph is short. */
static enum bond rule_shape(const struct border *border)
{
    const struct layout *layout = border->layout;
    const struct source_line *beyond = border->beyond;
    if (is_parted(border)) {
        bool ended = ends_item(border->before->text) &&
                     layout_is_short(layout, border->before, border->behind, border->first);
        return ended ? BOND_BREAK : BOND_UNKNOWN;
    }
    if (layout_is_short(layout, border->before, border->behind, border->first))
        return BOND_BREAK;
    bool begins = beyond && !beyond->apart && starts_small(beyond->text) &&
                  same_cell(border->behind, beyond) &&
                  layout_is_short(layout, border->behind, beyond, false);
    return begins ? BOND_BREAK : BOND_UNKNOWN;
}

static enum bond (*const rules[])(const struct border *) = {
    rule_apart,    rule_symbol,       rule_label,  rule_citation,      rule_dash, rule_title,
    rule_marker,   rule_role,         rule_open_emphasis, rule_unwrapped, rule_small_letter,
    rule_open_end, rule_kind,         rule_capitals, rule_emphasis,    rule_colon, rule_shape,
};

enum bond border_bond(const struct border *border)
{
    if (!same_cell(border->before, border->behind))
        return BOND_BREAK;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        enum bond bond = rules[i](border);
        if (bond != BOND_UNKNOWN)
            return bond;
    }
    return BOND_UNKNOWN;
}
