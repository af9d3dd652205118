/* From a page to an Akoma Ntoso document. */
#include "markup/compose.h"

#include "markup/akn.h"
#include "markup/identity.h"
#include "markup/quotes.h"

#include <stdint.h>

static struct attachment read_attachment(struct arena *arena, const struct zones *zones,
                                         size_t number)
{
    struct attachment attachment = {.eid = arena_format(arena, "att_%zu", number),
                                    .kind = SLICE("phu-luc"), .title = SLICE("")};
    for (size_t i = zones->attachments; i < zones->lines.count; i++) {
        const struct line *line = &zones->lines.at[i];
        if (line->zone != ZONE_HEAD || line->attachment != number)
            continue;
        const struct act_kind *kind = zones_attached_kind(line);
        if (kind) {
            attachment.kind = kind->slug;
            break;
        }
    }
    return attachment;
}

static size_t attachment_start(const struct zones *zones, size_t number, bool behind)
{
    size_t i = zones->attachments;
    while (i < zones->lines.count && (zones->lines.at[i].attachment < number ||
                                      (zones->lines.at[i].attachment == number && !behind &&
                                       zones->lines.at[i].zone == ZONE_HEAD)))
        i++;
    return i;
}

static struct node *build(struct arena *arena, struct draft_act *draft, size_t from, size_t to,
                          struct slice prefix)
{
    struct node *root = tree_build(arena, &draft->zones.lines, from, to, false);
    tree_find_headings(arena, root);
    eids_assign(arena, draft->eids, root, prefix, draft->diagnostics);
    tree_check_numbers(root, draft->diagnostics);
    return root;
}

static void build_attachments(struct arena *arena, struct draft_act *draft)
{
    size_t count = draft->zones.attachment_count;
    draft->attachments = ARENA_ARRAY(arena, struct attachment, count);
    draft->attached = ARENA_ARRAY(arena, struct node *, count);
    for (size_t i = 0; i < count; i++) {
        size_t from = attachment_start(&draft->zones, i + 1, false);
        size_t to = attachment_start(&draft->zones, i + 2, true);
        draft->attachments[i] = read_attachment(arena, &draft->zones, i + 1);
        eids_take(arena, draft->eids, draft->attachments[i].eid, draft->diagnostics);
        draft->attached[i] = build(arena, draft, from, to, draft->attachments[i].eid);
    }
}

static void say_missing(const struct identity *identity, struct diagnostics *list)
{
    if (identity->number_sure == SURE_MISSING)
        DIAGNOSE(list, NUMBER_MISSING, SLICE(""), 0, SLICE(""));
    if (identity->issued_sure == SURE_MISSING)
        DIAGNOSE(list, DATE_MISSING, SLICE(""), 0, SLICE(""));
    if (identity->issuer_sure == SURE_MISSING)
        DIAGNOSE(list, ISSUER_MISSING, SLICE(""), 0, SLICE(""));
}

/* An act has at least a number, an article, or a kind at its head and words below. */
static bool is_act(const struct draft_act *draft)
{
    return draft->identity.number_sure != SURE_MISSING || draft->zones.articles ||
           (draft->zones.kind && draft->zones.lines.count >= 3);
}

struct slice compose_akn(struct arena *arena, const struct page *page, struct slice digest,
                         struct slice source_name, struct diagnostics *list)
{
    struct slice xml = SLICE("");
    struct draft_act draft = {.digest = digest, .source_name = source_name, .diagnostics = list,
                              .eids = eids_new()};
    draft.zones = zones_find(arena, lines_from_page(arena, page), list);
    draft.identity = identity_read(arena, &draft.zones, page);
    if (is_act(&draft)) {
        say_missing(&draft.identity, list);
        draft.identity.iri = identity_iri(arena, &draft.identity, digest);
        draft.body = build(arena, &draft, draft.zones.body, draft.zones.conclusions, SLICE(""));
        build_attachments(arena, &draft);
        xml = akn_write(arena, &draft);
    } else {
        DIAGNOSE(list, ACT_UNRECOGNISED, SLICE(""), 0, SLICE(""));
    }
    eids_free(draft.eids);
    return xml;
}
