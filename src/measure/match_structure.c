/* Articles, khoản and attachments against the gold's lists ("1:2 2:0", "quy-định:12"). */
#include "measure/match.h"

#include "text/spelling.h"

static bool is_article(const struct provision *provision, size_t attachment)
{
    return provision->kind == PROVISION_ARTICLE && provision->attachment == attachment;
}

static size_t count_paragraphs(const struct act *act, size_t article)
{
    size_t count = 0;
    for (size_t i = 0; i < act->count; i++)
        count += act->provisions[i].kind == PROVISION_PARAGRAPH &&
                 act->provisions[i].parent == article && i != article;
    return count;
}

static size_t count_articles(const struct act *act, size_t attachment)
{
    size_t count = 0;
    for (size_t i = 0; i < act->count; i++)
        count += is_article(&act->provisions[i], attachment);
    return count;
}

static void fault(struct scores *scores, const struct gold_act *wanted, struct slice what,
                  struct slice words)
{
    *ARENA_PUSH(scores->arena, scores->faults, scores->fault_count, scores->fault_room) =
        (struct miss){.file = wanted->file, .family = what, .eid = SLICE(""), .quote = words};
}

/* The main act's article with this number that was not met before. */
static size_t find_article(struct scores *scores, const struct act *act, struct slice label,
                           bool *met)
{
    struct slice eid = arena_format(scores->arena, "art_%.*s", SLICE_ARG(label));
    for (size_t i = 0; i < act->count; i++)
        if (!met[i] && is_article(&act->provisions[i], 0) &&
            slice_is(act->provisions[i].eid, eid))
            return i;
    return act->count;
}

static void match_article(struct scores *scores, const struct gold_act *wanted,
                          const struct act *act, struct slice entry, bool *met)
{
    struct slice rest = entry, label, count;
    unsigned long khoan = 0;
    if (!slice_next(&rest, ':', &label) || !slice_next(&rest, ':', &count) ||
        !slice_number(count, 10000, &khoan))
        return;
    size_t article = find_article(scores, act, label, met);
    size_t found = article < act->count ? count_paragraphs(act, article) : 0;
    size_t same = found < khoan ? found : khoan;
    scores->paragraphs.tp += same;
    scores->paragraphs.fn += khoan - same;
    scores->paragraphs.fp += found - same;
    if (found != khoan)
        fault(scores, wanted, SLICE("paragraphs"),
              arena_format(scores->arena, "%.*s, read %zu", SLICE_ARG(entry), found));
    if (article == act->count) {
        scores->articles.fn++;
        fault(scores, wanted, SLICE("articles"), entry);
        return;
    }
    scores->articles.tp++;
    met[article] = true;
}

static void match_articles(struct scores *scores, const struct gold_act *wanted,
                           const struct act *act)
{
    bool *met = ARENA_ARRAY(scores->arena, bool, act->count + 1);
    struct slice rest = wanted->articles, entry;
    if (slice_is(rest, SLICE("-")))
        return;
    while (slice_next(&rest, ' ', &entry))
        match_article(scores, wanted, act, entry, met);
    for (size_t i = 0; i < act->count; i++) {
        if (!is_article(&act->provisions[i], 0) || met[i])
            continue;
        scores->articles.fp++;
        scores->paragraphs.fp += count_paragraphs(act, i);
        fault(scores, wanted, SLICE("articles"),
              arena_format(scores->arena, "%.*s is too many", SLICE_ARG(act->provisions[i].eid)));
    }
}

static bool same_attachment(struct arena *arena, const struct act *act, size_t index,
                            struct slice entry)
{
    struct slice kind, count;
    slice_next(&entry, ':', &kind);
    slice_next(&entry, ':', &count);
    struct slice number = arena_format(arena, "%zu", count_articles(act, index + 1));
    return slice_is(spelling_slug(arena, kind), act->attachments[index].kind) &&
           slice_is(number, slice_trim(count));
}

static void match_attachments(struct scores *scores, const struct gold_act *wanted,
                              const struct act *act)
{
    bool *met = ARENA_ARRAY(scores->arena, bool, act->attachment_count + 1);
    struct slice rest = wanted->attachments, entry;
    size_t right = 0;
    if (slice_is(rest, SLICE("-")))
        return;
    while (slice_next(&rest, ' ', &entry)) {
        size_t i = 0;
        while (i < act->attachment_count &&
               (met[i] || !same_attachment(scores->arena, act, i, entry)))
            i++;
        if (i < act->attachment_count) {
            met[i] = true;
            right++;
        } else {
            scores->attachments.fn++;
            fault(scores, wanted, SLICE("attachments"), entry);
        }
    }
    scores->attachments.tp += right;
    scores->attachments.fp += act->attachment_count - right;
    for (size_t i = 0; i < act->attachment_count; i++)
        if (!met[i])
            fault(scores, wanted, SLICE("attachments"),
                  arena_format(scores->arena, "%.*s with %zu articles is too many",
                               SLICE_ARG(act->attachments[i].kind), count_articles(act, i + 1)));
}

void match_structure(struct scores *scores, const struct gold_act *wanted, const struct act *act)
{
    match_articles(scores, wanted, act);
    match_attachments(scores, wanted, act);
}
