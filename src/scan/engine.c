/* One run over one act: laid out, gated, every rule held against it, hits made flags. */
#include "scan/engine.h"

#include "scan/verdict.h"

#include <stdint.h>

static void open_gate(struct run *run)
{
    size_t words = gate_words(run->engine->gate);
    run->record = ARENA_ARRAY(run->arena, uint64_t, words);
    run->open = ARENA_ARRAY(run->arena, uint64_t, (run->sheet.act->count + 1) * words);
    for (size_t i = 0; i < run->sheet.act->count; i++)
        gate_read(run->engine->gate, run->sheet.leaves[i].subject, run->open + i * words);
}

static void run_one(struct run *run, size_t index)
{
    const struct rule *rule = rules_at(run->engine->rules, index);
    if (!condition_holds(&rule->when, &run->sheet.act->identity, &run->issue))
        return;
    if (rule->cites.set)
        run_cites(run, index);
    else
        run_rule(run, index);
}

void engine_run(const struct engine *engine, struct arena *arena, const struct act *act,
                struct date as_of, enum way way, size_t only, struct flags *flags)
{
    struct run run = {.engine = engine, .arena = arena, .as_of = as_of, .flags = flags,
                      .issue = issue_of(arena, &act->identity), .matcher = matcher_new()};
    *flags = (struct flags){0};
    sheet_make(&run.sheet, arena, act, way);
    run.bases = ARENA_ARRAY(arena, struct bases, act->count + 1);
    run.answers = ARENA_ARRAY(arena, struct answer, rules_pattern_count(engine->rules) + 1);
    run.in_document = ARENA_ARRAY(arena, signed char, rules_pattern_count(engine->rules) + 1);
    if (way == WAY_VIEW)
        open_gate(&run);
    for (size_t i = 0; i < rules_count(engine->rules); i++)
        if (only == i || (only == SIZE_MAX && engine->usable[i]))
            run_one(&run, i);
    run_collect(&run);
    matcher_free(run.matcher);
}

void run_unexamined(struct run *run, size_t provision, struct slice rule, enum message message,
                    struct slice word)
{
    struct flags *flags = run->flags;
    struct unexamined *row = ARENA_PUSH(run->arena, flags->unexamined, flags->unexamined_count,
                                        flags->unexamined_room);
    *row = (struct unexamined){.provision = provision, .rule = rule};
    for (enum language language = LANGUAGE_VI; language <= LANGUAGE_EN; language++) {
        struct buffer text;
        buffer_init(&text);
        message_write(&text, message, language, &word, 1);
        row->reason[language] = arena_copy(run->arena, buffer_slice(&text));
        buffer_free(&text);
    }
}
