/*
 * Groups of diagnostics. Few messages can repeat, so the last group of each message is at hand, and
 * a list that is one file's is gathered in one pass.
 */
#include "base/diagnostic_group.h"

#include <stdio.h>

enum { PLACE_BYTES = 60 };

/* Whole letters of the beginning. */
static struct slice shorten(struct arena *arena, struct slice words)
{
    size_t len = PLACE_BYTES;
    if (words.len <= PLACE_BYTES)
        return words;
    while (len && ((unsigned char)words.at[len] & 0xC0) == 0x80)
        len--;
    return arena_format(arena, "%.*s…", (int)len, words.at);
}

/* An eId, a line, or the words that it is about. */
static struct slice place_of(struct arena *arena, const struct diagnostic *item)
{
    if (item->place.len)
        return item->place;
    return item->line ? arena_format(arena, "%zu", item->line) : shorten(arena, item->words[0]);
}

static bool stands_alone(const struct diagnostics *list, size_t index, const size_t *counts)
{
    enum message message = list->items[index].message;
    return message_severity(message) == SEVERITY_ERROR || counts[message] < GROUP_FEWEST;
}

static void join(struct arena *arena, struct diagnostic_group *group,
                 const struct diagnostic *item)
{
    group->count++;
    if (group->place_count < GROUP_PLACES)
        group->places[group->place_count++] = place_of(arena, item);
}

size_t diagnostics_gather(struct arena *arena, const struct diagnostics *list,
                          struct diagnostic_group **out)
{
    size_t count = 0, counts[MESSAGE_COUNT] = {0};
    size_t last[MESSAGE_COUNT]; /* the group of a message that was opened last, and 1 */
    for (size_t i = 0; i < MESSAGE_COUNT; i++)
        last[i] = 0;
    for (size_t i = 0; i < list->count; i++)
        counts[list->items[i].message]++;
    *out = ARENA_ARRAY(arena, struct diagnostic_group, list->count);
    for (size_t i = 0; i < list->count; i++) {
        const struct diagnostic *item = &list->items[i];
        struct diagnostic_group *same = last[item->message] ? &(*out)[last[item->message] - 1]
                                                            : NULL;
        if (same && slice_is(same->first->file, item->file) && !stands_alone(list, i, counts)) {
            join(arena, same, item);
            continue;
        }
        (*out)[count++] = (struct diagnostic_group){.first = item, .count = 1};
        last[item->message] = count;
    }
    return count;
}

void diagnostic_group_rest(struct buffer *out, const struct diagnostic_group *group,
                           enum language language)
{
    char number[24];
    if (group->count < 2)
        return;
    snprintf(number, sizeof number, "%zu", group->count - 1);
    buffer_add_char(out, ' ');
    MESSAGE_WRITE(out, DIAGNOSTIC_REPEATED, language, slice_of(number));
    for (size_t i = 0; i < group->place_count; i++) {
        buffer_add(out, i ? SLICE(", ") : SLICE(": "));
        buffer_add(out, group->places[i]);
    }
    if (group->count - 1 > group->place_count)
        buffer_add(out, SLICE(", …"));
    buffer_add_char(out, ')');
}

void diagnostic_group_write(struct buffer *out, const struct diagnostic_group *group,
                            enum language language)
{
    diagnostic_write(out, group->first, language);
    diagnostic_group_rest(out, group, language);
}
