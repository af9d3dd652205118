/*
 * Who sends what is cited stands before it, where nothing behind it tells: "đề nghị của Giám đốc Sở
 * Tài chính tại Tờ trình số 52/TTr-STC". The office is meant, not who heads it.
 */
#include "terms/citation_read.h"

#include "terms/office.h"
#include "terms/phrase.h"

#include <stdint.h>
#include <string.h>

/* An organ whose words are all of start..end. */
static bool organ_at(struct citing *citing, size_t start, size_t end, struct issuer *out)
{
    struct slice words = slice_part(citing->text, start, end - start);
    size_t whole = issuer_take(citing->arena, words, 0, out);
    if (whole)
        return phrase_skip(words, whole) == words.len;
    return slice_find(words, SLICE(" tại "), 0) == SIZE_MAX && office_body(citing->arena, words, out);
}

bool cited_sender_before(struct citing *citing, size_t at, struct issuer *out)
{
    enum { MOST_BACK = 200 };
    static const struct slice at_words[] = {SLICE_INIT("tại"), {"", 0}};
    static const struct slice leads[] = {SLICE_INIT("của"), SLICE_INIT("ông"), SLICE_INIT("bà"),
                                         SLICE_INIT("và"), {"", 0}};
    struct slice text = citing->text;
    if (!word_before_is(text, at, at_words))
        return false;
    size_t end = at;
    while (end && strchr(" _", text.at[end - 1]))
        end--;
    end -= at_words[0].len;
    while (end && strchr(" _,", text.at[end - 1]))
        end--;
    size_t least = end > MOST_BACK ? end - MOST_BACK : 0;
    for (size_t from = end; from-- > least && !strchr("\n;", text.at[from]);) {
        size_t lead = from && strchr(" _", text.at[from - 1]) ? phrase_any(text, from, leads) : 0;
        if (!lead || lead > end)
            continue;
        size_t start = phrase_skip(text, lead);
        if (start < end && organ_at(citing, start, end, out))
            return true;
    }
    return false;
}
