/* Diagnostics: one table of sentences, and how their words are filled in. */
#include "base/diagnostic.h"

#include <assert.h>
#include <stdint.h>

struct sentence {
    struct slice name;
    enum severity severity;
    struct slice text[2]; /* by enum language */
};

static const struct sentence sentences[] = {
#define MESSAGE(id, severity, vi, en)                                                      \
    {SLICE_INIT(#id), SEVERITY_##severity, {SLICE_INIT(vi), SLICE_INIT(en)}},
#include "base/messages/all.def"
#undef MESSAGE
};

void diagnose(struct diagnostics *list, enum message message, struct slice place, size_t line,
              const struct slice *words, size_t word_count)
{
    struct diagnostic item = {.message = message, .file = list->file, .line = line};
    assert(word_count <= sizeof item.words / sizeof *item.words);
    item.place = arena_copy(list->arena, place);
    for (size_t i = 0; i < sizeof item.words / sizeof *item.words; i++)
        item.words[i] = i < word_count ? arena_copy(list->arena, words[i]) : SLICE("");
    *ARENA_PUSH(list->arena, list->items, list->count, list->room) = item;
}

enum severity message_severity(enum message message)
{
    assert(message < MESSAGE_COUNT);
    return sentences[message].severity;
}

struct slice message_name(enum message message)
{
    assert(message < MESSAGE_COUNT);
    return sentences[message].name;
}

void message_write(struct buffer *out, enum message message, enum language language,
                   const struct slice *words, size_t word_count)
{
    assert(message < MESSAGE_COUNT);
    struct slice text = sentences[message].text[language];
    for (size_t i = 0; i < text.len; i++) {
        bool gap = text.at[i] == '{' && i + 2 < text.len && text.at[i + 2] == '}';
        size_t word = gap ? (size_t)(text.at[i + 1] - '0') : SIZE_MAX;
        if (word < word_count) {
            buffer_add(out, words[word]);
            i += 2;
        } else {
            buffer_add_char(out, text.at[i]);
        }
    }
}

void diagnostic_write(struct buffer *out, const struct diagnostic *item, enum language language)
{
    if (item->file.len) {
        buffer_add(out, item->file);
        if (item->line)
            buffer_format(out, ":%zu", item->line);
        if (item->place.len)
            buffer_format(out, " (%.*s)", SLICE_ARG(item->place));
        buffer_add(out, SLICE(": "));
    }
    message_write(out, item->message, language, item->words,
                  sizeof item->words / sizeof *item->words);
}
