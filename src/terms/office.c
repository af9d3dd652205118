/* Offices: the words they begin with are a table, the rest of a name is taken as it stands. */
#include "terms/office.h"

#include "terms/issuer_unit.h"
#include "terms/phrase.h"
#include "text/spelling.h"
#include "text/utf8.h"

static const struct slice offices[] = {
#define OFFICE(words) SLICE_INIT(words),
#define HEAD(words, body)
#include "terms/offices.def"
#undef OFFICE
#undef HEAD
};
static const struct slice heads[] = {
#define OFFICE(words)
#define HEAD(words, body) SLICE_INIT(words),
#include "terms/offices.def"
#undef OFFICE
#undef HEAD
};
static const struct slice headed[] = {
#define OFFICE(words)
#define HEAD(words, body) SLICE_INIT(body),
#include "terms/offices.def"
#undef OFFICE
#undef HEAD
};
enum { OFFICES = sizeof offices / sizeof *offices, HEADS = sizeof heads / sizeof *heads };

/* " PHỤC VỤ HÀNH CHÍNH" is " Phục vụ hành chính". */
static struct slice in_normal_case(struct arena *arena, struct slice text)
{
    char *normal = arena_get(arena, text.len + UTF8_MOST_BYTES);
    size_t len = 0;
    bool first = true;
    for (size_t at = 0; at < text.len;) {
        uint32_t letter = utf8_next(text, &at);
        len += utf8_put(first ? letter : spelling_lower(letter), normal + len);
        first = first && !spelling_is_letter(letter);
    }
    return (struct slice){normal, len};
}

/* The province named in the rest of an office's name; its words end there. */
static size_t find_unit(struct arena *arena, struct slice text, size_t at, struct issuer *out)
{
    for (; at < text.len; at = phrase_skip(text, phrase_word_end(text, at))) {
        size_t start = at;
        if (issuer_unit(arena, text, start, out) > start && issuer_known_province(out->unit))
            return start;
        if (phrase_word_end(text, at) == at)
            at = phrase_next(text, at);
    }
    out->unit = SLICE("");
    return text.len;
}

/* "... THÀNH PHỐ" at the end of a line is the unit without its name. */
static struct slice without_kind(struct slice rest, struct slice unit)
{
    static const struct slice kinds[] = {SLICE_INIT("thành phố"), SLICE_INIT("tỉnh"), {"", 0}};
    for (const struct slice *kind = kinds; kind->len; kind++)
        if (slice_starts(unit, *kind) && slice_ends(rest, *kind))
            return slice_trim(slice_part(rest, 0, rest.len - kind->len));
    return rest;
}

/* With single blanks between those that are not empty. */
static struct slice join_words(struct arena *arena, const struct slice *words, size_t count)
{
    struct slice joined = SLICE("");
    for (size_t i = 0; i < count; i++)
        if (words[i].len)
            joined = arena_format(arena, "%.*s%s%.*s", SLICE_ARG(joined), joined.len ? " " : "",
                                  SLICE_ARG(words[i]));
    return joined;
}

/* The name of a body that begins with words of the table. */
static bool read_body(struct arena *arena, struct slice text, const struct issuer *above,
                      struct issuer *out)
{
    size_t end = 0;
    size_t found = phrase_longest(text, 0, offices, OFFICES, &end);
    if (found == OFFICES || end == text.len)
        return false;
    size_t unit = find_unit(arena, text, end, out);
    struct slice rest = slice_trim(slice_part(text, end, unit - end));
    if (!spelling_has_small(text))
        rest = in_normal_case(arena, rest);
    if (!out->unit.len) {
        out->unit = above->unit;
        rest = without_kind(rest, out->unit);
    }
    struct slice words[] = {offices[found], rest, out->unit};
    out->name = join_words(arena, words, sizeof words / sizeof *words);
    out->organ = ORGAN_OTHER;
    out->level = above->organ == ORGAN_UNKNOWN && out->unit.len ? LEVEL_PROVINCE : above->level;
    return true;
}

size_t office_head_end(struct slice text, size_t at)
{
    size_t end;
    return phrase_longest(text, at, heads, HEADS, &end) < HEADS ? end : 0;
}

/* The body of a line, without its head; the index of the head, HEADS when there is none. */
static bool body_of(struct arena *arena, struct slice text, const struct issuer *above,
                    size_t *head, struct issuer *out)
{
    size_t end = 0;
    *head = phrase_longest(text, 0, heads, HEADS, &end);
    struct slice body = slice_from(text, *head < HEADS ? phrase_skip(text, end) : 0);
    *out = (struct issuer){.name = SLICE(""), .unit = SLICE(""), .slug = SLICE("")};
    if (*head < HEADS && issuer_read(arena, body, out)) {
        if (!out->unit.len) {
            out->unit = above->unit;
            out->name = join_words(arena, (struct slice[]){out->name, out->unit}, 2);
        }
        return true;
    }
    if (read_body(arena, body, above, out))
        return true;
    bool told = *head < HEADS && headed[*head].len && body.len;
    return told && read_body(arena, join_words(arena, (struct slice[]){headed[*head], body}, 2),
                             above, out);
}

bool office_read(struct arena *arena, struct slice line, const struct issuer *above,
                 struct issuer *out)
{
    size_t head;
    if (!body_of(arena, slice_trim(line), above, &head, out))
        return false;
    if (head < HEADS) {
        struct slice name = out->name;
        if (headed[head].len && slice_starts(name, headed[head]))
            name = slice_trim(slice_from(name, headed[head].len));
        out->name = join_words(arena, (struct slice[]){heads[head], name}, 2);
    }
    out->slug = spelling_slug(arena, out->name);
    return true;
}

bool office_body(struct arena *arena, struct slice words, struct issuer *out)
{
    static const struct issuer none = {.organ = ORGAN_UNKNOWN, .unit = {"", 0}};
    size_t head;
    if (!body_of(arena, slice_trim(words), &none, &head, out))
        return false;
    if (out->organ == ORGAN_OTHER)
        out->slug = spelling_slug(arena, out->name);
    return true;
}
