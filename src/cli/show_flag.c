/*
 * A flag for a person: the clause in its act with the words marked, then what an officer asks:
 * where, against which provision, why, was it lawful then, does it fit now, what is proposed.
 */
#include "cli/show.h"

#include "cli/flags_of.h"
#include "cli/wrap.h"
#include "export/excerpt.h"
#include "export/flag_json.h"
#include "export/labels.h"
#include "rules/grade.h"
#include "text/utf8.h"

#include <unistd.h>

enum { CLAUSE_LETTERS = 1200, FIELD_COLUMN = 17, FIELD_WIDTH_MOST = 100 };

struct sheet_of_flag {
    const struct program *program;
    struct arena *arena;
    const struct flag_row *row;
    struct terminal terminal;
    struct buffer out;
};

static struct slice in_language(const struct sheet_of_flag *sheet, struct slice vi, struct slice en)
{
    return sheet->program->language == LANGUAGE_VI || !en.len ? vi : en;
}

/* "Căn cứ         khoản 3 Điều 51 ...": a name and a value that wraps beside it. */
static void put_field(struct sheet_of_flag *sheet, enum message name, struct slice value)
{
    struct slice text =
        label_message(sheet->arena, name, sheet->program->language, NULL, 0);
    struct wrap wrap = {.terminal = &sheet->terminal, .indent = FIELD_COLUMN};
    if (!value.len)
        return;
    terminal_styled(&sheet->out, &sheet->terminal, TERMINAL_FAINT, text);
    for (size_t i = utf8_length(text); i < FIELD_COLUMN; i++)
        buffer_add_char(&sheet->out, ' ');
    wrap_text(&sheet->out, terminal_text(sheet->arena, value), &wrap);
}

static void put_line(struct sheet_of_flag *sheet, const char *style, struct slice text)
{
    struct wrap wrap = {.terminal = &sheet->terminal};
    if (!text.len)
        return;
    if (style && sheet->terminal.marks)
        buffer_add(&sheet->out, slice_of(style));
    wrap_text(&sheet->out, terminal_line(sheet->arena, text), &wrap);
    if (style && sheet->terminal.marks)
        buffer_add(&sheet->out, SLICE(TERMINAL_PLAIN));
}

static struct slice long_grade(const struct sheet_of_flag *sheet)
{
    for (enum grade grade = GRADE_CONFLICT; grade <= GRADE_TRIGGER; grade++)
        if (slice_is(grade_name(grade), sheet->row->grade))
            return grade_label(grade, (int)sheet->program->language);
    return sheet->row->grade;
}

static void put_head(struct sheet_of_flag *sheet)
{
    const struct flag_row *row = sheet->row;
    const struct slice words[] = {arena_format(sheet->arena, "%lld", row->id), long_grade(sheet)};
    put_line(sheet, TERMINAL_BOLD,
             label_message(sheet->arena, MESSAGE_SHOW_FLAG, sheet->program->language, words, 2));
    const struct slice kind =
        row->number.len ? label_kind(sheet->arena, row->kind) : SLICE("");
    const struct slice act[] = {kind, flags_of_act_line(sheet->arena, row)};
    put_line(sheet, NULL, slice_trim(arena_join(sheet->arena, act, 2, SLICE(" "))));
    put_line(sheet, NULL, row->title);
    buffer_add_char(&sheet->out, '\n');
}

/* The provision's own words. They are made fit for the terminal in three pieces, because that
   can change how long they are. */
static void put_clause(struct sheet_of_flag *sheet, size_t indent)
{
    const struct flag_row *row = sheet->row;
    struct excerpt excerpt = excerpt_around(sheet->arena, row->provision_text, row->start,
                                            row->length, CLAUSE_LETTERS);
    struct slice head = row->provision_number.len
                            ? arena_format(sheet->arena, "%.*s ", SLICE_ARG(row->provision_number))
                            : SLICE("");
    const struct slice pieces[] = {
        terminal_text(sheet->arena, head),
        terminal_text(sheet->arena, slice_part(excerpt.text, 0, excerpt.start)),
        terminal_text(sheet->arena, slice_part(excerpt.text, excerpt.start, excerpt.length)),
        terminal_text(sheet->arena, slice_from(excerpt.text, excerpt.start + excerpt.length)),
    };
    struct wrap wrap = {.terminal = &sheet->terminal,
                        .indent = indent,
                        .start = pieces[0].len + pieces[1].len,
                        .length = pieces[2].len};
    for (size_t i = 0; i < indent; i++)
        buffer_add_char(&sheet->out, ' ');
    wrap_text(&sheet->out, arena_join(sheet->arena, pieces, 4, SLICE("")), &wrap);
    buffer_add_char(&sheet->out, '\n');
}

/* The headings and opening sentences above the clause, each a step further in. */
static void put_context(struct sheet_of_flag *sheet, const struct slice *lines, size_t count)
{
    enum { STEP = 2 };
    struct wrap wrap = {.terminal = &sheet->terminal, .indent = STEP};
    for (size_t i = 0; i < count; i++) {
        for (size_t blank = 0; blank < wrap.indent; blank++)
            buffer_add_char(&sheet->out, ' ');
        wrap_text(&sheet->out, terminal_line(sheet->arena, lines[i]), &wrap);
        wrap.indent += STEP;
    }
    put_clause(sheet, wrap.indent);
}

static struct slice judgement(const struct sheet_of_flag *sheet, struct slice fit,
                              struct slice basis)
{
    struct slice name = label(sheet->arena, LABEL_FIT, fit, sheet->program->language);
    if (!basis.len)
        return name;
    return arena_format(sheet->arena, "%.*s (%.*s)", SLICE_ARG(name), SLICE_ARG(basis));
}

static void put_fields(struct sheet_of_flag *sheet)
{
    const struct flag_row *row = sheet->row;
    enum language language = sheet->program->language;
    put_field(sheet, MESSAGE_SHOW_PLACE, in_language(sheet, row->citation_vi, row->citation_en));
    put_field(sheet, MESSAGE_SHOW_FINDING, in_language(sheet, row->title_vi, row->title_en));
    put_field(sheet, MESSAGE_SHOW_BASIS, row->basis);
    put_field(sheet, MESSAGE_SHOW_REASON, in_language(sheet, row->reason_vi, row->reason_en));
    put_field(sheet, MESSAGE_SHOW_AT_ISSUE, judgement(sheet, row->at_issue, row->at_issue_basis));
    put_field(sheet, MESSAGE_SHOW_NOW, judgement(sheet, row->now, row->now_basis));
    put_field(sheet, MESSAGE_SHOW_HANDLING,
              label(sheet->arena, LABEL_HANDLING, row->handling, language));
    put_field(sheet, MESSAGE_SHOW_STATE, label(sheet->arena, LABEL_STATE, row->state, language));
    put_field(sheet, MESSAGE_SHOW_RULE,
              arena_format(sheet->arena, "%.*s (%.*s) · %.*s", SLICE_ARG(row->rule),
                           SLICE_ARG(row->pack), SLICE_ARG(row->eid)));
}

static int print_flag(const struct program *program, struct arena *arena,
                      const struct flag_row *row, const struct slice *context, size_t count)
{
    struct sheet_of_flag sheet = {.program = program,
                                  .arena = arena,
                                  .row = row,
                                  .terminal = terminal_of(STDOUT_FILENO)};
    if (sheet.terminal.width != SIZE_MAX && sheet.terminal.width > FIELD_WIDTH_MOST)
        sheet.terminal.width = FIELD_WIDTH_MOST; /* longer lines are hard to read */
    buffer_init(&sheet.out);
    put_head(&sheet);
    put_context(&sheet, context, count);
    put_fields(&sheet);
    int status = command_print(program, &sheet.out);
    buffer_free(&sheet.out);
    return status;
}

static int print_json(const struct program *program, const struct flag_row *row)
{
    struct buffer out;
    struct json json;
    buffer_init(&out);
    json_begin(&json, &out);
    flag_json(&json, NULL, row);
    json_end(&json);
    int status = command_print(program, &out);
    buffer_free(&out);
    return status;
}

/* The provisions above the flag's, asked for apart because only one flag needs them. */
static enum status read_context(const struct program *program, struct arena *arena, long long id,
                                struct slice **lines, size_t *count)
{
    struct diagnostics list = {.arena = arena, .file = slice_of(program->database)};
    struct review *review = NULL;
    enum status status = review_open(program->database, false, &review, &list);
    if (status == STATUS_OK)
        status = review_context(review, id, arena, lines, count, &list);
    review_close(review);
    command_report(program, &list);
    return status;
}

static int show_row(const struct program *program, struct arena *arena, const struct flag_row *row)
{
    struct slice *context = NULL;
    size_t count = 0;
    if (program->json)
        return print_json(program, row);
    if (read_context(program, arena, row->id, &context, &count) != STATUS_OK)
        return EXIT_CANNOT;
    return print_flag(program, arena, row, context, count);
}

int show_flag(const struct program *program, long long id)
{
    const struct flag_filter filter = {
        .id = id, .family = SLICE(""), .grade = SLICE(""), .act = SLICE("")};
    struct arena *arena = arena_new();
    struct list list;
    int status = flags_of(program, arena, &filter, &list);
    if (status == EXIT_DONE && !list.flag_count) {
        SAY(program, SHOW_NO_FLAG, arena_format(arena, "%lld", id));
        status = EXIT_SHORT;
    } else if (status == EXIT_DONE) {
        status = show_row(program, arena, &list.flags[0]);
    }
    arena_free(arena);
    return status;
}
