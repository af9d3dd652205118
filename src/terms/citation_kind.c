/* Kinds of acts as citations name them, and "này" behind them. */
#include "terms/citation_read.h"

#include "terms/phrase.h"
#include "text/spelling.h"

/* A kind that is the beginning of another one stands behind it. */
static const struct cited_kind kinds[] = {
    {SLICE_INIT("hiến pháp"), SLICE_INIT("hien-phap"), false},
    {SLICE_INIT("bộ luật"), SLICE_INIT("luat"), false},
    {SLICE_INIT("luật"), SLICE_INIT("luat"), false},
    {SLICE_INIT("pháp lệnh"), SLICE_INIT("phap-lenh"), false},
    {SLICE_INIT("lệnh"), SLICE_INIT("lenh"), true},
    {SLICE_INIT("sắc lệnh"), SLICE_INIT("sac-lenh"), false},
    {SLICE_INIT("nghị định"), SLICE_INIT("nghi-dinh"), false},
    {SLICE_INIT("nghị quyết liên tịch"), SLICE_INIT("nghi-quyet"), false},
    {SLICE_INIT("nghị quyết"), SLICE_INIT("nghi-quyet"), false},
    {SLICE_INIT("quyết định"), SLICE_INIT("quyet-dinh"), false},
    {SLICE_INIT("thông tư liên tịch"), SLICE_INIT("thong-tu"), false},
    {SLICE_INIT("thông tư liên bộ"), SLICE_INIT("thong-tu"), false},
    {SLICE_INIT("thông tư"), SLICE_INIT("thong-tu"), false},
    {SLICE_INIT("chỉ thị"), SLICE_INIT("chi-thi"), false},
    {SLICE_INIT("công điện"), SLICE_INIT("cong-dien"), false},
    {SLICE_INIT("công văn"), SLICE_INIT("cong-van"), false},
    {SLICE_INIT("tờ trình"), SLICE_INIT("to-trinh"), false},
    {SLICE_INIT("kế hoạch"), SLICE_INIT("ke-hoach"), false},
    {SLICE_INIT("thông báo kết luận"), SLICE_INIT("thong-bao"), true},
    {SLICE_INIT("thông báo"), SLICE_INIT("thong-bao"), true},
    {SLICE_INIT("báo cáo"), SLICE_INIT("bao-cao"), true},
    {SLICE_INIT("kết luận"), SLICE_INIT("ket-luan"), true},
    {SLICE_INIT("hướng dẫn"), SLICE_INIT("huong-dan"), true},
    {SLICE_INIT("chương trình"), SLICE_INIT("chuong-trinh"), true},
    {SLICE_INIT("đề án"), SLICE_INIT("de-an"), true},
    {SLICE_INIT("phương án"), SLICE_INIT("phuong-an"), true},
    {SLICE_INIT("quy định"), SLICE_INIT("quy-dinh"), false},
    {SLICE_INIT("quy chế"), SLICE_INIT("quy-che"), false},
    {SLICE_INIT("quy trình"), SLICE_INIT("quy-trinh"), true},
    {SLICE_INIT("điều lệ"), SLICE_INIT("dieu-le"), false},
    {SLICE_INIT("nội quy"), SLICE_INIT("noi-quy"), false},
    {SLICE_INIT("văn bản hợp nhất"), SLICE_INIT("van-ban-hop-nhat"), false},
    {SLICE_INIT("văn bản"), SLICE_INIT(""), true},
};

/* "pháp luật", "bản luật sư": the word is a part of another one, or begins one. */
static const struct slice before[] = {SLICE_INIT("pháp"), SLICE_INIT("kỷ"), SLICE_INIT("quy"),
                                      SLICE_INIT("mệnh"), SLICE_INIT("hiệu"), {"", 0}};
static const struct slice behind[] = {SLICE_INIT("sư"), SLICE_INIT("gia"), SLICE_INIT("định"),
                                      SLICE_INIT("hóa"), {"", 0}};

size_t cited_kind_at(struct slice text, size_t at, const struct cited_kind **out)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t end = phrase_at(text, at, kinds[i].words);
        if (!end)
            continue;
        bool single = slice_find(kinds[i].words, SLICE(" "), 0) == SIZE_MAX;
        if (single && (word_before_is(text, at, before) ||
                       phrase_any(text, phrase_skip(text, end), behind)))
            return 0;
        *out = &kinds[i];
        return end;
    }
    return 0;
}

size_t self_at(struct slice text, size_t at, struct citation *out)
{
    static const struct slice plural[] = {SLICE_INIT("các"), SLICE_INIT("những"),
                                          SLICE_INIT("hai"), {"", 0}};
    static const struct slice here[] = {SLICE_INIT("này"), SLICE_INIT("nầy"), {"", 0}};
    static const struct slice in[] = {SLICE_INIT("trong"), SLICE_INIT("tại"), {"", 0}};
    const struct cited_kind *kind;
    size_t end = cited_kind_at(text, at, &kind);
    size_t self = end ? phrase_any(text, phrase_skip(text, end), here) : 0;
    bool certain = spelling_is_upper(phrase_letter(text, at)) || word_before_is(text, at, in);
    if (!self || word_before_is(text, at, plural) || (kind->loose && !certain))
        return 0;
    out->said = kind_by_slug(kind->slug);
    out->act = out->said && out->said->attached ? CITED_ATTACHMENT : CITED_THIS;
    out->end = self;
    return self;
}
