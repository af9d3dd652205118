/*
 * What a legal basis rests on. A basis is read part by part (";"): the first mention of a part is
 * what it rests on; a mention that a comma or "và" joins to it is another one; one behind "được
 * sửa đổi, bổ sung ... bởi" is an amender; any other stands in the title of the one before it
 * ("... quy định chi tiết thi hành Luật Đất đai") and is no basis.
 */
#include "law/instruments.h"

#include "law/identify.h"
#include "law/mention.h"

#include <stdint.h>

enum lead {
    LEAD_NONE,   /* a word of a title, or nothing that tells */
    LEAD_OPENS,  /* "Căn cứ" */
    LEAD_LISTS,  /* a comma, a colon, "và" */
    LEAD_AMENDS  /* "bởi", "theo", "tại" */
};

static const struct {
    struct slice words;
    enum lead lead;
} leads[] = {
    {SLICE_INIT("căn cứ"), LEAD_OPENS}, {SLICE_INIT("và"), LEAD_LISTS},
    {SLICE_INIT(","), LEAD_LISTS},      {SLICE_INIT(":"), LEAD_LISTS},
    {SLICE_INIT("bởi"), LEAD_AMENDS},   {SLICE_INIT("theo"), LEAD_AMENDS},
    {SLICE_INIT("tại"), LEAD_AMENDS},   {SLICE_INIT("bằng"), LEAD_AMENDS},
};

/* Words that may stand between what leads a mention and the mention. */
static const struct slice fillers[] = {
    SLICE_INIT("các"), SLICE_INIT("số"), SLICE_INIT("của"), SLICE_INIT("điều"),
    SLICE_INIT("khoản"), SLICE_INIT("điểm"),
};

struct reader {
    struct arena *arena;
    const struct instruments *register_;
    struct mentions mentions;
    struct cited *cited;
    size_t count, room;
    /* the mention that the ones behind it are read against; NULL at the beginning of a part */
    struct mention *main;
    const struct instrument *main_instrument;
    bool pending;                /* an amending main: cited when its title is over */
    const struct name *amended;  /* the first title inside the title of an amending main */
    bool title_numbered;         /* the title of the main holds a number */
    bool amenders;               /* amenders of the main are being listed ... */
    int amender_kind;            /* ... of this kind */
};

static bool words_are(struct reader *reader, size_t start, size_t end, struct slice words)
{
    struct folded folded = folded_make(reader->arena, words);

    return folded.len == end - start && folded_has(reader->mentions.text, start, folded);
}

static bool is_filler(struct reader *reader, size_t start, size_t end)
{
    const unsigned char *at = reader->mentions.text.at;

    if (end - start == 1 || (at[start] >= '0' && at[start] <= '9'))
        return at[start] != ',' && at[start] != ':'; /* "1", "a" of "điểm a khoản 1" */
    for (size_t i = 0; i < sizeof fillers / sizeof fillers[0]; i++)
        if (words_are(reader, start, end, fillers[i]))
            return true;
    return false;
}

/* What leads a mention that begins at `pos`; `from` is where its part of the basis begins. */
static enum lead lead_of(struct reader *reader, size_t from, size_t pos)
{
    size_t end = pos, start = folded_word_before(reader->mentions.text, from, end);

    while (start < end && is_filler(reader, start, end)) {
        end = start;
        start = folded_word_before(reader->mentions.text, from, end);
    }
    if (start == end)
        return LEAD_OPENS;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        struct folded words = folded_make(reader->arena, leads[i].words);
        if (end - from >= words.len && words_are(reader, end - words.len, end, leads[i].words))
            return leads[i].lead;
    }
    return LEAD_NONE;
}

static bool between(struct reader *reader, size_t from, size_t to, struct slice words)
{
    return folded_find(reader->mentions.text, from, to, folded_make(reader->arena, words)) !=
           SIZE_MAX;
}

static bool is_dated(const struct mention *mention)
{
    return mention->numbered || date_is_set(mention->date);
}

/* Whether a mention that is joined to the main one by "và" or a comma still belongs to its title. */
static bool in_title(struct reader *reader, const struct mention *mention)
{
    const struct mention *main = reader->main;

    if (main->amending && !is_dated(main))
        return true;
    if (!main->number_first)
        return false;
    return !mention->numbered || reader->title_numbered ||
           between(reader, main->end, mention->start, SLICE("sửa đổi"));
}

enum part { PART_MAIN, PART_AMENDER, PART_TITLE };

static enum part part_of(struct reader *reader, const struct mention *mention, enum lead lead)
{
    bool kind_fits = mention->kind == KIND_NONE || mention->kind == reader->amender_kind;

    if (!reader->main || lead == LEAD_OPENS)
        return PART_MAIN;
    if (lead == LEAD_AMENDS &&
        between(reader, reader->main->end, mention->start, SLICE("được sửa đổi")))
        return PART_AMENDER;
    if (lead != LEAD_LISTS)
        return PART_TITLE;
    if (reader->amenders)
        return kind_fits ? PART_AMENDER : PART_MAIN;
    return in_title(reader, mention) ? PART_TITLE : PART_MAIN;
}

/* Letters, plans and reports have titles like instruments, but are none. */
static bool is_instrument(const struct mention *mention)
{
    return mention->kind == KIND_NONE || instrument_kinds[mention->kind].slug.len > 0;
}

static void cite(struct reader *reader, const struct mention *mention, bool main)
{
    if (!is_instrument(mention))
        return;
    const struct mentions *mentions = &reader->mentions;
    struct identified found = identify(reader->register_, mention,
                                       main ? reader->amended : NULL,
                                       main ? NULL : reader->main_instrument);
    struct cited *cited = ARENA_PUSH(reader->arena, reader->cited, reader->count, reader->room);

    cited->instrument = found.instrument;
    cited->mismatched = found.mismatched;
    cited->main = main;
    cited->words = view_source(mentions->text.view, mentions->source, mention->start,
                               mention->end);
    if (main)
        reader->main_instrument = found.instrument;
}

/* An amending main is cited when its title is over, since number and date stand behind it. */
static void settle_main(struct reader *reader)
{
    if (reader->pending)
        cite(reader, reader->main, true);
    reader->pending = false;
}

static void close_main(struct reader *reader)
{
    settle_main(reader);
    reader->main = NULL;
    reader->amended = NULL;
    reader->main_instrument = NULL;
    reader->title_numbered = false;
    reader->amenders = false;
}

static void open_main(struct reader *reader, struct mention *mention)
{
    close_main(reader);
    reader->main = mention;
    reader->pending = true;
    if (!mention->amending)
        settle_main(reader);
}

/* A mention inside a title gives its number and date to an amending main that has none yet. */
static void read_inside(struct reader *reader, const struct mention *inside)
{
    struct mention *main = reader->main;

    reader->title_numbered |= inside->numbered;
    if (!reader->pending || is_dated(main))
        return;
    if (!reader->amended)
        reader->amended = inside->name;
    main->numbered = inside->numbered;
    main->number = inside->number;
    main->date = inside->date;
    main->year = inside->year;
    main->end = inside->end;
}

static void read_mention(struct reader *reader, size_t from, struct mention *mention)
{
    switch (part_of(reader, mention, lead_of(reader, from, mention->start))) {
    case PART_MAIN:
        open_main(reader, mention);
        break;
    case PART_AMENDER:
        settle_main(reader);
        reader->amenders = true;
        reader->amender_kind = mention->kind;
        cite(reader, mention, false);
        break;
    case PART_TITLE:
        read_inside(reader, mention);
        break;
    }
}

/* Where the part of the basis that holds `pos` begins. */
static size_t part_start(struct folded text, size_t pos)
{
    while (pos > 0 && text.at[pos - 1] != ';')
        pos--;
    return pos;
}

size_t instruments_cited(struct arena *arena, const struct instruments *register_,
                         struct slice text, struct cited **out)
{
    struct reader reader = {.arena = arena, .register_ = register_};
    size_t part = 0;

    mentions_find(arena, register_, text, &reader.mentions);
    for (size_t i = 0; i < reader.mentions.count; i++) {
        struct mention *mention = &reader.mentions.items[i];
        size_t start = part_start(reader.mentions.text, mention->start);
        if (start != part)
            close_main(&reader);
        part = start;
        read_mention(&reader, part, mention);
    }
    close_main(&reader);
    *out = reader.cited;
    return reader.count;
}
