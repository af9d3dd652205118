/*
 * Titles of instruments. A law is cited by its title alone, so that a table tells where it ends;
 * other acts bear it behind number, date and issuer. In a legal basis nothing but the title stands
 * there; in a sentence the words may go on, and the title is marked as unsure.
 */
#include "terms/citation_read.h"

#include "terms/phrase.h"
#include "text/spelling.h"

#include <stdint.h>
#include <string.h>

static const struct slice laws[] = {
#define LAW(title) SLICE_INIT(title),
#include "terms/laws.def"
#undef LAW
};
enum { LAWS = sizeof laws / sizeof *laws, MOST_TITLE_BYTES = 1200 };

/* Words that begin a title. */
static const struct slice starts[] = {
    SLICE_INIT("về"), SLICE_INIT("v/v"), SLICE_INIT("quy định"), SLICE_INIT("ban hành"),
    SLICE_INIT("sửa đổi"), SLICE_INIT("bổ sung"), SLICE_INIT("bãi bỏ"), SLICE_INIT("thay thế"),
    SLICE_INIT("phê duyệt"), SLICE_INIT("công bố"), SLICE_INIT("thành lập"),
    SLICE_INIT("kiện toàn"), SLICE_INIT("phân cấp"), SLICE_INIT("ủy quyền"),
    SLICE_INIT("đính chính"), SLICE_INIT("hợp nhất"), SLICE_INIT("hướng dẫn"), {"", 0}};
/* Words that begin one in a legal basis, and elsewhere are the verb of the sentence. */
static const struct slice basis_starts[] = {
    SLICE_INIT("giao"), SLICE_INIT("thực hiện"), SLICE_INIT("triển khai"),
    SLICE_INIT("điều chỉnh"), SLICE_INIT("đẩy mạnh"), SLICE_INIT("tăng cường"),
    SLICE_INIT("thông qua"), SLICE_INIT("cho phép"), SLICE_INIT("đặt tên"), SLICE_INIT("hủy bỏ"),
    SLICE_INIT("kéo dài"), SLICE_INIT("áp dụng"), SLICE_INIT("chi tiết"), SLICE_INIT("xếp"),
    SLICE_INIT("tiếp tục"), SLICE_INIT("bổ nhiệm"), {"", 0}};
/* Words with which no title goes on. */
static const struct slice stops[] = {
    SLICE_INIT("được sửa đổi"), SLICE_INIT("đã được"), SLICE_INIT("đã sửa đổi"),
    SLICE_INIT("được bổ sung"), SLICE_INIT("được thay thế"), SLICE_INIT("được ban hành"),
    SLICE_INIT("có hiệu lực"), SLICE_INIT("hết hiệu lực"), SLICE_INIT("sau đây"),
    SLICE_INIT("và các văn bản"), SLICE_INIT("và các quy định"), SLICE_INIT("và hướng dẫn của"),
    SLICE_INIT("như sau"), SLICE_INIT("cụ thể như sau"), {"", 0}};
/* Words with which a sentence goes on behind a title; in a legal basis they belong to it. */
static const struct slice sentence_stops[] = {
    SLICE_INIT("quy định tại"), SLICE_INIT("theo quy định"), SLICE_INIT("thực hiện theo"),
    SLICE_INIT("và thẩm quyền"), SLICE_INIT("trong đó"), {"", 0}};
/* Words behind which a law's title, that the table does not have, is over. */
static const struct slice law_stops[] = {
    SLICE_INIT("số"), SLICE_INIT("ngày"), SLICE_INIT("năm"), SLICE_INIT("được"),
    SLICE_INIT("đã"), SLICE_INIT("của"), SLICE_INIT("và"), SLICE_INIT("quy định"),
    SLICE_INIT("về"), SLICE_INIT("có"), SLICE_INIT("hiện hành"), SLICE_INIT("này"),
    SLICE_INIT("thì"), SLICE_INIT("do"), SLICE_INIT("tại"), SLICE_INIT("theo"),
    SLICE_INIT("cho"), SLICE_INIT("phải"), SLICE_INIT("hoặc"), SLICE_INIT("đối với"), {"", 0}};
/* An act that amends others names them in its title. */
static const struct slice amends[] = {SLICE_INIT("sửa đổi"), SLICE_INIT("bổ sung"),
                                      SLICE_INIT("về sửa đổi"), SLICE_INIT("bãi bỏ"),
                                      SLICE_INIT("về việc sửa đổi"), SLICE_INIT("đính chính"),
                                      SLICE_INIT("thay thế"), {"", 0}};

static bool is_figure(struct slice text, size_t at)
{
    return at < text.len && text.at[at] >= '0' && text.at[at] <= '9';
}

bool title_stops_at(struct slice text, size_t at)
{
    return phrase_any(text, at, starts) || phrase_any(text, at, basis_starts) ||
           phrase_any(text, at, stops);
}

/* A title that the table does not have, by its words: it begins with a capital, or with "về". */
static size_t unknown_title_at(struct slice text, size_t at)
{
    enum { MOST_WORDS = 14 };
    const struct cited_kind *kind;
    size_t about = phrase_at(text, at, SLICE("về")), end = about ? about : at;
    if (!about && !spelling_is_upper(phrase_letter(text, at)))
        return 0;
    for (unsigned count = 0; count < MOST_WORDS; count++) {
        size_t word = phrase_skip(text, end), behind = phrase_word_end(text, word);
        if (behind == word || phrase_any(text, word, law_stops) ||
            (cited_kind_at(text, word, &kind) && !kind->loose))
            break;
        end = behind;
    }
    return end > at && end != about ? end : 0;
}

/* "năm 2025" at the end of a title, no year of one of several laws in it. */
static bool is_last_year(struct slice text, size_t at)
{
    static const struct slice joints[] = {SLICE_INIT("và"), SLICE_INIT(","), {"", 0}};
    size_t word = phrase_at(text, at, SLICE("năm")), end = phrase_skip(text, word);
    while (word && is_figure(text, end))
        end++;
    return word && is_figure(text, phrase_skip(text, word)) &&
           !phrase_any(text, phrase_skip(text, end), joints);
}

/* "sửa đổi, bổ sung một số điều của Luật ...": up to its own number, date, year or the end. */
static size_t amending_title_at(struct slice text, size_t at)
{
    size_t start = at;
    if (!phrase_any(text, at, amends))
        return 0;
    while (at < text.len && at - start < MOST_TITLE_BYTES) {
        uint32_t letter = phrase_letter(text, at);
        if (letter == ';' || letter == '.' || letter == '\n' || letter == ')' || letter == '(')
            break;
        if (!phrase_goes_on(text, at)) {
            at = phrase_next(text, at);
            continue;
        }
        size_t number = phrase_at(text, at, SLICE("số"));
        if ((number && is_figure(text, phrase_skip(text, number))) ||
            phrase_at(text, at, SLICE("ngày")) || phrase_any(text, at, stops) ||
            is_last_year(text, at))
            break;
        at = phrase_word_end(text, at);
    }
    while (at > start && !phrase_goes_on(text, at - 1) && !(text.at[at - 1] & 0x80))
        at--;
    return at;
}

size_t law_title_at(struct slice text, size_t at, bool *sure)
{
    size_t end = 0;
    *sure = phrase_longest(text, at, laws, LAWS, &end) < LAWS;
    if (*sure)
        return end;
    end = amending_title_at(text, at);
    return end ? end : unknown_title_at(text, at);
}

/* Whether the line of `at` is a legal basis. */
static bool in_basis(struct citing *citing, size_t at)
{
    static const struct slice words[] = {SLICE_INIT("căn cứ"), SLICE_INIT("- căn cứ"), {"", 0}};
    return phrase_any(citing->text, phrase_skip(citing->text, citing_line(citing, at)), words);
}

/* A comma or "và" behind which the next instrument is named. */
static bool next_instrument_at(struct slice text, size_t at)
{
    const struct cited_kind *kind;
    size_t joint = phrase_at(text, at, SLICE(", và"));
    joint = joint ? joint : phrase_at(text, at, SLICE("và"));
    joint = joint ? joint : phrase_at(text, at, SLICE(","));
    size_t end = joint ? cited_kind_at(text, phrase_skip(text, joint), &kind) : 0;
    if (!end)
        return false;
    size_t next = phrase_skip(text, end), number = phrase_at(text, next, SLICE("số"));
    next = number ? phrase_skip(text, number) : next;
    return is_figure(text, next);
}

/* A full stop, not the dot of an abbreviation (TP. Hồ Chí Minh). */
static bool is_full_stop(struct slice text, size_t at)
{
    static const struct slice short_words[] = {SLICE_INIT("tp"), SLICE_INIT("p"), SLICE_INIT("q"),
                                               SLICE_INIT("ths"), SLICE_INIT("ts"), {"", 0}};
    bool end = at + 1 == text.len || phrase_blank(text, at + 1);
    return text.at[at] == '.' && end && !word_before_is(text, at, short_words);
}

/* Whether the bracket that is open at `at` closes soon and on this line. */
static bool closes_ahead(struct slice text, size_t at)
{
    enum { MOST_AHEAD = 400 };
    for (size_t end = at; end < text.len && end - at < MOST_AHEAD && text.at[end] != '\n'; end++)
        if (text.at[end] == ')')
            return true;
    return false;
}

/* Whether a title is over at a sign; brackets are a part of it unless they say something aside. */
static bool sign_ends(struct slice text, size_t at, int *depth)
{
    const struct cited_kind *kind;
    uint32_t sign = phrase_letter(text, at);
    if (sign == ';' && *depth > 0 && closes_ahead(text, at))
        return false;
    if (sign == ';' || sign == '\n' || sign == 0x201D || sign == '|' || sign == ':' ||
        is_full_stop(text, at) || (sign == ')' && (*depth)-- == 0))
        return true;
    *depth += sign == '(';
    size_t next = phrase_skip(text, at + 1);
    return sign == '(' && (phrase_any(text, next, stops) || cited_kind_at(text, next, &kind));
}

static size_t title_end(struct slice text, const struct cited_title *title)
{
    int depth = 0;
    size_t at = title->start;
    while (at < text.len && at - title->start < MOST_TITLE_BYTES) {
        bool word = phrase_goes_on(text, at);
        if ((!word && sign_ends(text, at, &depth)) || phrase_any(text, at, stops) ||
            (!title->basis && phrase_any(text, at, sentence_stops)) ||
            (!title->amending && next_instrument_at(text, at)))
            return at;
        at = word ? phrase_word_end(text, at) : phrase_next(text, at);
    }
    return at;
}

/* A title inside the one read last ends with it, unless a bracket stands between. */
static bool ends_with_last(const struct citing *citing, const struct cited_title *title)
{
    const struct cited_title *last = &citing->title;
    if (title->start < last->start || title->start >= last->end ||
        title->amending != last->amending || title->basis != last->basis)
        return false;
    struct slice between = slice_part(citing->text, last->start, title->start - last->start);
    return slice_find(between, SLICE("("), 0) == SIZE_MAX;
}

/* Signs that close a sentence or an act ("./.") are no part of a title. */
static struct slice without_signs(struct slice title)
{
    title = slice_trim(title);
    while (title.len && strchr(",./ ", title.at[title.len - 1]))
        title.len--;
    return title;
}

struct slice cited_title_at(struct citing *citing, size_t at, bool *sure)
{
    struct slice text = citing->text;
    bool basis = in_basis(citing, at);
    size_t start = phrase_skip(text, at);
    size_t comma = phrase_at(text, start, SLICE(","));
    if (comma && phrase_at(text, phrase_skip(text, comma), SLICE("về")))
        start = phrase_skip(text, comma);
    bool capital = spelling_is_upper(phrase_letter(text, start));
    *sure = basis;
    if (!phrase_any(text, start, starts) &&
        !(basis && (capital || phrase_any(text, start, basis_starts))))
        return SLICE("");
    struct cited_title title = {.start = start, .basis = basis,
                                .amending = phrase_any(text, start, amends) != 0};
    title.end = ends_with_last(citing, &title) ? citing->title.end : title_end(text, &title);
    citing->title = title;
    return without_signs(slice_part(text, start, title.end - start));
}
