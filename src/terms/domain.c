/* Domains: one table of words; the word that stands first in the title decides. */
#include "terms/domain.h"

#include "text/spelling.h"

#include <stdint.h>
#include <string.h>

static const struct domain domains[] = {
#define DOMAIN(slug, vi, en, words)                                                        \
    {SLICE_INIT(slug), {SLICE_INIT(vi), SLICE_INIT(en)}, SLICE_INIT(words)},
#include "terms/domains.def"
#undef DOMAIN
};
enum { DOMAINS = sizeof domains / sizeof *domains };

static bool is_border(struct slice text, size_t at)
{
    return at == 0 || at >= text.len || strchr(" ,.;:()-\"/", text.at[at]);
}

/* Where a whole word first stands; SIZE_MAX: nowhere. */
static size_t find_word(struct slice title, struct slice word)
{
    for (size_t at = 0; (at = slice_find(title, word, at)) != SIZE_MAX; at++)
        if ((at == 0 || is_border(title, at - 1)) && is_border(title, at + word.len))
            return at;
    return SIZE_MAX;
}

static size_t first_word(struct slice title, struct slice words)
{
    size_t first = SIZE_MAX;
    struct slice word;
    while (slice_next(&words, '|', &word)) {
        size_t at = find_word(title, word);
        first = at < first ? at : first;
    }
    return first;
}

static const struct domain *first_domain(struct slice key)
{
    const struct domain *best = NULL;
    size_t first = SIZE_MAX;
    for (size_t i = 0; i < DOMAINS; i++) {
        size_t at = first_word(key, domains[i].words);
        if (at < first) {
            first = at;
            best = &domains[i];
        }
    }
    return best;
}

/* "... thủ tục hành chính trong lĩnh vực đất đai": the act says itself what field it is of. */
const struct domain *domain_of_title(struct arena *arena, struct slice title)
{
    struct slice key = spelling_key(arena, title), says = SLICE("lĩnh vực ");
    size_t field = slice_find(key, says, 0);
    const struct domain *said = NULL;
    if (field != SIZE_MAX)
        said = first_domain(slice_from(key, field + says.len));
    return said ? said : first_domain(key);
}

const struct domain *domain_by_slug(struct slice slug)
{
    for (size_t i = 0; i < DOMAINS; i++)
        if (slice_is(domains[i].slug, slug))
            return &domains[i];
    return NULL;
}
