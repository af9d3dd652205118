/*
 * Every limit of the program in one place, each with what happens when it is hit. A limit that is
 * hit is always said: by a diagnostic, and by a row of what was not examined.
 */
#ifndef RASOAT_BASE_LIMITS_H
#define RASOAT_BASE_LIMITS_H

#include <stddef.h>

enum {
    /* One source file. Larger: the file is not read (FILE_TOO_LARGE). The largest act seen in
     * real collections is 0.8 MB; 32 MB leaves room for annexes with whole price tables. */
    LIMIT_FILE_BYTES = 32 * 1024 * 1024,

    /* Lines and one-line cells of one text. More: the file is not read (PAGE_TOO_LONG). The longest
     * act seen has 18,000; ten million would need gigabytes while they are read. */
    LIMIT_PAGE_LINES = 1000000,

    /* One paragraph or cell. Longer: the file is not read (PAGE_LINE_TOO_LONG). libxml2 reads no
     * text of more than 10 MB. */
    LIMIT_BLOCK_BYTES = 8 * 1024 * 1024,

    /* Attributes of one tag of HTML or XML. More: the file is not read (TAG_CROWDED). libxml2
     * compares each with all others; a tag has so many when its '>' is missing. */
    LIMIT_ATTRIBUTES = 256,

    /* Columns that one cell of a table spans. More: it spans one; no word is lost. */
    LIMIT_SPAN = 1000,

    /* Folders inside folders. Deeper: the folder is not entered (FOLDER_TOO_DEEP). */
    LIMIT_FOLDER_DEPTH = 32,

    /* One rule pack or law data file. Larger: not loaded. */
    LIMIT_RULES_BYTES = 8 * 1024 * 1024,

    /* Provisions of one act. More: the act is not examined (ACT_TOO_LARGE). */
    LIMIT_PROVISIONS = 200000,

    /* Flags of one rule in one provision. More: the rest is counted, not shown (FLAGS_CUT). */
    LIMIT_FLAGS_PER_PROVISION = 64,

    /* PCRE2 match limit of one pattern in one clause. Hit: a row of what was not examined. */
    LIMIT_MATCH_STEPS = 2000000,

    /* Threads of one scan. More are cut to this. */
    LIMIT_JOBS = 64
};

#endif
