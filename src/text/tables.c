/*
 * PCRE2 character tables for the code page. PCRE2 makes tables for ASCII; each byte of the page
 * then takes over the classes of an ASCII letter of its kind. Which bit means which class is thus
 * never said here, only where the tables lie in the block, and PCRE2 is asked whether that holds.
 */
#include "text/view.h"

#include "text/codepage.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <assert.h>
#include <pcre2.h>
#include <pthread.h>

/* lower case, other case, ten bit maps of 256 bits, and one byte of class bits a letter */
enum { LOWER = 0, FLIPPED = 256, MAPS = 512, MAP_COUNT = 10, MAP_BYTES = 32,
       TYPES = MAPS + MAP_COUNT * MAP_BYTES, TABLES_BYTES = TYPES + 256 };

static const uint8_t *made;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* g and G are letters without a second meaning (a to f are hexadecimal figures too). */
static unsigned char model_of(const struct codepage *page, unsigned char byte)
{
    if (page->kind[byte] & CODEPAGE_UPPER)
        return 'G';
    return page->kind[byte] & CODEPAGE_LETTER ? 'g' : '#';
}

static void copy_classes(uint8_t *tables, unsigned char to, unsigned char model)
{
    for (unsigned map = 0; map < MAP_COUNT; map++) {
        uint8_t *bits = tables + MAPS + map * MAP_BYTES;
        uint8_t bit = (uint8_t)(1u << (to % 8));
        bool set = bits[model / 8] >> (model % 8) & 1;
        bits[to / 8] = (uint8_t)(set ? bits[to / 8] | bit : bits[to / 8] & ~bit);
    }
    tables[TYPES + to] = tables[TYPES + model];
}

static void make(void)
{
    const struct codepage *page = codepage();
    uint32_t size = 0;
    pcre2_config(PCRE2_CONFIG_TABLES_LENGTH, &size);
    uint8_t *tables = (uint8_t *)(uintptr_t)pcre2_maketables(NULL);
    assert(tables && size == TABLES_BYTES && tables[FLIPPED + 'g'] == 'G');
    for (unsigned i = 1; i < CODEPAGE_BYTES; i++) {
        unsigned char byte = (unsigned char)i;
        bool upper = page->kind[byte] & CODEPAGE_UPPER;
        if (page->letter_of[byte] < 0x80) /* ASCII, or free */
            continue;
        tables[LOWER + byte] = upper ? page->other_case[byte] : byte;
        tables[FLIPPED + byte] = page->other_case[byte];
        copy_classes(tables, byte, model_of(page, byte));
    }
    made = tables;
}

const uint8_t *view_tables(void)
{
    pthread_once(&once, make);
    return made;
}
