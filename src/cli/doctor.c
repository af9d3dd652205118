/*
 * rasoat doctor: what is installed, whether rules and database are good, and what the parts that
 * are missing would add.
 */
#include "cli/doctor.h"

#include "cli/places.h"
#include "cli/terminal.h"
#include "export/json_writer.h"

static struct slice decimal(struct arena *arena, long long number)
{
    return arena_format(arena, "%lld", number);
}

static void put_sentence(struct buffer *out, enum message message, enum language language,
                         const struct slice *words, size_t count)
{
    message_write(out, message, language, words, count);
    buffer_add_char(out, '\n');
}

static void tell_libraries(struct buffer *out, const struct checkup *checkup)
{
    buffer_add(out, SLICE("rasoat " RASOAT_VERSION "\n"));
    for (size_t i = 0; i < checkup->library_count; i++) {
        const struct library *library = &checkup->libraries[i];
        buffer_add(out, SLICE("  "));
        terminal_cell(out, slice_of(library->name), 18, true);
        buffer_add(out, library->version);
        buffer_add_char(out, '\n');
    }
}

static void tell_rules(struct buffer *out, const struct checkup *checkup,
                       const struct program *program)
{
    const struct slice words[] = {
        slice_of(program->rules_folder),
        decimal(checkup->arena, (long long)checkup->rules),
        checkup->rules_version.len > 12 ? slice_part(checkup->rules_version, 0, 12)
                                        : checkup->rules_version,
    };
    enum message message = !checkup->rules_version.len ? MESSAGE_DOCTOR_RULES_MISSING
                           : checkup->rules_good       ? MESSAGE_DOCTOR_RULES
                                                       : MESSAGE_DOCTOR_RULES_SHORT;
    put_sentence(out, message, program->language, words, 3);
}

static void tell_database(struct buffer *out, const struct checkup *checkup,
                          const struct program *program)
{
    static const enum message messages[] = {
        [DATABASE_NONE] = MESSAGE_DOCTOR_DATABASE_NONE,
        [DATABASE_GOOD] = MESSAGE_DOCTOR_DATABASE,
        [DATABASE_BAD] = MESSAGE_DOCTOR_DATABASE_BAD,
    };
    const struct slice words[] = {
        slice_of(program->database),
        decimal(checkup->arena, checkup->totals.works),
        decimal(checkup->arena, checkup->totals.flags),
        decimal(checkup->arena, checkup->totals.unread),
    };
    put_sentence(out, messages[checkup->database], program->language, words, 4);
}

static void tell_parts(struct buffer *out, const struct checkup *checkup, enum language language)
{
    put_sentence(out, MESSAGE_DOCTOR_PARTS, language, NULL, 0);
    for (size_t i = 0; i < checkup->part_count; i++) {
        const struct optional_part *part = &checkup->parts[i];
        buffer_add(out, SLICE("  "));
        terminal_cell(out, slice_of(part->name), 18, true);
        message_write(out, part->adds, language, NULL, 0);
        buffer_add(out, SLICE(": "));
        if (part->path)
            buffer_add(out, slice_of(part->path));
        else
            MESSAGE_WRITE(out, DOCTOR_MISSING, language, slice_of(part->package));
        buffer_add_char(out, '\n');
    }
}

static void json_libraries(struct json *json, const struct checkup *checkup)
{
    json_object(json, "libraries");
    for (size_t i = 0; i < checkup->library_count; i++)
        json_text(json, checkup->libraries[i].name, checkup->libraries[i].version);
    json_close(json);
}

static void json_state(struct json *json, const struct checkup *checkup,
                       const struct program *program)
{
    static const struct slice states[] = {
        [DATABASE_NONE] = SLICE_INIT("none"),
        [DATABASE_GOOD] = SLICE_INIT("good"),
        [DATABASE_BAD] = SLICE_INIT("bad"),
    };
    json_object(json, "rules");
    json_text(json, "folder", slice_of(program->rules_folder));
    json_bool(json, "good", checkup->rules_good);
    json_number(json, "count", (long long)checkup->rules);
    json_text(json, "version", checkup->rules_version);
    json_close(json);
    json_object(json, "database");
    json_text(json, "file", slice_of(program->database));
    json_text(json, "state", states[checkup->database]);
    json_number(json, "works", checkup->totals.works);
    json_number(json, "flags", checkup->totals.flags);
    json_number(json, "unread", checkup->totals.unread);
    json_close(json);
}

static void json_parts(struct json *json, const struct checkup *checkup)
{
    json_array(json, "optional");
    for (size_t i = 0; i < checkup->part_count; i++) {
        const struct optional_part *part = &checkup->parts[i];
        json_object(json, NULL);
        json_text(json, "name", slice_of(part->name));
        json_bool(json, "found", part->path != NULL);
        json_text(json, "path", slice_of(part->path));
        json_text(json, "package", slice_of(part->package));
        json_close(json);
    }
    json_close(json);
}

static void tell_json(struct buffer *out, const struct checkup *checkup,
                      const struct program *program)
{
    struct json json;
    json_begin(&json, out);
    json_object(&json, NULL);
    json_text(&json, "version", SLICE(RASOAT_VERSION));
    json_libraries(&json, checkup);
    json_state(&json, checkup, program);
    json_parts(&json, checkup);
    json_close(&json);
    json_end(&json);
}

static int tell(const struct program *program, const struct checkup *checkup)
{
    struct buffer out;
    buffer_init(&out);
    if (program->json) {
        tell_json(&out, checkup, program);
    } else {
        tell_libraries(&out, checkup);
        tell_rules(&out, checkup, program);
        tell_database(&out, checkup, program);
        tell_parts(&out, checkup, program->language);
    }
    int status = command_print(program, &out);
    buffer_free(&out);
    command_report(program, &checkup->rule_faults);
    command_report(program, &checkup->database_faults);
    if (status == EXIT_DONE && (!checkup->rules_good || checkup->database == DATABASE_BAD))
        status = EXIT_SHORT;
    return status;
}

int command_doctor(struct program *program, int argc, char **argv)
{
    struct checkup checkup;
    int status;
    if (!command_only_options(program, command_named("doctor"), argc, argv, NULL, 0, &status))
        return status;
    struct arena *arena = arena_new();
    checkup_make(arena, program, &checkup);
    status = tell(program, &checkup);
    arena_free(arena);
    return status;
}
