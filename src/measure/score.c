/* Scores: what an act is, compared field by field, and the ratios. */
#include "measure/score.h"

#include "measure/match.h"
#include "terms/number.h"
#include "text/spelling.h"

/* The families of the guide; flags of others are not counted. */
static const struct slice families[] = {
    SLICE_INIT("phan-cap.chu-the"), SLICE_INIT("phan-cap.hinh-thuc"),
    SLICE_INIT("phan-cap.tiep"), SLICE_INIT("phan-cap.thu-tuc"), SLICE_INIT("uy-quyen.chu-the"),
    SLICE_INIT("uy-quyen.thoi-han"), SLICE_INIT("uy-quyen.noi-dung"),
    SLICE_INIT("uy-quyen.tiep"), SLICE_INIT("phan-quyen.luat"), SLICE_INIT("cap-huyen.chu-the"),
    SLICE_INIT("cap-huyen.don-vi"), SLICE_INIT("lan-quyen.hdnd-ubnd"),
    SLICE_INIT("lan-quyen.tap-the-ca-nhan"), SLICE_INIT("can-cu.het-hieu-luc"),
    SLICE_INIT("can-cu.luat-cu"), SLICE_INIT("hieu-luc.thoi-diem"),
    SLICE_INIT("hieu-luc.tro-ve-truoc")};

static const struct slice field_names[FIELD_COUNT] = {
    [FIELD_NUMBER] = SLICE_INIT("number"), [FIELD_KIND] = SLICE_INIT("kind"),
    [FIELD_ISSUER] = SLICE_INIT("issuer"), [FIELD_ISSUED] = SLICE_INIT("issued"),
    [FIELD_TITLE] = SLICE_INIT("title"), [FIELD_NORMATIVE] = SLICE_INIT("normative")};

struct slice scores_field_name(size_t field)
{
    return field_names[field];
}

void scores_begin(struct scores *scores, struct arena *arena)
{
    size_t count = sizeof families / sizeof *families;
    *scores = (struct scores){.arena = arena, .family_count = count};
    scores->families = ARENA_ARRAY(arena, struct family_score, count);
    for (size_t i = 0; i < count; i++)
        scores->families[i].family = families[i];
}

/* Titles and issuers are compared without case, tone placement and white space. */
static bool same_words(struct arena *arena, struct slice a, struct slice b)
{
    struct slice keys[2] = {spelling_key(arena, a), spelling_key(arena, b)};
    size_t i = 0, j = 0;
    for (;;) {
        while (i < keys[0].len && keys[0].at[i] == ' ')
            i++;
        while (j < keys[1].len && keys[1].at[j] == ' ')
            j++;
        if (i == keys[0].len || j == keys[1].len)
            return i == keys[0].len && j == keys[1].len;
        if (keys[0].at[i++] != keys[1].at[j++])
            return false;
    }
}

static void add_fault(struct scores *scores, struct slice file, struct slice field,
                      struct slice read)
{
    *ARENA_PUSH(scores->arena, scores->faults, scores->fault_count, scores->fault_room) =
        (struct miss){.file = file, .family = field, .eid = SLICE(""),
                      .quote = arena_copy(scores->arena, read)};
}

static void add_fields(struct scores *scores, const struct gold_act *wanted,
                       const struct act *act)
{
    const struct identity *identity = &act->identity;
    const struct act_kind *kind = kind_by_slug(identity->kind);
    const struct slice want[FIELD_COUNT] = {wanted->number, wanted->kind, wanted->issuer,
                                            wanted->issued, wanted->title, wanted->normative};
    const struct slice read[FIELD_COUNT] = {
        identity->number, kind ? kind->name : identity->kind, identity->issuer.name,
        date_iso(scores->arena, identity->issued), identity->title,
        identity->normative ? SLICE("yes") : SLICE("no")};
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (slice_is(want[i], SLICE("-")))
            continue;
        bool right = i == FIELD_NUMBER ? number_same(want[i], read[i])
                                       : same_words(scores->arena, want[i], read[i]);
        scores->fields[i].of++;
        scores->fields[i].right += right;
        if (!right)
            add_fault(scores, wanted->file, field_names[i], read[i]);
    }
}

void scores_add(struct scores *scores, const struct gold *gold, const struct gold_act *wanted,
                const struct act *act, const struct flags *flags)
{
    scores->gold_acts++;
    scores->read_acts++;
    add_fields(scores, wanted, act);
    match_structure(scores, wanted, act);
    match_flags(scores, gold, wanted, flags);
}

void scores_add_unread(struct scores *scores, const struct gold *gold,
                       const struct gold_act *wanted)
{
    static const struct act nothing = {0};
    static const struct flags none = {0};
    scores->gold_acts++;
    add_fields(scores, wanted, &nothing);
    match_structure(scores, wanted, &nothing);
    match_flags(scores, gold, wanted, &none);
}

static bool ratio_of(size_t part, size_t whole, double *ratio)
{
    if (whole)
        *ratio = (double)part / (double)whole;
    return whole != 0;
}

bool hits_precision(const struct hits *hits, double *ratio)
{
    return ratio_of(hits->tp, hits->tp + hits->fp, ratio);
}

bool hits_recall(const struct hits *hits, double *ratio)
{
    return ratio_of(hits->tp, hits->tp + hits->fn, ratio);
}

bool hits_f1(const struct hits *hits, double *ratio)
{
    return ratio_of(2 * hits->tp, 2 * hits->tp + hits->fp + hits->fn, ratio);
}
