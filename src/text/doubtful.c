/* Doubtful signs: few lead bytes can begin one, so most of a text is passed byte by byte. */
#include "text/doubtful.h"

#include "text/utf8.h"

#include <string.h>

/* Lead bytes of U+0080 on, U+2000 on, U+E000 on, U+F000 on, and of the planes beyond the first. */
static bool may_begin(unsigned char lead)
{
    return (lead < ' ' && lead != '\n') || lead == 0x7F || lead == 0xC2 || lead == 0xE2 ||
           lead >= 0xEE;
}

static bool is_control(uint32_t letter)
{
    bool usual = letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f' ||
                 letter == 0x85;
    return !usual && (letter < ' ' || (letter >= 0x7F && letter < 0xA0));
}

static bool is_private(uint32_t letter)
{
    return (letter >= 0xE000 && letter < 0xF000) || (letter > 0xF0FF && letter < 0xF900) ||
           letter >= 0xE0000;
}

static bool is_no_letter(uint32_t letter)
{
    return (letter >= 0xFDD0 && letter <= 0xFDEF) || (letter & 0xFFFE) == 0xFFFE;
}

static bool is_doubtful(uint32_t letter)
{
    return is_control(letter) || (letter >= 0x202A && letter <= 0x202E) ||
           (letter >= 0x2066 && letter <= 0x2069) || letter == UTF8_BAD || letter == 0xFEFF ||
           is_private(letter) || is_no_letter(letter);
}

struct doubtful doubtful_find(struct slice text)
{
    struct doubtful found = {0};
    size_t line = 1;
    for (size_t pos = 0; pos < text.len;) {
        unsigned char lead = (unsigned char)text.at[pos];
        if (!may_begin(lead)) {
            line += lead == '\n';
            pos++;
            continue;
        }
        uint32_t letter = utf8_next(text, &pos);
        if (!is_doubtful(letter))
            continue;
        if (!found.count++) {
            found.line = line;
            found.first = letter;
        }
    }
    return found;
}
