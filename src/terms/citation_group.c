/*
 * Groups: a word of place (điểm, khoản, Điều ...) and the labels that share it. The same words are
 * parts of other words (tài khoản, thời điểm, danh mục), and some labels mean a place only beside
 * others; the table says which.
 */
#include "terms/citation_label.h"

#include "terms/phrase.h"
#include "text/spelling.h"

#define NUMBERED (FORM_NUMBER | FORM_ROMAN)

/* Words that make another word of the one behind them. */
static const struct slice of_none[] = {{"", 0}};
static const struct slice of_part[] = {
    SLICE_INIT("thành"), SLICE_INIT("cổ"), SLICE_INIT("học"), SLICE_INIT("hợp"),
    SLICE_INIT("góp"), SLICE_INIT("một"), SLICE_INIT("hai"), {"", 0}};
static const struct slice of_chapter[] = {SLICE_INIT("văn"), SLICE_INIT("hiến"),
                                          SLICE_INIT("huy"), {"", 0}};
static const struct slice of_section[] = {
    SLICE_INIT("danh"), SLICE_INIT("hạng"), SLICE_INIT("chuyên"), SLICE_INIT("đề"),
    SLICE_INIT("đầu"), SLICE_INIT("tiết"), {"", 0}};
static const struct slice of_paragraph[] = {SLICE_INIT("tài"), SLICE_INIT("điều"), {"", 0}};
static const struct slice of_point[] = {
    SLICE_INIT("thời"), SLICE_INIT("địa"), SLICE_INIT("đặc"), SLICE_INIT("quan"),
    SLICE_INIT("trọng"), SLICE_INIT("ưu"), SLICE_INIT("nhược"), SLICE_INIT("thí"),
    SLICE_INIT("cao"), {"", 0}};
static const struct slice of_subpoint[] = {SLICE_INIT("chi"), SLICE_INIT("thời"), {"", 0}};

static const struct step_words {
    struct slice words;
    enum place_step step;
    unsigned forms;
    unsigned weak;               /* forms that are a place only beside other words of place */
    const struct slice *compounds;
} steps[] = {
    {SLICE_INIT("phụ lục"), STEP_ANNEX, NUMBERED | FORM_DECIMAL | FORM_CAPITAL, 0, of_none},
    {SLICE_INIT("phần"), STEP_PART, NUMBERED | FORM_CAPITAL | FORM_ORDINAL, FORM_NUMBER, of_part},
    {SLICE_INIT("chương"), STEP_CHAPTER, NUMBERED, 0, of_chapter},
    {SLICE_INIT("tiểu mục"), STEP_SUBSECTION, NUMBERED | FORM_DECIMAL | FORM_CAPITAL, 0, of_none},
    {SLICE_INIT("mục"), STEP_SECTION, NUMBERED | FORM_DECIMAL | FORM_CAPITAL, 0, of_section},
    {SLICE_INIT("điều"), STEP_ARTICLE, FORM_NUMBER, 0, of_none},
    {SLICE_INIT("khoản"), STEP_PARAGRAPH, FORM_NUMBER | FORM_DECIMAL, 0, of_paragraph},
    {SLICE_INIT("điểm"), STEP_POINT, FORM_NUMBER | FORM_DECIMAL | FORM_LETTER,
     FORM_NUMBER | FORM_DECIMAL, of_point},
    {SLICE_INIT("tiết"), STEP_SUBPOINT, FORM_NUMBER | FORM_LETTER, FORM_NUMBER | FORM_LETTER,
     of_subpoint},
    {SLICE_INIT("gạch đầu dòng"), STEP_INDENT, FORM_NUMBER | FORM_ORDINAL,
     FORM_NUMBER | FORM_ORDINAL, of_none},
};
enum { STEPS = sizeof steps / sizeof *steps };

bool word_before_is(struct slice text, size_t at, const struct slice *words)
{
    size_t end = at;
    while (end && (text.at[end - 1] == ' ' || text.at[end - 1] == '_'))
        end--;
    for (; words->len; words++) {
        size_t len = words->len;
        bool fits = len <= end && phrase_at(text, end - len, *words) == end;
        if (fits && (end == len || !phrase_goes_on(text, end - len - 1)))
            return true;
    }
    return false;
}

static bool is_small(struct slice text, size_t at)
{
    return !spelling_is_upper(phrase_letter(text, at));
}

/* "các khoản này" are sums of money, "điều này" is a thing. */
static bool here_is_weak(struct slice text, size_t at, enum place_step step)
{
    static const struct slice plural[] = {SLICE_INIT("các"), SLICE_INIT("những"),
                                          SLICE_INIT("hai"), {"", 0}};
    bool small = is_small(text, at);
    return word_before_is(text, at, plural) || (small && step < STEP_PARAGRAPH &&
                                                step != STEP_ANNEX && step != STEP_SECTION);
}

static bool take_here(struct slice text, size_t at, struct cited_group *out)
{
    static const struct slice here[] = {SLICE_INIT("này"), SLICE_INIT("nầy"), {"", 0}};
    size_t end = phrase_any(text, at, here);
    if (!end)
        return false;
    out->here = true;
    out->end = end;
    out->weak = here_is_weak(text, out->start, out->step);
    return true;
}

/* An annex without a number is a place when it holds one, or the words say what it hangs on. */
static bool take_bare_annex(struct slice text, size_t at, bool joined, struct cited_group *out)
{
    static const struct slice hanging[] = {
        SLICE_INIT("kèm theo"), SLICE_INIT("kèm"), SLICE_INIT("ban hành kèm"),
        SLICE_INIT("được ban hành kèm"), SLICE_INIT("đính kèm"), SLICE_INIT("chi tiết kèm"),
        SLICE_INIT("chi tiết đính kèm"), {"", 0}};
    if (out->step != STEP_ANNEX || !(joined || phrase_any(text, phrase_skip(text, at), hanging)))
        return false;
    out->end = at;
    return true;
}

/* Whether a label may stand behind the last one of its list: it is greater and counts nothing. */
static bool follows(struct slice text, const struct cited_label *last,
                    const struct cited_label *next)
{
    bool zeros = text.at[next->start] == '0' && text.at[last->start] != '0';
    bool order = !last->value || !next->value || next->value > last->value ||
                 (next->value == last->value && slice_order(next->label, last->label) > 0);
    return order && !zeros && !cited_counts(text, next->end);
}

/* A range of labels: "1 đến 4". */
static size_t take_range(struct citing *citing, size_t at, unsigned forms,
                         struct cited_label *label)
{
    struct cited_label last;
    size_t next = cited_range_at(citing->text, at);
    size_t end = next ? cited_label_at(citing->arena, citing->text, next, forms, &last) : 0;
    if (!end || !follows(citing->text, label, &last))
        return at;
    label->label_to = last.label;
    label->value = last.value;
    label->end = end;
    return end;
}

/* Chapters of the state budget have three figures (Chương 402), divisions of acts never. */
static bool fits_step(const struct step_words *row, const struct cited_label *label)
{
    return row->step == STEP_ANNEX || row->step >= STEP_ARTICLE || label->value < 100;
}

static void take_labels(struct citing *citing, size_t at, const struct step_words *row,
                        struct cited_group *out)
{
    struct cited_label label;
    unsigned forms = row->forms;
    while (out->count < MOST_LABELS) {
        size_t end = cited_label_at(citing->arena, citing->text, at, forms, &label);
        if (!end || !fits_step(row, &label) ||
            (out->count && !follows(citing->text, &out->labels[out->count - 1], &label)))
            return;
        forms = label.form & (FORM_NUMBER | FORM_DECIMAL)
                    ? row->forms & (FORM_NUMBER | FORM_DECIMAL)
                    : label.form | (row->forms & FORM_DECIMAL);
        out->end = take_range(citing, end, forms, &label);
        out->labels[out->count++] = label;
        at = cited_list_at(citing->text, out->end);
        if (!at)
            return;
    }
}

static const struct step_words *step_at(struct slice text, size_t at, size_t *end)
{
    for (size_t i = 0; i < STEPS; i++)
        if ((*end = phrase_at(text, at, steps[i].words)) != 0)
            return word_before_is(text, at, steps[i].compounds) ? NULL : &steps[i];
    return NULL;
}

/* Whether a bracket is open at `at`: "(Phụ lục I)". */
static bool in_brackets(struct slice text, size_t at)
{
    enum { MOST_BACK = 240 };
    for (size_t back = 0; at-- > 0 && back < MOST_BACK; back++) {
        if (text.at[at] == ')' || text.at[at] == '\n')
            return false;
        if (text.at[at] == '(')
            return true;
    }
    return false;
}

/* A closing bracket that belongs to the label: "điểm a) khoản 2". */
static size_t behind_bracket(struct slice text, const struct cited_group *group)
{
    bool closed = group->end < text.len && text.at[group->end] == ')';
    return closed && !in_brackets(text, group->start) ? group->end + 1 : group->end;
}

static bool is_weak(struct slice text, const struct step_words *row,
                    const struct cited_group *group)
{
    static const struct slice leads[] = {SLICE_INIT("tại"), SLICE_INIT("theo"),
                                         SLICE_INIT("các"), {"", 0}};
    const struct cited_label *first = &group->labels[0];
    bool capital_point = row->step == STEP_POINT && !is_small(text, first->start);
    bool small = is_small(text, group->start) || row->step >= STEP_PARAGRAPH;
    bool led = word_before_is(text, group->start, leads);
    return (small && (row->weak & first->form) && !led) ||
           (capital_point && first->form == FORM_LETTER);
}

/* "các Điều: 3, 4 và 7" */
static size_t behind_colon(struct slice text, size_t word, size_t at)
{
    static const struct slice plural[] = {SLICE_INIT("các"), SLICE_INIT("những"), {"", 0}};
    bool colon = at < text.len && text.at[at] == ':' && word_before_is(text, word, plural);
    return colon ? phrase_skip(text, at + 1) : at;
}

size_t cited_group_at(struct citing *citing, size_t at, bool joined, struct cited_group *out)
{
    static const struct slice before_label[] = {SLICE_INIT("số"), SLICE_INIT("từ"), {"", 0}};
    struct slice text = citing->text;
    size_t end;
    const struct step_words *row = step_at(text, at, &end);
    if (!row)
        return 0;
    *out = (struct cited_group){.step = row->step, .start = at, .end = end};
    size_t next = behind_colon(text, at, phrase_skip(text, end));
    if (take_here(text, next, out))
        return out->end;
    size_t behind = phrase_any(text, next, before_label);
    take_labels(citing, behind ? phrase_skip(text, behind) : next, row, out);
    if (!out->count)
        return take_bare_annex(text, end, joined, out) ? out->end : 0;
    if (out->count == 1 && row->step != STEP_ARTICLE && cited_counts(text, out->end))
        return 0;
    out->weak = is_weak(text, row, out);
    out->end = behind_bracket(text, out);
    return out->end;
}
