/*
 * Mutations of files, always the same ones: input N is made from the files by a sequence of random
 * numbers that begins with N. Inputs are tried in children, so that one that ends its child is
 * found and named.
 *
 *     mutate COUNT FILE...            tries inputs 0 to COUNT-1, prints TAP
 *     mutate --write N FILE... >FILE  writes input N
 */
#include "fuzz.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BATCH = 50, MOST_CHANGES = 6, MOST_BYTES = 64 * 1024, SECONDS = 20, SEVERAL = 40 };

struct seeds {
    struct slice *files;
    size_t count;
};

/* xorshift64* (Vigna 2016). */
struct dice {
    uint64_t state;
};

static size_t roll(struct dice *dice, size_t sides)
{
    dice->state ^= dice->state >> 12;
    dice->state ^= dice->state << 25;
    dice->state ^= dice->state >> 27;
    return sides ? (size_t)((dice->state * 0x2545F4914F6CDD1DULL) >> 32) % sides : 0;
}

/* What means something to some reader. */
static const struct slice words[] = {
    SLICE_INIT("\nĐiều 1. "), SLICE_INIT("\n1. "), SLICE_INIT("\na) "), SLICE_INIT("\n1.1.1. "),
    SLICE_INIT("\n- "), SLICE_INIT("\nChương II\n"), SLICE_INIT("\nI. "), SLICE_INIT("“"),
    SLICE_INIT("”"), SLICE_INIT("\""), SLICE_INIT("\n|"), SLICE_INIT("|---|"), SLICE_INIT("\t"),
    SLICE_INIT("**"), SLICE_INIT("_"), SLICE_INIT("[1]"), SLICE_INIT("\n[1] "), SLICE_INIT("(*)"),
    SLICE_INIT("\nPHỤ LỤC I\n"), SLICE_INIT("\nNơi nhận:\n"), SLICE_INIT("\nTM. ỦY BAN NHÂN DÂN\n"),
    SLICE_INIT("khoản 1, 2 và 3 Điều 5 "), SLICE_INIT("từ Điều 1 đến Điều 9 "),
    SLICE_INIT("của Luật "), SLICE_INIT("Nghị định số 1/2020/NĐ-CP "),
    SLICE_INIT("ngày 1 tháng 1 năm 2020"),
    SLICE_INIT("<p>"), SLICE_INIT("</p>"), SLICE_INIT("<table><tr><td colspan=3>"),
    SLICE_INIT("<br>"), SLICE_INIT("<!--"), SLICE_INIT("&#7911;"), SLICE_INIT("&"),
    SLICE_INIT("<quotedStructure>"),
    SLICE_INIT("</content>"), SLICE_INIT("\xFF\xFE"), SLICE_INIT("\xEF\xBB\xBF"), SLICE_INIT("\0"),
    SLICE_INIT("\xCC\x81"), SLICE_INIT("\xE1\xBA"), SLICE_INIT("\xC2\xA0"), SLICE_INIT("\x1F"),
    SLICE_INIT("99999999999999999999"), SLICE_INIT("\n\n"), SLICE_INIT("          ")};

/* Replaces `len` bytes at `at` with others. */
static void replace(struct buffer *text, size_t at, size_t len, struct slice by)
{
    struct buffer out;
    struct slice all = buffer_slice(text);
    buffer_init(&out);
    buffer_add(&out, slice_part(all, 0, at));
    buffer_add(&out, by);
    buffer_add(&out, slice_from(all, at + len));
    buffer_free(text);
    *text = out;
}

static struct slice some_part(struct dice *dice, struct slice of)
{
    size_t start = roll(dice, of.len);
    size_t most = of.len - start < 400 ? of.len - start : 400;
    return slice_part(of, start, roll(dice, most + 1));
}

static void change(struct dice *dice, const struct seeds *seeds, struct buffer *text)
{
    struct slice own = some_part(dice, buffer_slice(text));
    size_t from = (size_t)(own.at - text->at), to = roll(dice, text->len + 1);
    struct slice word = words[roll(dice, sizeof words / sizeof *words)];
    char byte = (char)roll(dice, 256);
    switch (roll(dice, 7)) {
    case 0:
        replace(text, from, own.len, SLICE(""));
        break;
    case 1:
        replace(text, to, 0, some_part(dice, seeds->files[roll(dice, seeds->count)]));
        break;
    case 2:
        for (size_t i = roll(dice, SEVERAL) * roll(dice, 2); i != SIZE_MAX; i--)
            replace(text, to, 0, word);
        break;
    case 3:
        replace(text, from, own.len, word);
        break;
    case 4:
        replace(text, from, own.len ? 1 : 0, (struct slice){&byte, 1});
        break;
    case 5:
        replace(text, to, 0, own);
        break;
    default:
        replace(text, to, text->len - to, SLICE(""));
    }
}

static struct buffer make_input(const struct seeds *seeds, size_t number)
{
    struct dice dice = {(number + 1) * 0x9E3779B97F4A7C15ULL};
    struct buffer text;
    struct slice seed = seeds->files[roll(&dice, seeds->count)];
    buffer_init(&text);
    buffer_add(&text, slice_part(seed, 0, seed.len < MOST_BYTES ? seed.len : MOST_BYTES));
    for (size_t i = 0, changes = roll(&dice, MOST_CHANGES) + 1; i < changes; i++)
        change(&dice, seeds, &text);
    return text;
}

/* Tries inputs in a child; false when it did not end well or in time. */
static bool try_inputs(const struct seeds *seeds, size_t from, size_t to)
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        alarm(SECONDS);
        for (size_t number = from; number < to; number++) {
            struct buffer input = make_input(seeds, number);
            LLVMFuzzerTestOneInput((const uint8_t *)input.at, input.len);
            buffer_free(&input);
        }
        _exit(0);
    }
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

static size_t try_all(const struct seeds *seeds, size_t count)
{
    size_t failed = 0;
    for (size_t from = 0; from < count; from += BATCH) {
        size_t to = from + BATCH < count ? from + BATCH : count;
        if (try_inputs(seeds, from, to))
            continue;
        for (size_t number = from; number < to; number++)
            if (!try_inputs(seeds, number, number + 1)) {
                printf("# input %zu\n", number);
                failed++;
            }
    }
    return failed;
}

static struct seeds read_seeds(struct arena *arena, char **paths)
{
    struct seeds seeds = {0};
    size_t room = 0;
    for (; *paths; paths++) {
        struct diagnostics list = {.arena = arena, .file = SLICE("")};
        struct slice bytes;
        if (file_read(arena, *paths, LIMIT_FILE_BYTES, &bytes, &list) == STATUS_OK)
            *ARENA_PUSH(arena, seeds.files, seeds.count, room) = bytes;
    }
    return seeds;
}

int main(int argc, char **argv)
{
    bool write = argc > 3 && strcmp(argv[1], "--write") == 0;
    if (argc < 3)
        return 2;
    struct arena *arena = arena_new();
    struct seeds seeds = read_seeds(arena, argv + (write ? 3 : 2));
    size_t count = strtoul(argv[write ? 2 : 1], NULL, 10), failed = 0;
    if (write && seeds.count) {
        struct buffer input = make_input(&seeds, count);
        fwrite(input.at, 1, input.len, stdout);
        buffer_free(&input);
    } else {
        failed = seeds.count ? try_all(&seeds, count) : 1;
        printf("1..1\n%s 1 - %zu mutations of %zu files, %zu failed\n", failed ? "not ok" : "ok",
               count, seeds.count, failed);
    }
    arena_free(arena);
    return failed != 0;
}
