/*
 * rasoat eval: holds what the program reads and flags against labels made by people.
 */
#include "cli/command.h"

#include "cli/eval_report.h"
#include "base/file.h"
#include "cli/walk.h"
#include "markup/reading.h"
#include "measure/score.h"
#include "scan/scanner.h"


struct evaluation {
    struct program *program;
    struct arena *arena;
    struct diagnostics diagnostics;
    struct scanner *scanner;
    struct gold gold;
    struct scores scores;
    struct walk documents;
    struct date as_of;
};

/* The document with this base name anywhere below the folder; NULL: none. */
static const char *document_path(const struct evaluation *evaluation, struct slice name)
{
    for (size_t i = 0; i < evaluation->documents.count; i++)
        if (slice_is(file_base_name(slice_of(evaluation->documents.paths[i])), name))
            return evaluation->documents.paths[i];
    return NULL;
}

static void score_act(struct evaluation *evaluation, const struct gold_act *wanted)
{
    const char *path = document_path(evaluation, wanted->file);
    struct reading reading;
    struct flags flags = {0};
    evaluation->diagnostics.file = wanted->file;
    if (!path) {
        DIAGNOSE(&evaluation->diagnostics, GOLD_NO_DOCUMENT, SLICE(""), 0, SLICE(""));
        scores_add_unread(&evaluation->scores, &evaluation->gold, wanted);
        return;
    }
    if (reading_open(&reading, path) != STATUS_OK) {
        command_report(evaluation->program, &reading.diagnostics);
        scores_add_unread(&evaluation->scores, &evaluation->gold, wanted);
    } else {
        scanner_run(evaluation->scanner, reading.arena, &reading.act, evaluation->as_of, &flags);
        scores_add(&evaluation->scores, &evaluation->gold, wanted, &reading.act, &flags);
    }
    reading_free(&reading);
}

static enum status load(struct evaluation *evaluation, const char *gold, const char *documents)
{
    enum status status = scanner_open(evaluation->program->rules_folder, &evaluation->scanner,
                                      &evaluation->diagnostics);
    if (status == STATUS_OK)
        status = gold_load(evaluation->arena, gold, &evaluation->gold, &evaluation->diagnostics);
    if (status == STATUS_OK)
        status = walk_collect(evaluation->arena, documents, &evaluation->documents,
                              &evaluation->diagnostics);
    return status;
}

static int run(struct evaluation *evaluation, const char *gold, const char *documents)
{
    enum status status = load(evaluation, gold, documents);
    if (status != STATUS_OK) {
        command_report(evaluation->program, &evaluation->diagnostics);
        return status == STATUS_CALL ? EXIT_CALL : EXIT_CANNOT;
    }
    scores_begin(&evaluation->scores, evaluation->arena);
    for (size_t i = 0; i < evaluation->gold.act_count; i++)
        score_act(evaluation, &evaluation->gold.acts[i]);
    eval_report(evaluation->program, &evaluation->scores, evaluation->as_of);
    return command_report(evaluation->program, &evaluation->diagnostics);
}

int command_eval(struct program *program, int argc, char **argv)
{
    const char *gold = NULL, *documents = NULL, *as_of = "2026-11-23";
    const struct option_spec options[] = {
        {.name = "gold", .value = &gold},
        {.name = "documents", .value = &documents},
        {.name = "as-of", .value = &as_of},
    };
    struct evaluation evaluation = {.program = program};
    int status;
    if (command_options(program, command_named("eval"), argc, argv, options,
                        sizeof options / sizeof *options, &status) < 0)
        return status;
    if (!gold || !documents) {
        SAY(program, EVAL_CALL, SLICE(""));
        return EXIT_CALL;
    }
    if (!date_parse_iso(slice_of(as_of), &evaluation.as_of)) {
        SAY(program, DATE_WRONG, slice_of(as_of));
        return EXIT_CALL;
    }
    evaluation.arena = arena_new();
    evaluation.diagnostics = (struct diagnostics){.arena = evaluation.arena, .file = SLICE("")};
    status = run(&evaluation, gold, documents);
    scanner_free(evaluation.scanner);
    arena_free(evaluation.arena);
    return status;
}
