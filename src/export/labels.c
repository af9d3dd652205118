/* Labels: a table from slugs to sentences. */
#include "export/labels.h"

#include "terms/kind.h"
#include "text/utf8.h"

#include <utf8proc.h>

static const struct label_row {
    enum label_set set;
    struct slice slug;
    enum message message;
} rows[] = {
    {LABEL_HANDLING, SLICE_INIT(""), MESSAGE_LABEL_HANDLING_NONE},
    {LABEL_HANDLING, SLICE_INIT("giu-nguyen"), MESSAGE_LABEL_HANDLING_KEEP},
    {LABEL_HANDLING, SLICE_INIT("sua-doi-bo-sung"), MESSAGE_LABEL_HANDLING_AMEND},
    {LABEL_HANDLING, SLICE_INIT("thay-the"), MESSAGE_LABEL_HANDLING_REPLACE},
    {LABEL_HANDLING, SLICE_INIT("bai-bo"), MESSAGE_LABEL_HANDLING_REPEAL},
    {LABEL_HANDLING, SLICE_INIT("dinh-chi"), MESSAGE_LABEL_HANDLING_STOP},
    {LABEL_HANDLING, SLICE_INIT("tam-ngung"), MESSAGE_LABEL_HANDLING_SUSPEND},
    {LABEL_HANDLING, SLICE_INIT("hop-nhat"), MESSAGE_LABEL_HANDLING_CONSOLIDATE},
    {LABEL_HANDLING, SLICE_INIT("dinh-chinh"), MESSAGE_LABEL_HANDLING_CORRECT},
    {LABEL_HANDLING, SLICE_INIT("ban-hanh-moi"), MESSAGE_LABEL_HANDLING_ISSUE},
    {LABEL_STATE, SLICE_INIT("open"), MESSAGE_LABEL_STATE_OPEN},
    {LABEL_STATE, SLICE_INIT("claimed"), MESSAGE_LABEL_STATE_CLAIMED},
    {LABEL_STATE, SLICE_INIT("concluded"), MESSAGE_LABEL_STATE_CONCLUDED},
    {LABEL_STATE, SLICE_INIT("approved"), MESSAGE_LABEL_STATE_APPROVED},
    {LABEL_STATE, SLICE_INIT("returned"), MESSAGE_LABEL_STATE_RETURNED},
    {LABEL_STATE, SLICE_INIT("listed"), MESSAGE_LABEL_STATE_LISTED},
    {LABEL_STATE, SLICE_INIT("done"), MESSAGE_LABEL_STATE_DONE},
    {LABEL_STATE, SLICE_INIT("closed"), MESSAGE_LABEL_STATE_CLOSED},
    {LABEL_FIT, SLICE_INIT("conflict"), MESSAGE_LABEL_FIT_CONFLICT},
    {LABEL_FIT, SLICE_INIT("fits"), MESSAGE_LABEL_FIT_FITS},
    {LABEL_FIT, SLICE_INIT("unknown"), MESSAGE_LABEL_FIT_UNKNOWN},
    {LABEL_GRADE, SLICE_INIT("conflict"), MESSAGE_LABEL_GRADE_CONFLICT},
    {LABEL_GRADE, SLICE_INIT("outdated"), MESSAGE_LABEL_GRADE_OUTDATED},
    {LABEL_GRADE, SLICE_INIT("name"), MESSAGE_LABEL_GRADE_NAME},
    {LABEL_GRADE, SLICE_INIT("verify"), MESSAGE_LABEL_GRADE_VERIFY},
    {LABEL_GRADE, SLICE_INIT("trigger"), MESSAGE_LABEL_GRADE_TRIGGER},
};

struct slice label_message(struct arena *arena, enum message message, enum language language,
                           const struct slice *words, size_t count)
{
    struct buffer text;
    buffer_init(&text);
    message_write(&text, message, language, words, count);
    struct slice copy = arena_copy(arena, buffer_slice(&text));
    buffer_free(&text);
    return copy;
}

struct slice label(struct arena *arena, enum label_set set, struct slice slug,
                   enum language language)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].set == set && slice_is(rows[i].slug, slug))
            return label_message(arena, rows[i].message, language, NULL, 0);
    return slug;
}

struct slice label_kind(struct arena *arena, struct slice slug)
{
    const struct act_kind *kind = kind_by_slug(slug);
    struct slice name = kind ? kind->name : slug;
    char bytes[UTF8_MOST_BYTES];
    size_t pos = 0;
    if (!name.len)
        return name;
    uint32_t first = (uint32_t)utf8proc_toupper((utf8proc_int32_t)utf8_next(name, &pos));
    const struct slice pieces[] = {{bytes, utf8_put(first, bytes)}, slice_from(name, pos)};
    return arena_join(arena, pieces, 2, SLICE(""));
}
