/*
 * Damage: text whose letters are not Vietnamese any more, because a scan was read by a program
 * that knows no Vietnamese, or because it is in another language. Counted are the letters that
 * only Vietnamese has (đ, ă, ơ, ư, ĩ, ũ and U+1EA0 to U+1EF9): those make up 13 % and more of all
 * letters in every real act, half of it in English included, and less than 1 % of an unreadable
 * text layer.
 */
#include "intake/draft.h"

#include "text/spelling.h"
#include "text/utf8.h"

enum { FEW_LETTERS = 80, LEAST_PERCENT = 5 };

static bool is_only_vietnamese(uint32_t letter)
{
    return (letter >= 0x1EA0 && letter <= 0x1EF9) || (letter >= 0x102 && letter <= 0x103) ||
           (letter >= 0x110 && letter <= 0x111) || (letter >= 0x128 && letter <= 0x129) ||
           (letter >= 0x168 && letter <= 0x169) || (letter >= 0x1A0 && letter <= 0x1A1) ||
           (letter >= 0x1AF && letter <= 0x1B0);
}

bool damaged_is(const struct page *page)
{
    size_t letters = 0, vietnamese = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct slice text = page->blocks[i].text;
        for (size_t pos = 0; pos < text.len;) {
            uint32_t letter = utf8_next(text, &pos);
            letters += spelling_is_letter(letter);
            vietnamese += is_only_vietnamese(letter);
        }
    }
    return letters >= FEW_LETTERS && vietnamese * 100 < letters * LEAST_PERCENT;
}
