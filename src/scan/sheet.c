/* Laying an act out for one run. */
#include "scan/sheet.h"

#include "text/utf8.h"

#include <assert.h>
#include <string.h>

static enum part part_of(const struct provision *provision)
{
    switch (provision->kind) {
    case PROVISION_PREFACE:
    case PROVISION_ATTACHMENT:
        return PART_TITLE;
    case PROVISION_CITATION:
        return PART_BASES;
    case PROVISION_ENACTING:
        return PART_PREAMBLE;
    case PROVISION_CONCLUSIONS:
        return PART_CONCLUSIONS;
    default:
        return provision->attachment ? PART_ANNEX : PART_BODY;
    }
}

/* Words that nobody cites by a number of their own: dashes, text between provisions. */
static bool is_unnumbered(const struct provision *provision)
{
    return provision->kind == PROVISION_INDENT || provision->kind == PROVISION_TEXT ||
           provision->kind == PROVISION_LEFTOVER;
}

static bool is_top(const struct act *act, size_t index)
{
    return act->provisions[index].parent == index;
}

static size_t numbered(const struct act *act, size_t index)
{
    while (is_unnumbered(&act->provisions[index]) && !is_top(act, index))
        index = act->provisions[index].parent;
    return index;
}

/* The eId that words are cited by; an annex without numbers is cited as a whole. */
static struct slice cited_eid(const struct act *act, size_t index)
{
    const struct provision *provision = &act->provisions[numbered(act, index)];
    if (is_unnumbered(provision) && provision->attachment)
        return act->attachments[provision->attachment - 1].eid;
    return provision->eid;
}

static size_t article_of(const struct act *act, size_t index)
{
    while (act->provisions[index].kind != PROVISION_ARTICLE && !is_top(act, index))
        index = act->provisions[index].parent;
    return index;
}

static void read_letters(struct sheet *sheet, struct leaf *leaf)
{
    uint32_t *letters = ARENA_ARRAY(sheet->arena, uint32_t, leaf->subject.len + 1);
    uint32_t letter = 0;
    for (size_t pos = 0; pos < leaf->subject.len; letter++) {
        size_t start = pos;
        utf8_next(leaf->subject, &pos);
        for (size_t i = start; i < pos; i++)
            letters[i] = letter;
    }
    letters[leaf->subject.len] = letter;
    leaf->letters = letters;
}

static void lay_out(struct sheet *sheet, size_t index)
{
    const struct provision *provision = &sheet->act->provisions[index];
    struct leaf *leaf = &sheet->leaves[index];
    *leaf = (struct leaf){.view = view_make(sheet->arena, provision->text),
                          .part = part_of(provision),
                          .eid = cited_eid(sheet->act, index),
                          .article = article_of(sheet->act, index)};
    leaf->subject = (struct slice){(const char *)leaf->view.at, leaf->view.len};
    if (sheet->way == WAY_UTF) {
        leaf->subject = view_spell(sheet->arena, leaf->view);
        read_letters(sheet, leaf);
    }
}

/* The words of an act without articles before its first numbered provision are an opening order:
   they are cited as the preamble. */
static void mark_opening(struct sheet *sheet)
{
    const struct act *act = sheet->act;
    for (size_t i = 0; i < act->count; i++) {
        struct leaf *leaf = &sheet->leaves[i];
        if (leaf->part != PART_BODY)
            continue;
        if (!is_unnumbered(&act->provisions[numbered(act, i)]))
            return;
        leaf->part = PART_PREAMBLE;
        leaf->eid = SLICE("preamble");
    }
}

struct slice sheet_subject(const struct sheet *sheet, struct slice text)
{
    struct view view = view_make(sheet->arena, text);
    if (sheet->way == WAY_UTF)
        return view_spell(sheet->arena, view);
    return (struct slice){(const char *)view.at, view.len};
}

void sheet_make(struct sheet *sheet, struct arena *arena, const struct act *act, enum way way)
{
    *sheet = (struct sheet){.arena = arena, .act = act, .way = way};
    sheet->leaves = ARENA_ARRAY(arena, struct leaf, act->count + 1);
    sheet->clauses = ARENA_ARRAY(arena, struct clause *, act->count + 1);
    sheet->titles = ARENA_ARRAY(arena, struct slice, act->attachment_count + 1);
    for (size_t i = 0; i < act->count; i++)
        lay_out(sheet, i);
    mark_opening(sheet);
    sheet->titles[0] = sheet_subject(sheet, act->identity.title);
    for (size_t i = 0; i < act->attachment_count; i++)
        sheet->titles[i + 1] = sheet_subject(sheet, act->attachments[i].title);
}

static size_t depth_of(const struct act *act, size_t index)
{
    size_t depth = 1;
    for (; !is_top(act, index); depth++)
        index = act->provisions[index].parent;
    return depth;
}

static struct clause *compose(struct sheet *sheet, size_t provision)
{
    struct clause *clause = ARENA_NEW(sheet->arena, struct clause);
    clause->count = depth_of(sheet->act, provision);
    clause->pieces = ARENA_ARRAY(sheet->arena, struct clause_piece, clause->count);
    struct slice *subjects = ARENA_ARRAY(sheet->arena, struct slice, clause->count);
    for (size_t i = clause->count, index = provision; i > 0; i--) {
        clause->pieces[i - 1].provision = index;
        subjects[i - 1] = sheet->leaves[index].subject;
        index = sheet->act->provisions[index].parent;
    }
    for (size_t i = 1; i < clause->count; i++)
        clause->pieces[i].start = clause->pieces[i - 1].start + subjects[i - 1].len + 1;
    clause->subject = arena_join(sheet->arena, subjects, clause->count, SLICE("\n"));
    return clause;
}

const struct clause *sheet_clause(struct sheet *sheet, size_t provision)
{
    assert(provision < sheet->act->count);
    if (!sheet->clauses[provision])
        sheet->clauses[provision] = compose(sheet, provision);
    return sheet->clauses[provision];
}

size_t sheet_letter(const struct sheet *sheet, struct slice subject, size_t offset)
{
    while (sheet->way == WAY_UTF && offset < subject.len &&
           ((unsigned char)subject.at[offset] & 0xC0) == 0x80)
        offset++;
    return offset;
}

struct slice sheet_source(const struct sheet *sheet, size_t provision, struct span span)
{
    const struct leaf *leaf = &sheet->leaves[provision];
    assert(span.end <= leaf->subject.len);
    if (leaf->letters)
        span = (struct span){leaf->letters[span.start], leaf->letters[span.end]};
    return view_source(leaf->view, sheet->act->provisions[provision].text, span.start, span.end);
}
