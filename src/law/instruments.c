/*
 * The register of instruments: looking up. It is small (some hundred rows), so it is searched row
 * by row, by the serial and the year of a number before its letters.
 */
#include "law/instruments.h"

#include "law/register.h"
#include "terms/kind.h"
#include "terms/phrase.h"

#include <assert.h>
#include <limits.h>
#include <stdint.h>

size_t instruments_count(const struct instruments *register_)
{
    return register_->count;
}

const struct instrument *instruments_at(const struct instruments *register_, size_t index)
{
    assert(index < register_->count);
    return &register_->entries[index].instrument;
}

size_t register_numbered(const struct instruments *register_, const struct act_number *number)
{
    unsigned long serial;

    if (!slice_number(number->serial, ULONG_MAX, &serial))
        return SIZE_MAX;
    for (size_t i = 0; i < register_->count; i++) {
        const struct entry *entry = &register_->entries[i];
        if (entry->serial == serial && entry->year == number->year &&
            number_same(entry->instrument.number, number->whole))
            return i;
    }
    return SIZE_MAX;
}

const struct instrument *instruments_by_number(const struct instruments *register_,
                                               struct slice number)
{
    struct arena *arena = arena_new();
    struct act_number read;
    size_t pos = 0;
    size_t index = SIZE_MAX;

    if (number_find(arena, number, &pos, &read))
        index = register_numbered(register_, &read);
    arena_free(arena);
    return index == SIZE_MAX ? NULL : &register_->entries[index].instrument;
}

struct date instrument_begins(const struct instrument *instrument)
{
    return date_is_set(instrument->from) ? instrument->from : instrument->issued;
}

bool instrument_in_force(const struct instrument *instrument, struct date on)
{
    assert(date_is_set(on));
    return date_order(instrument_begins(instrument), on) <= 0 &&
           (!date_is_set(instrument->until) || date_order(on, instrument->until) <= 0);
}

const struct name *register_name(const struct instruments *register_, struct slice text, size_t at,
                                 size_t *end)
{
    for (size_t i = 0; i < register_->name_count; i++)
        if ((*end = phrase_at(text, at, register_->names[i].words)) != 0)
            return &register_->names[i];
    return NULL;
}

struct slice instrument_label(struct arena *arena, const struct instrument *instrument)
{
    const struct act_kind *kind = kind_by_slug(instrument->kind);
    struct slice label = kind ? kind_label(arena, kind) : SLICE("Văn bản");

    if (!kind || !kind->titled)
        return arena_format(arena, "%.*s số %.*s", SLICE_ARG(label),
                            SLICE_ARG(instrument->number));
    if (!instrument->number.len)
        return arena_format(arena, "%.*s %.*s (%d)", SLICE_ARG(label),
                            SLICE_ARG(instrument->title), instrument->issued.year);
    return arena_format(arena, "%.*s %.*s số %.*s", SLICE_ARG(label),
                        SLICE_ARG(instrument->title), SLICE_ARG(instrument->number));
}
