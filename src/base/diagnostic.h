/*
 * Diagnostics: what a person is told. Each is a message id, a place and the words that fill the
 * message; the sentences stand in base/messages/ *.def, one file per room, in Vietnamese and
 * English. Library code collects diagnostics and never prints; commands print them.
 */
#ifndef RASOAT_BASE_DIAGNOSTIC_H
#define RASOAT_BASE_DIAGNOSTIC_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/slice.h"

enum language { LANGUAGE_VI, LANGUAGE_EN };

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

enum message {
#define MESSAGE(id, severity, vi, en) MESSAGE_##id,
#include "base/messages/all.def"
#undef MESSAGE
    MESSAGE_COUNT
};

struct diagnostic {
    enum message message;
    struct slice file;   /* as the user named it; empty: the run as a whole */
    struct slice place;  /* an eId, or empty */
    size_t line;         /* 1 is the first; 0: not known */
    struct slice words[4];
};

struct diagnostics {
    struct arena *arena; /* where items and their words live */
    struct diagnostic *items;
    size_t count;
    size_t room;
    struct slice file;   /* taken over by every new item */
};

/* Adds a diagnostic; the words fill {0} to {3} of the sentence and are copied. */
void diagnose(struct diagnostics *list, enum message message, struct slice place, size_t line,
              const struct slice *words, size_t word_count);
#define DIAGNOSE(list, id, place, line, ...)                                               \
    diagnose((list), MESSAGE_##id, (place), (line), (const struct slice[]){__VA_ARGS__},     \
             sizeof((const struct slice[]){__VA_ARGS__}) / sizeof(struct slice))

enum severity message_severity(enum message message);
struct slice message_name(enum message message); /* the id, "FILE_MISSING" */

/* Appends the sentence of a message with its words filled in. */
void message_write(struct buffer *out, enum message message, enum language language,
                   const struct slice *words, size_t word_count);
#define MESSAGE_WRITE(out, id, language, ...)                                              \
    message_write((out), MESSAGE_##id, (language), (const struct slice[]){__VA_ARGS__},      \
                  sizeof((const struct slice[]){__VA_ARGS__}) / sizeof(struct slice))

/* Appends "FILE:LINE (EID): sentence", leaving out the parts that are not known. */
void diagnostic_write(struct buffer *out, const struct diagnostic *item, enum language language);

#endif
