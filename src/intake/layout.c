/* Layout: the widths of a page, read off the lines that were surely broken by a machine. */
#include "intake/layout.h"

#include <assert.h>
#include <string.h>

enum {
    PLACES = 4,          /* in a cell or not, first line of its paragraph or not */
    LENGTHS = 256,       /* longer lines count as this */
    FEW = 5,             /* broken lines that tell no width yet */
    PROOF = 3,           /* broken lines that prove that a page is wrapped */
    TRUSTED_PERCENT = 2, /* of the broken lines may be shorter than `least` */
    WRAPPED_PERCENT = 8, /* of the lines that another follows must surely be broken */
    PARTED_PERCENT = 60, /* of the beginnings stand behind a blank line */
    SLACK = 8,           /* letters that a line without a full stop may lack */
    LONG = 130,          /* letters of a line that no machine broke */
    LONG_PERCENT = 12    /* of the lines may be that long in a wrapped page */
};

static const size_t usual_least[PLACES] = {60, 20, 20, 12};

struct census {
    size_t lengths[PLACES][LENGTHS];
    size_t measured[PLACES];
    size_t lines, followed, broken, long_lines, blanks;
    size_t beginnings, parted_beginnings;
};

bool ends_sentence(struct slice text)
{
    static const struct slice quotes[] = {SLICE_INIT("”"), SLICE_INIT("\""), SLICE_INIT("»"),
                                          SLICE_INIT(")")};
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (slice_ends(text, quotes[i]) && text.len > quotes[i].len) {
            text.len -= quotes[i].len;
            break;
        }
    return text.len && strchr(".;:!?", text.at[text.len - 1]);
}

bool same_cell(const struct source_line *a, const struct source_line *b)
{
    return a->table == b->table && a->row == b->row && a->column == b->column;
}

const struct source_line *line_behind(const struct draft *draft, size_t i)
{
    for (i++; i < draft->count; i++)
        if (draft->lines[i].pipe || draft->lines[i].text.len)
            return draft->lines[i].pipe || draft->lines[i].dropped ? NULL : &draft->lines[i];
    return NULL;
}

static size_t place_of(const struct source_line *line, bool first)
{
    return (line->table ? 2u : 0u) + (first ? 1u : 0u);
}

static size_t first_word(struct slice text)
{
    const char *end = memchr(text.at, ' ', text.len);
    return letter_count(slice_part(text, 0, end ? (size_t)(end - text.at) : text.len));
}

static size_t broken_length(const struct source_line *line, const struct source_line *behind)
{
    return letter_count(line->raw) + 1 + first_word(behind->text);
}

static bool surely_broken(const struct source_line *line, const struct source_line *behind)
{
    bool goes_on = starts_small(behind->text) || slice_ends(line->text, SLICE(",")) ||
                   (line->leaves && behind->enters);
    return goes_on && !ends_sentence(line->text) && !behind->begins;
}

/* Emphasised lines are left out: they are titles as often as text. */
static void count_broken(struct census *census, const struct source_line *line,
                         const struct source_line *behind, size_t place)
{
    size_t length = broken_length(line, behind);
    assert(place < PLACES);
    census->broken++;
    if (!starts_small(behind->text))
        return;
    census->measured[place]++;
    census->lengths[place][length < LENGTHS ? length : LENGTHS - 1]++;
}

static void count_lines(const struct draft *draft, struct census *census)
{
    bool first = true;
    for (size_t i = 0; i < draft->count; i++) {
        const struct source_line *line = &draft->lines[i];
        if (line->dropped || line->pipe || !line->text.len)
            continue;
        const struct source_line *behind = line_behind(draft, i);
        census->lines++;
        census->long_lines += letter_count(line->raw) > LONG;
        census->blanks += line->blank_before && !line->table;
        census->beginnings += line->begins && !line->table;
        census->parted_beginnings += line->begins && !line->table && line->blank_before;
        first = first || line->apart || line->begins;
        bool ends = !behind || behind->apart || !same_cell(line, behind);
        census->followed += !ends;
        if (!ends && surely_broken(line, behind))
            count_broken(census, line, behind, place_of(line, first));
        first = ends || ends_sentence(line->text);
    }
}

static size_t least_of(const struct census *census, size_t place)
{
    size_t trusted = census->measured[place] * TRUSTED_PERCENT / 100, seen = 0;
    if (census->measured[place] < FEW)
        return usual_least[place];
    for (size_t length = 0; length < LENGTHS; length++) {
        seen += census->lengths[place][length];
        if (seen > trusted)
            return length;
    }
    return LENGTHS;
}

/* Whether most of what surely begins a paragraph stands behind a blank line. */
static bool is_parted(const struct census *census)
{
    if (census->beginnings < FEW)
        return census->blanks * 4 > census->lines;
    return census->parted_beginnings * 100 > census->beginnings * PARTED_PERCENT;
}

struct layout layout_measure(const struct draft *draft)
{
    struct census census = {0};
    count_lines(draft, &census);
    struct layout layout = {.parted = is_parted(&census)};
    for (size_t place = 0; place < PLACES; place++)
        layout.least[place] = least_of(&census, place);
    layout.wrapped = census.broken >= PROOF &&
                     census.broken * 100 >= census.followed * WRAPPED_PERCENT &&
                     census.long_lines * 100 <= census.lines * LONG_PERCENT;
    return layout;
}

bool layout_is_short(const struct layout *layout, const struct source_line *line,
                     const struct source_line *behind, bool first)
{
    size_t length = broken_length(line, behind) + (ends_sentence(line->text) ? 0 : SLACK);
    return length < layout->least[place_of(line, first)];
}
