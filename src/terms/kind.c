/* Kinds of acts: one table. */
#include "terms/kind.h"

#include "terms/phrase.h"
#include "text/utf8.h"

#include <utf8proc.h>

static const struct act_kind kinds[] = {
    {SLICE_INIT("quyet-dinh"), SLICE_INIT("quyết định"), SLICE_INIT("qđ"), false, false},
    {SLICE_INIT("nghi-quyet"), SLICE_INIT("nghị quyết"), SLICE_INIT("nq"), false, false},
    {SLICE_INIT("chi-thi"), SLICE_INIT("chỉ thị"), SLICE_INIT("ct"), false, false},
    {SLICE_INIT("ke-hoach"), SLICE_INIT("kế hoạch"), SLICE_INIT("kh"), true, false},
    {SLICE_INIT("cong-van"), SLICE_INIT("công văn"), SLICE_INIT("cv"), false, false},
    {SLICE_INIT("thong-bao"), SLICE_INIT("thông báo"), SLICE_INIT("tb"), false, false},
    {SLICE_INIT("to-trinh"), SLICE_INIT("tờ trình"), SLICE_INIT("ttr"), false, false},
    {SLICE_INIT("bao-cao"), SLICE_INIT("báo cáo"), SLICE_INIT("bc"), false, false},
    {SLICE_INIT("cong-dien"), SLICE_INIT("công điện"), SLICE_INIT("cđ"), false, false},
    {SLICE_INIT("huong-dan"), SLICE_INIT("hướng dẫn"), SLICE_INIT("hd"), true, false},
    {SLICE_INIT("chuong-trinh"), SLICE_INIT("chương trình"), SLICE_INIT("ctr"), true, false},
    {SLICE_INIT("de-an"), SLICE_INIT("đề án"), SLICE_INIT("đa"), true, false},
    {SLICE_INIT("phuong-an"), SLICE_INIT("phương án"), SLICE_INIT("pa"), true, false},
    {SLICE_INIT("thong-tu"), SLICE_INIT("thông tư"), SLICE_INIT("tt"), false, false},
    {SLICE_INIT("nghi-dinh"), SLICE_INIT("nghị định"), SLICE_INIT("nđ"), false, false},
    {SLICE_INIT("luat"), SLICE_INIT("luật"), SLICE_INIT("qh"), false, true},
    {SLICE_INIT("luat"), SLICE_INIT("bộ luật"), SLICE_INIT(""), false, true},
    {SLICE_INIT("hien-phap"), SLICE_INIT("hiến pháp"), SLICE_INIT(""), false, true},
    {SLICE_INIT("phap-lenh"), SLICE_INIT("pháp lệnh"), SLICE_INIT("pl"), false, true},
    {SLICE_INIT("lenh"), SLICE_INIT("lệnh"), SLICE_INIT("l"), false, false},
    {SLICE_INIT("sac-lenh"), SLICE_INIT("sắc lệnh"), SLICE_INIT("sl"), false, false},
    {SLICE_INIT("thong-tu"), SLICE_INIT("thông tư liên tịch"), SLICE_INIT("ttlt"), false, false},
    {SLICE_INIT("nghi-quyet"), SLICE_INIT("nghị quyết liên tịch"),
     SLICE_INIT("nqlt"), false, false},
    {SLICE_INIT("ket-luan"), SLICE_INIT("kết luận"), SLICE_INIT("kl"), false, false},
    {SLICE_INIT("van-ban-hop-nhat"), SLICE_INIT("văn bản hợp nhất"),
     SLICE_INIT("vbhn"), false, false},
    {SLICE_INIT("quy-dinh"), SLICE_INIT("quy định"), SLICE_INIT("qyđ"), true, false},
    {SLICE_INIT("quy-che"), SLICE_INIT("quy chế"), SLICE_INIT("qc"), true, false},
    {SLICE_INIT("quy-trinh"), SLICE_INIT("quy trình"), SLICE_INIT(""), true, false},
    {SLICE_INIT("dieu-le"), SLICE_INIT("điều lệ"), SLICE_INIT(""), true, false},
    {SLICE_INIT("noi-quy"), SLICE_INIT("nội quy"), SLICE_INIT(""), true, false},
    {SLICE_INIT("quy-tac"), SLICE_INIT("quy tắc"), SLICE_INIT(""), true, false},
    {SLICE_INIT("dinh-muc"), SLICE_INIT("định mức"), SLICE_INIT(""), true, false},
    {SLICE_INIT("don-gia"), SLICE_INIT("đơn giá"), SLICE_INIT(""), true, false},
    {SLICE_INIT("bang-gia"), SLICE_INIT("bảng giá"), SLICE_INIT(""), true, false},
    {SLICE_INIT("tieu-chi"), SLICE_INIT("tiêu chí"), SLICE_INIT(""), true, false},
    {SLICE_INIT("phu-luc"), SLICE_INIT("phụ lục"), SLICE_INIT(""), true, false},
    {SLICE_INIT("danh-muc"), SLICE_INIT("danh mục"), SLICE_INIT(""), true, false},
    {SLICE_INIT("danh-sach"), SLICE_INIT("danh sách"), SLICE_INIT(""), true, false},
    {SLICE_INIT("bieu"), SLICE_INIT("biểu"), SLICE_INIT(""), true, false},
    {SLICE_INIT("bang"), SLICE_INIT("bảng"), SLICE_INIT(""), true, false},
    {SLICE_INIT("bo-tieu-chi"), SLICE_INIT("bộ tiêu chí"), SLICE_INIT(""), true, false},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

const struct act_kind *kind_by_slug(struct slice slug)
{
    for (size_t i = 0; i < KINDS; i++)
        if (slice_is(kinds[i].slug, slug))
            return &kinds[i];
    return NULL;
}

/* Nothing but blanks and colons stands behind the name. */
static bool ends_line(struct slice line, size_t at)
{
    at = phrase_skip(line, at);
    while (at < line.len && line.at[at] == ':')
        at = phrase_skip(line, at + 1);
    return at == line.len;
}

const struct act_kind *kind_by_name(struct slice line)
{
    size_t start = phrase_skip(line, 0);
    for (size_t i = 0; i < KINDS; i++) {
        size_t end = phrase_at(line, start, kinds[i].name);
        if (end && ends_line(line, end))
            return &kinds[i];
    }
    return NULL;
}

static bool is_whole(struct slice symbol, struct slice phrase)
{
    return symbol.len && phrase_at(symbol, 0, phrase) == symbol.len;
}

/* Symbols are typed without Đ as often as with it: ND-CP, QD-UBND. */
static struct slice with_stroke(struct slice symbol)
{
    if (is_whole(symbol, SLICE("nd")))
        return SLICE("nđ");
    return is_whole(symbol, SLICE("qd")) ? SLICE("qđ") : symbol;
}

static const struct act_kind *find_symbol(struct slice symbol)
{
    for (size_t i = 0; i < KINDS; i++)
        if (is_whole(symbol, kinds[i].symbol))
            return &kinds[i];
    return NULL;
}

const struct act_kind *kind_by_symbol(struct slice symbol)
{
    static const struct slice organs[] = {SLICE_INIT("UBND"), SLICE_INIT("HĐND"),
                                          SLICE_INIT("TTg"), SLICE_INIT("CP"), SLICE_INIT("UB")};
    struct slice first = slice_part(symbol, 0, phrase_word_end(symbol, 0));
    const struct act_kind *kind = find_symbol(with_stroke(first));
    /* "QĐUBND": the hyphen is missing */
    for (size_t i = 0; !kind && i < sizeof organs / sizeof *organs; i++)
        if (slice_ends(first, organs[i]))
            kind = find_symbol(slice_part(first, 0, first.len - organs[i].len));
    return kind;
}

struct slice kind_label(struct arena *arena, const struct act_kind *kind)
{
    char capital[UTF8_MOST_BYTES];
    size_t behind = 0;
    utf8proc_int32_t first = (utf8proc_int32_t)utf8_next(kind->name, &behind);
    size_t len = utf8_put((uint32_t)utf8proc_toupper(first), capital);
    return arena_format(arena, "%.*s%.*s", (int)len, capital,
                        SLICE_ARG(slice_from(kind->name, behind)));
}
