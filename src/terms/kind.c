/* Kinds of acts: one table. */
#include "terms/kind.h"

#include "text/spelling.h"

static const struct act_kind kinds[] = {
    {SLICE_INIT("quyet-dinh"), SLICE_INIT("quyết định"), SLICE_INIT("qđ"), false},
    {SLICE_INIT("nghi-quyet"), SLICE_INIT("nghị quyết"), SLICE_INIT("nq"), false},
    {SLICE_INIT("chi-thi"), SLICE_INIT("chỉ thị"), SLICE_INIT("ct"), false},
    {SLICE_INIT("ke-hoach"), SLICE_INIT("kế hoạch"), SLICE_INIT("kh"), true},
    {SLICE_INIT("cong-van"), SLICE_INIT("công văn"), SLICE_INIT("cv"), false},
    {SLICE_INIT("thong-bao"), SLICE_INIT("thông báo"), SLICE_INIT("tb"), false},
    {SLICE_INIT("to-trinh"), SLICE_INIT("tờ trình"), SLICE_INIT("ttr"), false},
    {SLICE_INIT("bao-cao"), SLICE_INIT("báo cáo"), SLICE_INIT("bc"), false},
    {SLICE_INIT("cong-dien"), SLICE_INIT("công điện"), SLICE_INIT("cđ"), false},
    {SLICE_INIT("huong-dan"), SLICE_INIT("hướng dẫn"), SLICE_INIT("hd"), true},
    {SLICE_INIT("chuong-trinh"), SLICE_INIT("chương trình"), SLICE_INIT("ctr"), true},
    {SLICE_INIT("de-an"), SLICE_INIT("đề án"), SLICE_INIT("đa"), true},
    {SLICE_INIT("phuong-an"), SLICE_INIT("phương án"), SLICE_INIT("pa"), true},
    {SLICE_INIT("thong-tu"), SLICE_INIT("thông tư"), SLICE_INIT("tt"), false},
    {SLICE_INIT("nghi-dinh"), SLICE_INIT("nghị định"), SLICE_INIT("nđ"), false},
    {SLICE_INIT("luat"), SLICE_INIT("luật"), SLICE_INIT("qh"), false},
    {SLICE_INIT("phap-lenh"), SLICE_INIT("pháp lệnh"), SLICE_INIT("pl"), false},
    {SLICE_INIT("quy-dinh"), SLICE_INIT("quy định"), SLICE_INIT("qyđ"), true},
    {SLICE_INIT("quy-che"), SLICE_INIT("quy chế"), SLICE_INIT("qc"), true},
    {SLICE_INIT("quy-trinh"), SLICE_INIT("quy trình"), SLICE_INIT(""), true},
    {SLICE_INIT("dieu-le"), SLICE_INIT("điều lệ"), SLICE_INIT(""), true},
    {SLICE_INIT("noi-quy"), SLICE_INIT("nội quy"), SLICE_INIT(""), true},
    {SLICE_INIT("phu-luc"), SLICE_INIT("phụ lục"), SLICE_INIT(""), true},
    {SLICE_INIT("danh-muc"), SLICE_INIT("danh mục"), SLICE_INIT(""), true},
    {SLICE_INIT("danh-sach"), SLICE_INIT("danh sách"), SLICE_INIT(""), true},
    {SLICE_INIT("bieu"), SLICE_INIT("biểu"), SLICE_INIT(""), true},
    {SLICE_INIT("bang"), SLICE_INIT("bảng"), SLICE_INIT(""), true},
    {SLICE_INIT("bo-tieu-chi"), SLICE_INIT("bộ tiêu chí"), SLICE_INIT(""), true},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

const struct act_kind *kind_by_slug(struct slice slug)
{
    for (size_t i = 0; i < KINDS; i++)
        if (slice_is(kinds[i].slug, slug))
            return &kinds[i];
    return NULL;
}

static struct slice name_key(struct arena *arena, struct slice line)
{
    struct slice key = spelling_key(arena, line);
    while (key.len && (key.at[key.len - 1] == ':' || key.at[key.len - 1] == ' '))
        key.len--;
    return key;
}

const struct act_kind *kind_by_name(struct slice line)
{
    const struct act_kind *found = NULL;
    if (line.len > 60)
        return NULL;
    struct arena *arena = arena_new();
    struct slice key = name_key(arena, line);
    for (size_t i = 0; i < KINDS && !found; i++)
        if (slice_is(kinds[i].name, key))
            found = &kinds[i];
    arena_free(arena);
    return found;
}

const struct act_kind *kind_by_symbol(struct slice symbol)
{
    const struct act_kind *found = NULL;
    struct arena *arena = arena_new();
    struct slice key = spelling_key(arena, symbol), first = key;
    slice_next(&key, '-', &first);
    for (size_t i = 0; i < KINDS && !found; i++)
        if (kinds[i].symbol.len && slice_is(kinds[i].symbol, first))
            found = &kinds[i];
    arena_free(arena);
    return found;
}
