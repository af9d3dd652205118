/* Values: a table of keys, each a member of the row or a function that puts one together. */
#include "export/value.h"

#include "export/excerpt.h"
#include "export/form.h"
#include "export/labels.h"
#include "text/date.h"

static struct slice serial_text(const struct value_call *call)
{
    return arena_format(call->arena, "%zu", call->serial);
}

static struct slice id_text(const struct value_call *call)
{
    return arena_format(call->arena, "%lld", call->row->id);
}

static struct slice kind_text(const struct value_call *call)
{
    return label_kind(call->arena, call->row->kind);
}

static struct slice issued_text(const struct value_call *call)
{
    struct date issued;
    return date_parse_iso(call->row->issued, &issued) ? date_vietnamese(call->arena, issued)
                                                      : SLICE("");
}

static struct slice number_and_date(const struct value_call *call)
{
    struct slice issued = issued_text(call);
    if (!issued.len || !call->row->number.len)
        return issued.len ? issued : call->row->number;
    const struct slice pieces[] = {call->row->number, issued};
    return label_message(call->arena, MESSAGE_NUMBER_AND_DATE, call->language, pieces, 2);
}

/* The words of the provision behind its number, cut to what the column has room for. */
static struct slice provision_text(const struct value_call *call)
{
    const struct flag_row *row = call->row;
    size_t most = call->column->most ? call->column->most : row->provision_text.len;
    struct excerpt excerpt =
        excerpt_around(call->arena, row->provision_text, row->start, row->length, most);
    const struct slice pieces[] = {row->provision_number, excerpt.text};
    if (!row->provision_number.len)
        return excerpt.text;
    return arena_join(call->arena, pieces, 2, SLICE(" "));
}

static struct slice handling_text(const struct value_call *call)
{
    return label(call->arena, LABEL_HANDLING, call->row->handling, call->language);
}

static struct slice grade_text(const struct value_call *call)
{
    return label(call->arena, LABEL_GRADE, call->row->grade, call->language);
}

static struct slice state_text(const struct value_call *call)
{
    return label(call->arena, LABEL_STATE, call->row->state, call->language);
}

static struct slice deadline_text(const struct value_call *call)
{
    for (size_t i = 0; i < call->form->deadline_count; i++) {
        const struct form_deadline *deadline = &call->form->deadlines[i];
        if (slice_is(deadline->grade, call->row->grade) &&
            (!deadline->normative || call->row->normative))
            return deadline->text[call->language];
    }
    return SLICE("");
}

/* A column that officers fill in: the machine knows nothing to write there. */
static struct slice nothing(const struct value_call *call)
{
    (void)call;
    return SLICE("");
}

#define MEMBER(name) {offsetof(struct flag_row, name), offsetof(struct flag_row, name)}
#define MEMBERS(name) {offsetof(struct flag_row, name##_vi), offsetof(struct flag_row, name##_en)}

static const struct value_key keys[] = {
    {.name = SLICE_INIT("serial"), .of_act = true, .number = true, .text = serial_text},
    {.name = SLICE_INIT("kind"), .of_act = true, .text = kind_text},
    {.name = SLICE_INIT("number"), .of_act = true, .member = MEMBER(number)},
    {.name = SLICE_INIT("issued"), .of_act = true, .text = issued_text},
    {.name = SLICE_INIT("number-date"), .of_act = true, .text = number_and_date},
    {.name = SLICE_INIT("issuer"), .of_act = true, .member = MEMBER(issuer)},
    {.name = SLICE_INIT("title"), .of_act = true, .member = MEMBER(title)},
    {.name = SLICE_INIT("domain"), .of_act = true, .member = MEMBER(domain)},
    {.name = SLICE_INIT("drafter"), .of_act = true, .text = nothing},
    {.name = SLICE_INIT("place"), .member = MEMBERS(citation)},
    {.name = SLICE_INIT("text"), .cuts = true, .text = provision_text},
    {.name = SLICE_INIT("quote"), .member = MEMBER(quote)},
    {.name = SLICE_INIT("basis"), .member = MEMBER(basis)},
    {.name = SLICE_INIT("handling"), .text = handling_text},
    {.name = SLICE_INIT("finding"), .member = MEMBERS(title)},
    {.name = SLICE_INIT("reason"), .member = MEMBERS(reason)},
    {.name = SLICE_INIT("grade"), .text = grade_text},
    {.name = SLICE_INIT("deadline"), .text = deadline_text},
    {.name = SLICE_INIT("family"), .member = MEMBER(family)},
    {.name = SLICE_INIT("rule"), .member = MEMBER(rule)},
    {.name = SLICE_INIT("state"), .text = state_text},
    {.name = SLICE_INIT("id"), .number = true, .text = id_text},
};

const struct value_key *value_key_at(size_t index)
{
    return index < sizeof keys / sizeof *keys ? &keys[index] : NULL;
}

const struct value_key *value_key(struct slice name)
{
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (slice_is(keys[i].name, name))
            return &keys[i];
    return NULL;
}

struct slice value_text(const struct value_call *call)
{
    const struct value_key *key = call->column->key;
    struct slice text;
    if (key->text)
        text = key->text(call);
    else
        text = *(const struct slice *)(const void *)((const char *)call->row +
                                                     key->member[call->language]);
    if (key->cuts || !call->column->most)
        return text;
    return excerpt_around(call->arena, text, 0, 0, call->column->most).text;
}
