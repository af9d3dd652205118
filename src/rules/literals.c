/*
 * Required literals: a small reader of patterns. Every part of a pattern is either exact (it
 * matches one of a few strings and nothing else) or it has sets of strings, one of each of which
 * stands in every match. Neighbours that are exact are joined, so that literals grow long and rare.
 */
#include "rules/literals.h"

#include "rules/strings.h"
#include "text/view.h"

#include <string.h>

struct part {
    bool exact;
    struct strings strings;           /* exact: all that it matches */
    struct strings sets[NEEDED_MOST]; /* else: what it requires, the rarest first */
    size_t count;
};

struct reader {
    struct arena *arena;
    struct slice pattern;
    size_t at;
    unsigned depth;
    bool lost; /* something was not understood: nothing is known */
};

enum { MOST_DEPTH = 64 };

static struct part read_alternatives(struct reader *reader);

unsigned char literal_lower(unsigned char byte)
{
    return view_tables()[byte]; /* the first 256 bytes of PCRE2's tables */
}

static bool more(const struct reader *reader)
{
    return !reader->lost && reader->at < reader->pattern.len;
}

static unsigned char peek(const struct reader *reader)
{
    return reader->at < reader->pattern.len ? (unsigned char)reader->pattern.at[reader->at] : 0;
}

static bool take(struct reader *reader, const char *text)
{
    struct slice rest = slice_from(reader->pattern, reader->at), head = slice_of(text);
    if (!slice_starts(rest, head))
        return false;
    reader->at += head.len;
    return true;
}

static struct part unknown_part(void)
{
    return (struct part){.exact = false};
}

static struct part nothing_part(struct reader *reader)
{
    return (struct part){.exact = true, .strings = strings_one(reader->arena, SLICE(""))};
}

static struct part letter_part(struct reader *reader, unsigned char byte)
{
    char letter = (char)literal_lower(byte);
    return (struct part){.exact = true,
                         .strings = strings_one(reader->arena, (struct slice){&letter, 1})};
}

/* A class is left at its end; what is in it is not looked at. */
static struct part read_class(struct reader *reader)
{
    take(reader, "^");
    bool first = true;
    for (; more(reader) && (first || peek(reader) != ']'); first = false) {
        if (take(reader, "[:")) {
            while (more(reader) && !take(reader, ":]"))
                reader->at++;
        } else {
            reader->at += peek(reader) == '\\' ? 2 : 1;
        }
    }
    reader->at++;
    return unknown_part();
}

static struct part read_escape(struct reader *reader)
{
    unsigned char letter = peek(reader);
    reader->at++;
    if (strchr("bBAzZGK", letter))
        return nothing_part(reader);
    if (strchr("wWdDsShHvVNRnrtfea", letter))
        return unknown_part();
    bool alphanumeric = literal_lower(letter) != letter || (letter >= 'a' && letter <= 'z') ||
                        (letter >= '0' && letter <= '9');
    if (alphanumeric)
        reader->lost = true; /* \x, \g, \1 ... */
    return letter_part(reader, letter);
}

/* Behind "(?<" or "(?P<" or "(?'": a group's name. */
static void skip_name(struct reader *reader)
{
    while (more(reader) && peek(reader) != '>' && peek(reader) != '\'')
        reader->at++;
    reader->at++;
}

/* "(?-i:" and the like: letters, then a colon or the end of the group. False: not understood. */
static bool skip_flags(struct reader *reader, bool *closed)
{
    while (more(reader) && strchr("imsJU-", peek(reader)))
        reader->at++;
    *closed = peek(reader) == ')';
    return *closed || take(reader, ":");
}

static struct part read_group(struct reader *reader)
{
    bool look = false, closed = false;
    if (take(reader, "*"))
        reader->lost = true;
    else if (take(reader, "?=") || take(reader, "?!") || take(reader, "?<=") ||
             take(reader, "?<!"))
        look = true;
    else if (take(reader, "?<") || take(reader, "?P<") || take(reader, "?'"))
        skip_name(reader);
    else if (take(reader, "?:") || take(reader, "?|") || take(reader, "?>"))
        ;
    else if (take(reader, "?") && !skip_flags(reader, &closed))
        reader->lost = true;
    if (reader->lost || ++reader->depth > MOST_DEPTH) {
        reader->lost = true;
        return unknown_part();
    }
    struct part inside = closed ? nothing_part(reader) : read_alternatives(reader);
    reader->depth--;
    if (!take(reader, ")"))
        reader->lost = true;
    return look ? nothing_part(reader) : inside;
}

static struct part read_atom(struct reader *reader)
{
    unsigned char byte = peek(reader);
    reader->at++;
    switch (byte) {
    case '(':
        return read_group(reader);
    case '[':
        return read_class(reader);
    case '\\':
        return read_escape(reader);
    case '.':
    case '\n':
        return unknown_part();
    case '^':
    case '$':
        return nothing_part(reader);
    default:
        return letter_part(reader, byte);
    }
}

/* "{2,3}": whether it is a quantifier, and whether it allows none. */
static bool read_braces(struct reader *reader, bool *none, bool *once)
{
    size_t at = reader->at + 1, digits = 0;
    size_t least = 0;
    while (at < reader->pattern.len && strchr("0123456789,", reader->pattern.at[at])) {
        if (reader->pattern.at[at] == ',')
            digits = SIZE_MAX / 2;
        else if (digits < 8)
            least = least * 10 + (size_t)(reader->pattern.at[at] - '0');
        digits++;
        at++;
    }
    if (!digits || at >= reader->pattern.len || reader->pattern.at[at] != '}')
        return false;
    *none = least == 0;
    *once = least == 1 && digits < SIZE_MAX / 2;
    reader->at = at + 1;
    return true;
}

/* Puts a set in its place by rarity; the least rare of too many goes. */
static void keep_set(struct part *part, struct strings set)
{
    size_t at = part->count;
    if (!set.count)
        return;
    while (at > 0 && strings_score(&part->sets[at - 1]) < strings_score(&set))
        at--;
    if (part->count < NEEDED_MOST)
        part->count++;
    for (size_t i = part->count; i > at + 1; i--)
        part->sets[i - 1] = part->sets[i - 2];
    if (at < part->count)
        part->sets[at] = set;
}

/* The part as one that only requires. */
static struct part required(struct part part)
{
    struct part inexact = {.exact = false};
    if (!part.exact)
        return part;
    if (strings_all_long(&part.strings, LITERAL_LEAST))
        keep_set(&inexact, part.strings);
    return inexact;
}

static struct part quantified(struct reader *reader, struct part atom)
{
    bool none = false, once = false;
    if (take(reader, "?")) {
        if (atom.exact && strings_add(reader->arena, &atom.strings, SLICE("")))
            once = true;
        else
            atom = unknown_part();
    } else if (take(reader, "*")) {
        atom = unknown_part();
    } else if (take(reader, "+")) {
        atom = required(atom);
    } else if (peek(reader) == '{' && read_braces(reader, &none, &once)) {
        atom = none ? unknown_part() : once ? atom : required(atom);
    } else {
        return atom;
    }
    if (!take(reader, "+"))
        take(reader, "?"); /* possessive or lazy: the same strings */
    return atom;
}

/* All that a part requires is required by the sequence it stands in. */
static void keep_sets(struct part *all, struct part part)
{
    part = required(part);
    for (size_t i = 0; i < part.count; i++)
        keep_set(all, part.sets[i]);
}

static struct part read_sequence(struct reader *reader)
{
    struct part run = nothing_part(reader), all = unknown_part();
    bool whole = true;
    while (more(reader) && peek(reader) != '|' && peek(reader) != ')') {
        struct part next = quantified(reader, read_atom(reader));
        if (next.exact && strings_join(reader->arena, &run.strings, &next.strings))
            continue;
        whole = false;
        keep_sets(&all, run);
        if (next.exact) {
            run = next;
        } else {
            keep_sets(&all, next);
            run = nothing_part(reader);
        }
    }
    if (whole)
        return run;
    keep_sets(&all, run);
    return all;
}

/* One of two branches: whichever it is, a word of the first set of either is there; and so on. */
static struct part either(struct reader *reader, struct part one, struct part other)
{
    struct part both = {.exact = one.exact && other.exact, .strings = one.strings};
    if (both.exact && strings_unite(reader->arena, &both.strings, &other.strings))
        return both;
    both = unknown_part();
    one = required(one);
    other = required(other);
    for (size_t i = 0; i < one.count && i < other.count; i++) {
        struct strings set = one.sets[i];
        if (strings_unite(reader->arena, &set, &other.sets[i]))
            keep_set(&both, set);
    }
    return both;
}

static struct part read_alternatives(struct reader *reader)
{
    struct part all = read_sequence(reader);
    while (more(reader) && take(reader, "|"))
        all = either(reader, all, read_sequence(reader));
    return all;
}

struct needed literals_of(struct arena *arena, struct slice pattern)
{
    struct arena *scratch = arena_new();
    struct reader reader = {.arena = scratch, .pattern = pattern};
    struct part part = required(read_alternatives(&reader));
    struct needed needed = {.count = 0};
    if (!reader.lost && reader.at == pattern.len)
        needed.count = part.count;
    for (size_t i = 0; i < needed.count; i++)
        needed.sets[i].items = strings_without_longer(arena, &part.sets[i],
                                                      &needed.sets[i].count);
    arena_free(scratch);
    return needed;
}
