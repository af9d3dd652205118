/*
 * Finding mentions. Kinds (Luật, Nghị định ...) are found first; then every number goes to the
 * mention before it that lacks one, and so does every date that follows a name or a number closely.
 * A number that no kind stands before is a mention of its own ("... các Nghị quyết: số 55/2010/QH12").
 */
#include "law/mention.h"

#include <stdint.h>
#include <stdlib.h>

enum {
    NEAR_NUMBER = 12, /* letters between a kind and its number: " số: " */
    NEAR_DATE = 10,   /* letters between a number and its date: ", ngày " */
    FAR_DATE = 200,   /* between a law and its date: a title that the register does not have */
    NEAR_YEAR = 20    /* between a title and its year: " (sửa đổi) năm " */
};

/* What can follow a title that is whole. Anything else goes on with it: "Đầu tư theo ...". */
static const struct slice behind_title[] = {
    SLICE_INIT("số"), SLICE_INIT("ngày"), SLICE_INIT("năm"), SLICE_INIT("được"),
    SLICE_INIT("đã"), SLICE_INIT("và"), SLICE_INIT("ban hành"), SLICE_INIT("sửa đổi"),
    SLICE_INIT("thông qua"), SLICE_INIT("của quốc hội"), SLICE_INIT("hiện hành"),
};

/* Before a date that is not the law's own. */
static const struct slice other_dates[] = {
    SLICE_INIT("từ"), SLICE_INIT("đến"), SLICE_INIT("trước"), SLICE_INIT("sau"),
};

static bool part_ends_between(struct folded text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (text.at[i] == ';')
            return true;
    return false;
}

/* Kinds with a title are written with a capital: "quy phạm pháp luật" is no law. */
static int kind_at(const struct instruments *register_, struct folded text, size_t pos)
{
    for (size_t i = 0; i < instrument_kind_count; i++)
        if (folded_has(text, pos, register_->kinds[i]) &&
            (!instrument_kinds[i].titled || folded_capital(text, pos)))
            return (int)i;
    return KIND_NONE;
}

static struct mention *push(struct arena *arena, struct mentions *out, int kind, size_t start,
                            size_t end)
{
    struct mention *mention = ARENA_PUSH(arena, out->items, out->count, out->room);

    *mention = (struct mention){.kind = kind, .start = start, .end = end, .behind_kind = end};
    return mention;
}

static bool is_figure(unsigned char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool title_ends(struct arena *arena, struct folded text, size_t pos)
{
    if (pos + 1 >= text.len || text.at[pos] != ' ' || is_figure(text.at[pos + 1]) ||
        !folded_letter(text, pos + 1))
        return true;
    for (size_t i = 0; i < sizeof behind_title / sizeof behind_title[0]; i++)
        if (folded_has(text, pos + 1, folded_make(arena, behind_title[i])))
            return true;
    return false;
}

/* The title behind a kind, and whether it says that it only amends. */
static void read_title(struct arena *arena, const struct instruments *register_,
                       struct folded text, struct mention *mention)
{
    size_t pos = mention->behind_kind;
    const struct name *name;

    if (pos >= text.len || text.at[pos] != ' ')
        return;
    mention->amending = folded_has(text, pos + 1, folded_make(arena, SLICE("sửa đổi")));
    name = register_name(register_, text, pos + 1);
    if (!name || !title_ends(arena, text, pos + 1 + name->words.len))
        return;
    mention->name = name;
    mention->end = pos + 1 + name->words.len;
}

static void find_kinds(struct arena *arena, const struct instruments *register_,
                       struct mentions *out)
{
    for (size_t pos = 0; pos < out->text.len; pos++) {
        int kind = kind_at(register_, out->text, pos);
        struct mention *mention;

        if (kind == KIND_NONE)
            continue;
        mention = push(arena, out, kind, pos, pos + register_->kinds[kind].len);
        if (instrument_kinds[kind].titled)
            read_title(arena, register_, out->text, mention);
        pos = mention->end - 1;
    }
}

static bool is_titled(const struct mention *mention)
{
    return mention->kind != KIND_NONE && instrument_kinds[mention->kind].titled;
}

/*
 * The last mention before `pos` in the same part of the basis to which a number or date there can
 * belong; NULL: none. The name of a kind without a number counts when it stands within `near`.
 */
static struct mention *mention_before(struct mentions *mentions, size_t pos, size_t near)
{
    for (size_t i = mentions->count; i-- > 0;) {
        struct mention *mention = &mentions->items[i];
        if (mention->start >= pos)
            continue;
        if (part_ends_between(mentions->text, mention->start, pos))
            return NULL;
        if (is_titled(mention) || mention->numbered || pos - mention->end <= near)
            return mention;
    }
    return NULL;
}

/* What has a title is a law or an ordinance, so its number bears the sign of the Assembly. */
static bool takes_number(const struct mention *mention, const struct act_number *number)
{
    return mention && !mention->numbered &&
           (!is_titled(mention) || slice_find(number->symbol, SLICE("QH"), 0) != SIZE_MAX);
}

/* number_find tells where a number ends; it begins where reading it gives the same again. */
static size_t number_start(struct arena *arena, struct slice source, size_t from, size_t end,
                           const struct act_number *number)
{
    size_t start = end - (number->whole.len < end - from ? number->whole.len : end - from);

    for (; start > from; start--) {
        struct act_number again;
        size_t pos = start;
        if (number_find(arena, source, &pos, &again) && pos == end &&
            slice_is(again.whole, number->whole))
            break;
    }
    return start;
}

static int by_start(const void *a, const void *b)
{
    size_t left = ((const struct mention *)a)->start;
    size_t right = ((const struct mention *)b)->start;

    return (left > right) - (left < right);
}

/* Nothing but "số" stands between the kind and its number. */
static bool follows_closely(struct arena *arena, struct folded text, size_t from, size_t to)
{
    struct folded word = folded_make(arena, SLICE("số"));

    while (from < to) {
        if (folded_has(text, from, word))
            from += word.len;
        else if (text.at[from] == ' ' || text.at[from] == ':')
            from++;
        else
            return false;
    }
    return true;
}

static void find_numbers(struct arena *arena, struct mentions *out)
{
    struct mentions alone = {.text = out->text};
    struct act_number number;
    size_t from = 0;

    for (size_t pos = 0; number_find(arena, out->source, &pos, &number); from = pos) {
        size_t start = folded_place(out->text, number_start(arena, out->source, from, pos, &number));
        size_t end = folded_place(out->text, pos);
        struct mention *mention = mention_before(out, start, NEAR_NUMBER);

        if (!takes_number(mention, &number))
            mention = push(arena, &alone, KIND_NONE, start, start);
        mention->numbered = true;
        mention->number = number;
        mention->number_first = follows_closely(arena, out->text, mention->behind_kind, start);
        mention->end = end;
    }
    for (size_t i = 0; i < alone.count; i++)
        *ARENA_PUSH(arena, out->items, out->count, out->room) = alone.items[i];
    if (out->count)
        qsort(out->items, out->count, sizeof *out->items, by_start);
}

/* Whether a date at `start` is the day of the mention and not one that its text speaks of. */
static bool takes_date(struct arena *arena, struct folded text, const struct mention *mention,
                       size_t start)
{
    size_t reach = mention->numbered ? NEAR_DATE : FAR_DATE;

    if (date_is_set(mention->date) || start < mention->end || start - mention->end > reach)
        return false;
    for (size_t i = 0; i < sizeof other_dates / sizeof other_dates[0]; i++)
        if (folded_find(text, mention->end, start, folded_make(arena, other_dates[i])) != SIZE_MAX)
            return false;
    return true;
}

static void find_dates(struct arena *arena, struct mentions *out)
{
    struct date date;
    struct slice words;

    for (size_t pos = 0; date_find(out->source, &pos, &date, &words);) {
        size_t start = folded_place(out->text, (size_t)(words.at - out->source.at));
        struct mention *mention = mention_before(out, start, 0);

        if (!mention || !takes_date(arena, out->text, mention, start))
            continue;
        mention->date = date;
        mention->end = folded_place(out->text, pos);
    }
}

/* A year of four figures soon behind a title, when there is neither a number nor a date. */
static void find_year(struct folded text, struct mention *mention)
{
    size_t reach = mention->name ? NEAR_YEAR : FAR_DATE;

    for (size_t pos = mention->end; pos + 4 <= text.len && pos - mention->end <= reach; pos++) {
        int year = 0;
        size_t end = pos;

        if (text.at[pos] == ';' || text.at[pos] == ',')
            return;
        while (end < text.len && is_figure(text.at[end]) && end - pos < 5)
            year = year * 10 + (text.at[end++] - '0');
        if (end == pos)
            continue;
        if (end - pos == 4 && year >= 1945 && (end == text.len || text.at[end] != '/')) {
            mention->year = year;
            mention->end = end;
        }
        return;
    }
}

/* A kind by itself ("các Nghị định của Chính phủ", "thi hành Luật") names nothing. */
static bool names_something(const struct mention *mention)
{
    return mention->numbered || date_is_set(mention->date) || mention->year || mention->name ||
           mention->amending;
}

void mentions_find(struct arena *arena, const struct instruments *register_, struct slice source,
                   struct mentions *out)
{
    size_t kept = 0;

    *out = (struct mentions){.text = folded_make(arena, source), .source = source};
    find_kinds(arena, register_, out);
    find_numbers(arena, out);
    find_dates(arena, out);
    for (size_t i = 0; i < out->count; i++) {
        struct mention *mention = &out->items[i];
        if (is_titled(mention) && !mention->numbered && !date_is_set(mention->date))
            find_year(out->text, mention);
        if (names_something(mention))
            out->items[kept++] = *mention;
    }
    out->count = kept;
}
