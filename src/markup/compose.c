/* From a page to an Akoma Ntoso document. */
#include "markup/compose.h"

#include "markup/akn.h"
#include "markup/amends.h"
#include "markup/attachment_head.h"
#include "markup/identity.h"
#include "markup/quotes.h"
#include "terms/citation_memory.h"

static struct node *build(struct arena *arena, struct draft_act *draft, size_t from, size_t to,
                          struct slice prefix)
{
    struct node *root = tree_build(arena, &draft->zones.lines, from, to, false);
    tree_find_headings(arena, root);
    eids_assign(arena, draft->eids, root, prefix, draft->diagnostics);
    tree_check_numbers(root, draft->diagnostics);
    return root;
}

/* The first line from `i` on that belongs to an attachment of at least that number. */
static size_t skip_to(const struct zones *zones, size_t i, size_t number)
{
    while (i < zones->lines.count && zones->lines.at[i].attachment < number)
        i++;
    return i;
}

/* Kind and number of an attachment whose head begins at line `i`; returns the line behind it. */
static size_t read_head(const struct zones *zones, size_t i, struct attachment *attachment,
                        unsigned long *number)
{
    size_t which = i < zones->lines.count ? zones->lines.at[i].attachment : 0;
    bool known = false;
    for (; i < zones->lines.count && zones->lines.at[i].attachment == which &&
           zones->lines.at[i].zone == ZONE_HEAD; i++) {
        const struct act_kind *kind = known ? NULL : attachment_kind(&zones->lines.at[i]);
        if (!kind)
            continue;
        known = true;
        attachment->kind = kind->slug;
        *number = attachment_number(&zones->lines.at[i]);
    }
    return i;
}

static void build_attachments(struct arena *arena, struct draft_act *draft)
{
    const struct zones *zones = &draft->zones;
    size_t count = zones->attachment_count, from = zones->attachments;
    draft->attachments = ARENA_ARRAY(arena, struct attachment, count);
    draft->attachment_lines = ARENA_ARRAY(arena, size_t, count);
    draft->annex_numbers = ARENA_ARRAY(arena, unsigned long, count);
    draft->attached = ARENA_ARRAY(arena, struct node *, count);
    for (size_t i = 0; i < count; i++) {
        struct attachment *attachment = &draft->attachments[i];
        *attachment = (struct attachment){.eid = arena_format(arena, "att_%zu", i + 1),
                                          .kind = SLICE("phu-luc"), .title = SLICE("")};
        draft->annex_numbers[i] = 0;
        draft->attachment_lines[i] = from = skip_to(zones, from, i + 1);
        from = read_head(zones, from, attachment, &draft->annex_numbers[i]);
        size_t to = skip_to(zones, from, i + 2);
        eids_take(arena, draft->eids, attachment->eid, draft->diagnostics);
        draft->attached[i] = build(arena, draft, from, to, attachment->eid);
        from = to;
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

/* An act has at least a number, an article, an address, or a kind at its head and words below. */
static bool is_act(const struct draft_act *draft)
{
    return draft->identity.number_sure != SURE_MISSING || draft->zones.articles ||
           zones_is_addressed(&draft->zones) ||
           (draft->zones.kind && draft->zones.lines.count >= 3);
}

/* "MẬT", "TỐI MẬT", "TUYỆT MẬT" alone on a line of the letterhead. */
static struct slice secrecy_mark(const struct zones *zones)
{
    static const struct slice marks[] = {SLICE_INIT("mật"), SLICE_INIT("tối mật"),
                                         SLICE_INIT("tuyệt mật")};
    for (size_t i = 0; i < zones->title && i < zones->lines.count; i++)
        for (size_t mark = 0; mark < sizeof marks / sizeof *marks; mark++)
            if (slice_is(zones->lines.at[i].key, marks[mark]) && zones->lines.at[i].capitals)
                return zones->lines.at[i].text;
    return SLICE("");
}

static struct cited_memory *remember_cited(struct arena *arena, const struct lines *lines)
{
    struct cited_memory *memory = cited_memory_new(arena);
    for (size_t i = 0; i < lines->count; i++) {
        if (lines->at[i].capitals) /* where a name ends is not told */
            continue;
        struct citations citations = citations_find(arena, lines->at[i].text);
        cited_memory_add(memory, &citations);
    }
    cited_memory_close(memory);
    return memory;
}

static void write(struct arena *arena, struct draft_act *draft, struct slice *xml)
{
    draft->eids = eids_new();
    draft->body = build(arena, draft, draft->zones.body, draft->zones.conclusions, SLICE(""));
    build_attachments(arena, draft);
    draft->amends = amends_find(arena, draft);
    *xml = akn_write(arena, draft);
    eids_free(draft->eids);
}

/* Writes the act; once more when a footnote found no place, without what the first try told. */
static void write_with_notes(struct arena *arena, struct draft_act *draft, struct slice *xml)
{
    say_missing(&draft->identity, draft->diagnostics);
    draft->identity.iri = identity_iri(arena, &draft->identity, draft->digest);
    size_t told = draft->diagnostics->count;
    write(arena, draft, xml);
    if (notes_give_back(draft->notes, &draft->zones.lines)) {
        draft->diagnostics->count = told;
        write(arena, draft, xml);
    }
}

enum status compose_akn(struct arena *arena, const struct page *page, struct slice digest,
                        struct slice source_name, struct slice *xml, struct diagnostics *list)
{
    struct draft_act draft = {.digest = digest, .source_name = source_name, .diagnostics = list};
    *xml = SLICE("");
    draft.zones = zones_find(arena, lines_from_page(arena, page), list);
    struct notes notes = notes_take(arena, &draft.zones.lines);
    draft.notes = &notes;
    struct slice mark = secrecy_mark(&draft.zones);
    if (mark.len) {
        list->count = 0; /* nothing of what stands in it is told */
        DIAGNOSE(list, ACT_SECRET, SLICE(""), 0, mark);
        return STATUS_REFUSED;
    }
    draft.identity = identity_read(arena, &draft.zones, page);
    if (!is_act(&draft)) {
        DIAGNOSE(list, ACT_UNRECOGNISED, SLICE(""), 0, SLICE(""));
        return STATUS_UNREAD;
    }
    draft.cited = remember_cited(arena, &draft.zones.lines);
    write_with_notes(arena, &draft, xml);
    return STATUS_OK;
}
