/* Kinds of instruments as acts name them. */
#include "law/register.h"

/* A kind that is the beginning of another one stands behind it. */
const struct instrument_kind instrument_kinds[] = {
    {SLICE_INIT("hien-phap"), SLICE_INIT("hiến pháp"), SLICE_INIT("Hiến pháp"), true},
    {SLICE_INIT("luat"), SLICE_INIT("luật"), SLICE_INIT("Luật"), true},
    {SLICE_INIT("luat"), SLICE_INIT("bộ luật"), SLICE_INIT("Bộ luật"), true},
    {SLICE_INIT("phap-lenh"), SLICE_INIT("pháp lệnh"), SLICE_INIT("Pháp lệnh"), true},
    {SLICE_INIT("nghi-quyet"), SLICE_INIT("nghị quyết"), SLICE_INIT("Nghị quyết"), false},
    {SLICE_INIT("nghi-dinh"), SLICE_INIT("nghị định"), SLICE_INIT("Nghị định"), false},
    {SLICE_INIT("quyet-dinh"), SLICE_INIT("quyết định"), SLICE_INIT("Quyết định"), false},
    {SLICE_INIT("thong-tu"), SLICE_INIT("thông tư liên tịch"), SLICE_INIT("Thông tư liên tịch"),
     false},
    {SLICE_INIT("thong-tu"), SLICE_INIT("thông tư"), SLICE_INIT("Thông tư"), false},
    /* Never in the register, but what follows them is their title and no basis. */
    {SLICE_INIT(""), SLICE_INIT("chỉ thị"), SLICE_INIT(""), false},
    {SLICE_INIT(""), SLICE_INIT("công văn"), SLICE_INIT(""), false},
    {SLICE_INIT(""), SLICE_INIT("kế hoạch"), SLICE_INIT(""), false},
    {SLICE_INIT(""), SLICE_INIT("kết luận"), SLICE_INIT(""), false},
    {SLICE_INIT(""), SLICE_INIT("thông báo"), SLICE_INIT(""), false},
    {SLICE_INIT(""), SLICE_INIT("tờ trình"), SLICE_INIT(""), false},
    {SLICE_INIT(""), SLICE_INIT("quy định"), SLICE_INIT(""), false},
    {SLICE_INIT(""), SLICE_INIT("văn bản"), SLICE_INIT(""), false},
};
const size_t instrument_kind_count = sizeof instrument_kinds / sizeof instrument_kinds[0];

int instrument_kind_of(struct slice slug)
{
    for (size_t i = 0; i < instrument_kind_count; i++)
        if (slice_is(instrument_kinds[i].slug, slug))
            return (int)i;
    return KIND_NONE;
}

struct slice instrument_label(struct arena *arena, const struct instrument *instrument)
{
    int kind = instrument_kind_of(instrument->kind);
    struct slice label = kind == KIND_NONE ? SLICE("") : instrument_kinds[kind].label;

    if (kind == KIND_NONE || !instrument_kinds[kind].titled)
        return arena_format(arena, "%.*s số %.*s", SLICE_ARG(label),
                            SLICE_ARG(instrument->number));
    if (!instrument->number.len)
        return arena_format(arena, "%.*s %.*s (%d)", SLICE_ARG(label),
                            SLICE_ARG(instrument->title), instrument->issued.year);
    return arena_format(arena, "%.*s %.*s số %.*s", SLICE_ARG(label),
                        SLICE_ARG(instrument->title), SLICE_ARG(instrument->number));
}
