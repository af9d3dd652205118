/*
 * The report of rasoat eval. Figures go to standard output: they are the data of this command.
 */
#include "cli/eval_report.h"

#include "base/buffer.h"
#include "export/json_writer.h"

#include <stdio.h>

static void json_share(struct json *json, const char *key, const struct share *share)
{
    json_object(json, key);
    json_number(json, "right", (long long)share->right);
    json_number(json, "of", (long long)share->of);
    json_close(json);
}

static void json_ratio(struct json *json, const char *key, bool known, double ratio)
{
    if (known)
        json_real(json, key, ratio);
    else
        json_null(json, key);
}

static void json_hits(struct json *json, const char *key, const struct hits *hits, bool f1)
{
    double ratio = 0;
    json_object(json, key);
    json_number(json, "tp", (long long)hits->tp);
    json_number(json, "fp", (long long)hits->fp);
    json_number(json, "fn", (long long)hits->fn);
    bool known = hits_precision(hits, &ratio);
    json_ratio(json, "precision", known, ratio);
    known = hits_recall(hits, &ratio);
    json_ratio(json, "recall", known, ratio);
    known = hits_f1(hits, &ratio);
    if (f1)
        json_ratio(json, "f1", known, ratio);
    json_close(json);
}

static void json_metadata(struct json *json, const struct scores *scores)
{
    json_object(json, "metadata");
    for (size_t i = 0; i < FIELD_COUNT; i++)
        json_share(json, scores_field_name(i).at, &scores->fields[i]);
    json_close(json);
    json_object(json, "structure");
    json_hits(json, "articles", &scores->articles, true);
    json_hits(json, "paragraphs", &scores->paragraphs, true);
    json_hits(json, "attachments", &scores->attachments, true);
    json_close(json);
}

static void json_flags(struct json *json, const struct scores *scores)
{
    json_object(json, "flags");
    json_hits(json, "all", &scores->flags, false);
    json_object(json, "families");
    for (size_t i = 0; i < scores->family_count; i++)
        json_hits(json, scores->families[i].family.at, &scores->families[i].hits, false);
    json_close(json);
    json_share(json, "at", &scores->at);
    json_close(json);
}

static void json_misses(struct json *json, const struct scores *scores)
{
    json_array(json, "misses");
    for (size_t i = 0; i < scores->miss_count; i++) {
        const struct miss *miss = &scores->misses[i];
        json_object(json, NULL);
        json_text(json, "file", miss->file);
        json_text(json, "eId", miss->eid);
        json_text(json, "family", miss->family);
        json_text(json, "miss", miss->missed ? SLICE("fn") : SLICE("fp"));
        json_text(json, "quote", miss->quote);
        json_close(json);
    }
    json_close(json);
    json_array(json, "faults");
    for (size_t i = 0; i < scores->fault_count; i++) {
        json_object(json, NULL);
        json_text(json, "file", scores->faults[i].file);
        json_text(json, "field", scores->faults[i].family);
        json_text(json, "read", scores->faults[i].quote);
        json_close(json);
    }
    json_close(json);
}

static void write_json(struct buffer *out, const struct scores *scores, struct date as_of)
{
    struct json json;
    json_begin(&json, out);
    json_object(&json, NULL);
    json_text(&json, "as_of", date_iso(scores->arena, as_of));
    json_object(&json, "acts");
    json_number(&json, "gold", (long long)scores->gold_acts);
    json_number(&json, "read", (long long)scores->read_acts);
    json_close(&json);
    json_metadata(&json, scores);
    json_flags(&json, scores);
    json_misses(&json, scores);
    json_close(&json);
    json_end(&json);
}

static void add_ratio(struct buffer *out, bool known, double ratio)
{
    if (known)
        buffer_format(out, " %9.3f", ratio);
    else
        buffer_format(out, " %9s", "-");
}

static void add_hits(struct buffer *out, struct slice name, const struct hits *hits)
{
    double ratio = 0;
    buffer_format(out, "%-26.*s %5zu %5zu %5zu", SLICE_ARG(name), hits->tp, hits->fp, hits->fn);
    bool known = hits_precision(hits, &ratio);
    add_ratio(out, known, ratio);
    known = hits_recall(hits, &ratio);
    add_ratio(out, known, ratio);
    known = hits_f1(hits, &ratio);
    add_ratio(out, known, ratio);
    buffer_add_char(out, '\n');
}

static void add_misses(struct buffer *out, const struct scores *scores)
{
    for (size_t i = 0; i < scores->fault_count; i++)
        buffer_format(out, "%.*s  %.*s: %.*s\n", SLICE_ARG(scores->faults[i].file),
                      SLICE_ARG(scores->faults[i].family), SLICE_ARG(scores->faults[i].quote));
    for (size_t i = 0; i < scores->miss_count; i++) {
        const struct miss *miss = &scores->misses[i];
        buffer_format(out, "%s  %.*s  %.*s  %.*s  %.*s\n", miss->missed ? "fn" : "fp",
                      SLICE_ARG(miss->file), SLICE_ARG(miss->eid), SLICE_ARG(miss->family),
                      SLICE_ARG(miss->quote));
    }
}

static void write_tables(struct buffer *out, const struct scores *scores)
{
    buffer_format(out, "%zu / %zu\n\n", scores->read_acts, scores->gold_acts);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        buffer_format(out, "%-26.*s %5zu / %zu\n", SLICE_ARG(scores_field_name(i)),
                      scores->fields[i].right, scores->fields[i].of);
    buffer_format(out, "\n%-26s %5s %5s %5s %9s %9s %9s\n", "", "tp", "fp", "fn", "precision",
                  "recall", "f1");
    add_hits(out, SLICE("articles"), &scores->articles);
    add_hits(out, SLICE("paragraphs"), &scores->paragraphs);
    add_hits(out, SLICE("attachments"), &scores->attachments);
    for (size_t i = 0; i < scores->family_count; i++)
        add_hits(out, scores->families[i].family, &scores->families[i].hits);
    add_hits(out, SLICE("all"), &scores->flags);
    buffer_format(out, "%-26s %5zu / %zu\n\n", "at", scores->at.right, scores->at.of);
    add_misses(out, scores);
}

void eval_report(const struct program *program, const struct scores *scores, struct date as_of)
{
    struct buffer out;
    buffer_init(&out);
    if (program->json)
        write_json(&out, scores, as_of);
    else
        write_tables(&out, scores);
    fwrite(out.at, 1, out.len, stdout);
    buffer_free(&out);
}
