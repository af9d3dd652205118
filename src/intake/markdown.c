/* Signs of markdown: entities, escapes, links. Each is looked for in a bounded stretch of text. */
#include "intake/markdown.h"

#include "text/words.h"

#include <string.h>

/* A named or numbered entity at the beginning of `s` ("&nbsp;"): its letter and its length. */
static size_t read_entity(struct slice s, uint32_t *letter)
{
    static const struct {
        struct slice name;
        uint32_t letter;
    } entities[] = {{SLICE_INIT("&nbsp;"), ' '},  {SLICE_INIT("&amp;"), '&'},
                    {SLICE_INIT("&lt;"), '<'},    {SLICE_INIT("&gt;"), '>'},
                    {SLICE_INIT("&quot;"), '"'},  {SLICE_INIT("&#39;"), '\''},
                    {SLICE_INIT("&ldquo;"), 0x201C}, {SLICE_INIT("&rdquo;"), 0x201D},
                    {SLICE_INIT("&ndash;"), 0x2013}, {SLICE_INIT("<br>"), ' '},
                    {SLICE_INIT("<br/>"), ' '},   {SLICE_INIT("<br />"), ' '}};
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (slice_starts(s, entities[i].name)) {
            *letter = entities[i].letter;
            return entities[i].name.len;
        }
    return 0;
}

/* Longer words of a link, or a longer address, are read as ordinary text. */
enum { LINK_BYTES = 1000, ADDRESS_BYTES = 2000 };

static const char *find_sign(struct slice s, char sign, size_t most)
{
    return memchr(s.at, sign, s.len < most ? s.len : most);
}

/* "](address)" behind the words of a link or an image: its length. */
static size_t read_address(struct slice s)
{
    if (!slice_starts(s, SLICE("](")))
        return 0;
    const char *end = find_sign(s, ')', ADDRESS_BYTES);
    return end && !memchr(s.at, ' ', (size_t)(end - s.at)) ? (size_t)(end - s.at) + 1 : 0;
}

/* Whether a '[' opens the words of a link: its "](" follows on the line. */
static bool opens_link(struct slice s)
{
    const char *end = find_sign(s, ']', LINK_BYTES);
    return end && read_address(slice_from(s, (size_t)(end - s.at))) > 0;
}

/* An image goes with its words: they tell what it shows, and are not the act's. */
static size_t read_image(struct slice s, size_t *lost)
{
    size_t words = (size_t)(find_sign(s, ']', LINK_BYTES + 2) - s.at);
    *lost += words_count(slice_part(s, 0, words));
    return words;
}

static size_t count_underlines(struct slice s)
{
    size_t count = 0;
    while (count < s.len && s.at[count] == '_')
        count++;
    return count;
}

size_t markdown_sign(struct slice s, uint32_t *letter, size_t *lost)
{
    *letter = 0;
    size_t address = read_address(s);
    if (address) {
        *lost += words_count(slice_part(s, 0, address));
        return address;
    }
    if (s.at[0] == '[' && opens_link(s))
        return 1;
    if (slice_starts(s, SLICE("![")) && opens_link(slice_from(s, 1)))
        return read_image(s, lost);
    if (s.len > 1 && s.at[0] == '\\' && strchr("\\*_#[]()-.+!|", s.at[1])) {
        *letter = (unsigned char)s.at[1];
        return 2;
    }
    if (slice_starts(s, SLICE("__")))
        return count_underlines(s);
    return s.at[0] == '&' || s.at[0] == '<' ? read_entity(s, letter) : 0;
}
