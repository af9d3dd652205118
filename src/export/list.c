/* The model of a list: which flags stand on it, gathered by act. */
#include "export/list.h"

#include "export/form.h"

#include <stdlib.h>

/* The texts of a row, so that all of them can be copied alike. */
static const size_t row_texts[] = {
#define TEXT(member) offsetof(struct flag_row, member)
    TEXT(work), TEXT(version), TEXT(number), TEXT(kind), TEXT(issuer), TEXT(issued), TEXT(title),
    TEXT(domain), TEXT(eid), TEXT(citation_vi), TEXT(citation_en), TEXT(provision_text),
    TEXT(provision_number), TEXT(quote), TEXT(family), TEXT(rule), TEXT(pack), TEXT(grade),
    TEXT(at_issue), TEXT(at_issue_basis), TEXT(now), TEXT(now_basis), TEXT(basis), TEXT(title_vi),
    TEXT(title_en), TEXT(reason_vi), TEXT(reason_en), TEXT(handling), TEXT(state),
#undef TEXT
};

static struct flag_row copy_row(struct arena *arena, const struct flag_row *row)
{
    struct flag_row copy = *row;
    for (size_t i = 0; i < sizeof row_texts / sizeof *row_texts; i++) {
        struct slice *text = (struct slice *)(void *)((char *)&copy + row_texts[i]);
        *text = arena_copy(arena, *text);
    }
    return copy;
}

static bool is_same_act(const struct flag_row *a, const struct flag_row *b)
{
    return slice_is(a->work, b->work) && slice_is(a->version, b->version);
}

static void note_draft(struct list *list, const struct flag_row *row)
{
    if (list->draft_acts && slice_is(list->last_draft, row->work))
        return;
    list->last_draft = arena_copy(list->arena, row->work);
    list->draft_acts++;
}

static bool take_row(void *context, const struct flag_row *row)
{
    struct list *list = context;
    if (list->wanted.approved_only && !row->approved)
        return true;
    if (list->wanted.issued_only && row->draft) {
        note_draft(list, row);
        return true;
    }
    size_t index = list->flag_count;
    *ARENA_PUSH(list->arena, list->flags, list->flag_count, list->flag_room) =
        copy_row(list->arena, row);
    if (index == 0 || !is_same_act(&list->flags[index - 1], row))
        *ARENA_PUSH(list->arena, list->acts, list->act_count, list->act_room) =
            (struct list_act){.first = index};
    list->acts[list->act_count - 1].count++;
    return true;
}

enum status list_collect(struct arena *arena, const struct row_source *source,
                         struct list_wanted wanted, struct list *list,
                         struct diagnostics *diagnostics)
{
    *list = (struct list){.arena = arena, .wanted = wanted};
    return source->rows(source->context, take_row, list, diagnostics);
}

const struct flag_row *list_act_row(const struct list *list, const struct list_act *act)
{
    return &list->flags[act->first];
}

struct placed_act {
    struct list_act act;
    struct slice domain;
};

static int order_acts(const void *left, const void *right)
{
    const struct placed_act *a = left, *b = right;
    if (a->act.part != b->act.part)
        return a->act.part < b->act.part ? -1 : 1;
    int order = slice_order(a->domain, b->domain);
    if (order)
        return order;
    return (a->act.first > b->act.first) - (a->act.first < b->act.first);
}

void list_arrange(struct list *list, const struct form *form)
{
    struct placed_act *placed = ARENA_ARRAY(list->arena, struct placed_act, list->act_count + 1);
    for (size_t i = 0; i < list->act_count; i++) {
        const struct flag_row *row = list_act_row(list, &list->acts[i]);
        placed[i] = (struct placed_act){list->acts[i], row->domain};
        placed[i].act.part = form_part_of(form, row);
    }
    qsort(placed, list->act_count, sizeof *placed, order_acts);
    for (size_t i = 0; i < list->act_count; i++)
        list->acts[i] = placed[i].act;
}

static struct list_handling *find_handling(struct list_handling *items, size_t *count,
                                           struct slice handling)
{
    for (size_t i = 0; i < *count; i++)
        if (slice_is(items[i].handling, handling))
            return &items[i];
    items[*count] = (struct list_handling){.handling = handling};
    return &items[(*count)++];
}

/* Whether an earlier flag of the act proposes the same, so that the act is not counted twice. */
static bool proposed_before(const struct list *list, const struct list_act *act, size_t flag)
{
    for (size_t i = act->first; i < flag; i++)
        if (slice_is(list->flags[i].handling, list->flags[flag].handling))
            return true;
    return false;
}

size_t list_handlings(const struct list *list, struct list_handling **out)
{
    size_t count = 0;
    struct list_handling *items =
        ARENA_ARRAY(list->arena, struct list_handling, list->flag_count + 1);
    for (size_t a = 0; a < list->act_count; a++) {
        const struct list_act *act = &list->acts[a];
        for (size_t f = act->first; f < act->first + act->count; f++) {
            struct list_handling *item =
                find_handling(items, &count, list->flags[f].handling);
            item->flags++;
            item->acts += !proposed_before(list, act, f);
        }
    }
    *out = items;
    return count;
}

struct date list_latest(const struct list *list)
{
    struct date latest = {0}, issued;
    for (size_t i = 0; i < list->flag_count; i++)
        if (date_parse_iso(list->flags[i].issued, &issued) && date_order(latest, issued) < 0)
            latest = issued;
    return latest;
}
