/*
 * Cells of a spreadsheet. Sheets do not find the height of merged cells by themselves, so it is
 * reckoned here from the widths of letters, in hundredths of the size of the font.
 */
#include "export/cell.h"

#include "base/buffer.h"
#include "export/excerpt.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <ctype.h>
#include <string.h>

/* Whether a sheet would read these words as a code for one letter: _x0041_ (ECMA-376 Part 1,
   22.9.2.19). */
static bool is_code(struct slice text)
{
    enum { CODE_LENGTH = 7 };
    if (text.len < CODE_LENGTH || !slice_starts(text, SLICE("_x")) || text.at[6] != '_')
        return false;
    for (size_t i = 2; i < 6; i++)
        if (!isxdigit((unsigned char)text.at[i]))
            return false;
    return true;
}

/* NUL, other control signs and noncharacters cannot stand in XML 1.0 or would be coded. */
static uint32_t letter_of_cell(uint32_t letter)
{
    bool control = letter < 0x20 && letter != '\n' && letter != '\t';
    return control || letter == 0xFFFE || letter == 0xFFFF ? UTF8_BAD : letter;
}

const char *cell_text(struct arena *arena, struct slice text)
{
    struct buffer clean;
    struct slice cut = excerpt_around(arena, text, 0, 0, CELL_LETTERS).text;
    buffer_init(&clean);
    for (size_t pos = 0; pos < cut.len;) {
        char bytes[UTF8_MOST_BYTES];
        if (is_code(slice_from(cut, pos)))
            buffer_add(&clean, SLICE("_x005F"));
        uint32_t letter = utf8_next(cut, &pos);
        if (letter != '\r')
            buffer_add(&clean, (struct slice){bytes, utf8_put(letter_of_cell(letter), bytes)});
    }
    const char *string = arena_string(arena, buffer_slice(&clean));
    buffer_free(&clean);
    return string;
}

/* Times New Roman, a to z; accents do not change how wide a letter is. */
static const unsigned char small_widths[26] = {
    44, 50, 44, 50, 44, 33, 50, 50, 28, 28, 50, 28, 78, 50, 50, 50, 50, 33, 39, 28, 50, 50, 72,
    50, 50, 44,
};
static const unsigned char capital_widths[26] = {
    72, 67, 67, 72, 61, 56, 72, 72, 33, 39, 72, 61, 89, 72, 72, 56, 72, 67, 56, 61, 72, 72, 94,
    72, 72, 61,
};

static unsigned letter_width(uint32_t letter)
{
    uint32_t bare = spelling_lower(spelling_bare(letter));
    if (bare >= 'a' && bare <= 'z')
        return spelling_is_upper(letter) ? capital_widths[bare - 'a'] : small_widths[bare - 'a'];
    if (letter == ' ' || letter == '.' || letter == ',')
        return 25;
    return letter < 0x80 && strchr(";:'/!|()[]-", (int)letter) ? 33 : 50;
}

static unsigned words_width(struct slice words)
{
    unsigned width = 0;
    for (size_t pos = 0; pos < words.len;)
        width += letter_width(utf8_next(words, &pos));
    return width;
}

/* Lines of one paragraph: words go down to the next line as a whole, longer ones are broken. */
static unsigned paragraph_lines(struct slice text, unsigned room)
{
    unsigned lines = 1, used = 0;
    struct slice word;
    while (slice_next(&text, ' ', &word)) {
        unsigned width = words_width(word);
        unsigned blank = used ? letter_width(' ') : 0;
        if (used && used + blank + width > room) {
            lines++;
            used = blank = 0;
        }
        used += blank + width;
        for (; used > room; used -= room)
            lines++;
    }
    return lines;
}

unsigned cell_lines(struct slice text, double width, double points)
{
    enum { DIGIT_PIXELS = 7, PADDING_PIXELS = 5, PIXELS_AN_INCH = 96, POINTS_AN_INCH = 72 };
    double pixels = width * DIGIT_PIXELS - PADDING_PIXELS;
    double ems = 0.96 * pixels * POINTS_AN_INCH / PIXELS_AN_INCH / points; /* not all set alike */
    unsigned room = ems > 1 ? (unsigned)(ems * 100) : 100;
    unsigned lines = 0;
    struct slice paragraph;
    while (slice_next(&text, '\n', &paragraph))
        lines += paragraph_lines(paragraph, room);
    return lines ? lines : 1;
}
