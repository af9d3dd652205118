/*
 * Keys: words brought into a form in which equal words have equal bytes, for comparing, for
 * search and for names in IRIs. Signs are folded as in the matching view (codepage.def), but no
 * letter is lost.
 */
#include "text/spelling.h"

#include "text/codepage.h"
#include "text/utf8.h"

#include <string.h>

struct letters {
    uint32_t *at;
    size_t count;
};

static uint32_t straight_quote(uint32_t letter)
{
    if (letter == 0x201C || letter == 0x201D)
        return '"';
    return letter == 0x2018 || letter == 0x2019 ? '\'' : letter;
}

static bool in(const char *signs, uint32_t letter)
{
    return letter && letter < 0x80 && strchr(signs, (int)letter);
}

static void add_letter(struct letters *key, uint32_t letter, bool blank)
{
    bool first = key->count == 0;
    if (blank && !first && !in(".,;:)", letter) && !in("(", key->at[key->count - 1]))
        key->at[key->count++] = ' ';
    key->at[key->count++] = letter;
}

/* The letters of the key; never more than s.len of them. */
static struct letters read_key(struct arena *arena, struct slice s)
{
    const struct codepage *page = codepage();
    struct letters key = {ARENA_ARRAY(arena, uint32_t, s.len), 0};
    bool blank = false;
    for (size_t pos = 0; pos < s.len;) {
        uint32_t letter = codepage_fold(page, utf8_next(s, &pos));
        if (letter == ' ' || letter == '\n') {
            blank = true;
        } else if (letter) {
            add_letter(&key, spelling_lower(straight_quote(letter)), blank);
            blank = false;
        }
    }
    spelling_unify(key.at, key.count);
    return key;
}

static struct slice write_letters(struct arena *arena, struct letters letters)
{
    char *text = arena_get(arena, letters.count * UTF8_MOST_BYTES + 1);
    size_t len = 0;
    for (size_t i = 0; i < letters.count; i++)
        len += utf8_put(letters.at[i], text + len);
    return (struct slice){text, len};
}

struct slice spelling_key(struct arena *arena, struct slice s)
{
    return write_letters(arena, read_key(arena, s));
}

struct slice spelling_search_key(struct arena *arena, struct slice s)
{
    struct letters key = read_key(arena, s);
    for (size_t i = 0; i < key.count; i++)
        key.at[i] = spelling_bare(key.at[i]);
    return write_letters(arena, key);
}

struct slice spelling_slug(struct arena *arena, struct slice s)
{
    struct letters key = read_key(arena, s);
    size_t kept = 0;
    for (size_t i = 0; i < key.count; i++) {
        uint32_t letter = spelling_bare(key.at[i]);
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            key.at[kept++] = letter;
        else if (kept && key.at[kept - 1] != '-')
            key.at[kept++] = '-';
    }
    if (kept && key.at[kept - 1] == '-')
        kept--;
    key.count = kept;
    return write_letters(arena, key);
}
