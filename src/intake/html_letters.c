/* Runs of old charsets: gathered by font, weighed, converted. */
#include "intake/html_letters.h"

#include "base/buffer.h"
#include "intake/draft.h"
#include "intake/html_fonts.h"
#include "text/legacy.h"
#include "text/mend.h"
#include "text/reading.h"

#include <string.h>

enum { SURE_BAD = 20 }; /* one word in so many that is no syllable: unsure, as in text/legacy.c */

struct run {
    xmlNode *node;
    struct slice font;
    enum charset charset; /* of its font; CHARSET_UTF8: not one of the old */
    bool capitals;
};

/* The runs of one charset, as they are and as they become. */
struct weight {
    struct tally now, then;
    size_t kept;       /* words in its fonts that are Unicode */
    struct slice font; /* of the first of these */
};

struct mending {
    struct arena *arena;
    struct run *runs;
    size_t count, room;
    struct weight weights[CHARSET_COUNT];
    enum charset letters;
};

static void gather(struct mending *mending, xmlNode *root)
{
    struct fonts fonts = html_fonts(mending->arena, root);
    for (xmlNode *node = root; node;) {
        bool silent = node->type == XML_ELEMENT_NODE && element_of(node) == ELEMENT_SILENT;
        if (has_words(node_source_text(node)) || memchr(node_source_text(node).at, 0xC2,
                                                        node_source_text(node).len)) {
            struct run run = {.node = node, .font = html_font_of(&fonts, node)};
            if (!charset_of_font(run.font, &run.charset, &run.capitals))
                run.charset = CHARSET_UTF8;
            *ARENA_PUSH(mending->arena, mending->runs, mending->count, mending->room) = run;
        }
        node = node_next(node, root, silent);
    }
}

static void weigh(struct mending *mending)
{
    for (size_t i = 0; i < mending->count; i++) {
        const struct run *run = &mending->runs[i];
        struct slice text = node_source_text(run->node);
        if (run->charset == CHARSET_UTF8)
            continue;
        reading_add(&mending->weights[run->charset].now, CHARSET_UTF8, text);
        reading_add(&mending->weights[run->charset].then, run->charset, text);
    }
}

static long balance(const struct tally *tally)
{
    return (long)tally->good - (long)tally->bad;
}

/* Whether what stands in fonts of a charset is Unicode all the same. */
static bool contradicts(const struct weight *weight)
{
    return weight->now.own && balance(&weight->now) > balance(&weight->then);
}

static bool is_unicode(const struct mending *mending, const struct run *run)
{
    struct tally now = {0}, then = {0};
    struct slice text = node_source_text(run->node);
    reading_add(&now, CHARSET_UTF8, text);
    reading_add(&then, run->charset, text);
    if (now.own || mending->letters == run->charset)
        return true;
    return contradicts(&mending->weights[run->charset]) && balance(&now) >= balance(&then);
}

static void set_text(struct mending *mending, const struct run *run, struct slice text)
{
    size_t mended = 0;
    struct node_note *note = node_note(mending->arena, run->node);
    note->text = text_mend(mending->arena, text, &mended);
    note->mended = true;
}

static void convert_run(struct mending *mending, struct run *run)
{
    struct slice text = node_source_text(run->node);
    struct weight *weight = &mending->weights[run->charset];
    struct tally now = {0};
    if (!is_unicode(mending, run)) {
        set_text(mending, run,
                 charset_convert(mending->arena, run->charset, run->capitals, text));
        return;
    }
    if (mending->letters == run->charset) {
        if (run->capitals)
            set_text(mending, run, charset_capitals(mending->arena, text));
        return;
    }
    reading_add(&now, CHARSET_UTF8, text);
    weight->font = weight->kept ? weight->font : run->font;
    weight->kept += now.good + now.bad;
    run->charset = CHARSET_UTF8;
}

static struct slice decimal(struct arena *arena, size_t number)
{
    return arena_format(arena, "%zu", number);
}

static void say_converted(struct diagnostics *list, enum charset charset, size_t good, size_t bad,
                          bool unsure)
{
    struct slice words[] = {charset_name(charset), decimal(list->arena, good),
                            decimal(list->arena, good + bad)};
    diagnose(list, unsure ? MESSAGE_TEXT_CONVERTED_UNSURE : MESSAGE_TEXT_CONVERTED, SLICE(""), 0,
             words, 3);
}

static void say_fonts(struct mending *mending, struct diagnostics *list)
{
    for (enum charset charset = CHARSET_OLD; charset < CHARSET_COUNT; charset++) {
        const struct weight *weight = &mending->weights[charset];
        struct tally done = {0};
        for (size_t i = 0; i < mending->count; i++)
            if (mending->runs[i].charset == charset && mending->letters != charset)
                reading_add(&done, CHARSET_UTF8, node_text(mending->runs[i].node));
        if (done.good + done.bad)
            say_converted(list, charset, done.good, done.bad,
                          done.bad * SURE_BAD > done.good + done.bad);
        if (weight->kept)
            DIAGNOSE(list, TEXT_FONT_WRONG, SLICE(""), 0, weight->font,
                     decimal(list->arena, weight->kept));
    }
}

/* ---- without a font ---- */

/* One line a run, so that what is mended can be given back to its node. */
static struct slice join_rest(const struct mending *mending)
{
    struct buffer out;
    buffer_init(&out);
    for (size_t i = 0; i < mending->count; i++) {
        if (mending->runs[i].charset != CHARSET_UTF8)
            continue;
        struct slice text = node_source_text(mending->runs[i].node);
        for (size_t k = 0; k < text.len; k++)
            buffer_add_char(&out, strchr("\n<", text.at[k]) && text.at[k] ? ' ' : text.at[k]);
        buffer_add_char(&out, '\n');
    }
    struct slice all = arena_copy(mending->arena, buffer_slice(&out));
    buffer_free(&out);
    return all;
}

static void mend_rest(struct mending *mending, struct diagnostics *list)
{
    struct legacy old;
    struct slice before = join_rest(mending), was, line;
    if (!legacy_repair(mending->arena, before, &old))
        return;
    struct slice rest = old.text;
    for (size_t i = 0; i < mending->count; i++) {
        if (mending->runs[i].charset != CHARSET_UTF8)
            continue;
        if (!slice_next(&before, '\n', &was) || !slice_next(&rest, '\n', &line))
            break;
        if (!slice_is(was, line))
            set_text(mending, &mending->runs[i], line);
    }
    say_converted(list, old.charset, old.good, old.bad, old.unsure);
}

void html_mend_letters(struct arena *arena, xmlNode *root, enum charset letters,
                       struct diagnostics *list)
{
    struct mending mending = {.arena = arena, .letters = letters};
    gather(&mending, root);
    weigh(&mending);
    for (size_t i = 0; i < mending.count; i++)
        if (mending.runs[i].charset != CHARSET_UTF8)
            convert_run(&mending, &mending.runs[i]);
    say_fonts(&mending, list);
    mend_rest(&mending, list);
}
