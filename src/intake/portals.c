/*
 * The portals that are known. ID and CLASS are XPath for an element by its id or one of its
 * classes; UNDER_* for one below the element of the act.
 */
#include "intake/portal.h"

#define HAS_CLASS(name) "contains(concat(' ', normalize-space(@class), ' '), ' " name " ')"
#define ID(name) "//*[@id='" name "']"
#define CLASS(name) "//*[" HAS_CLASS(name) "]"
#define UNDER_ID(name) ".//*[@id='" name "']"
#define UNDER_CLASS(name) ".//*[" HAS_CLASS(name) "]"

const struct portal portals[] = {
    {
        .name = SLICE_INIT("thuvienphapluat.vn"),
        .hosts = {SLICE_INIT("thuvienphapluat.vn"), SLICE_INIT("thuviennhadat.vn")},
        .mark = ID("divContentDoc"),
        .acts = {ID("divContentDoc") CLASS("content1"), ID("divContentDoc"),
                 ID("ctl00_Content_ThongTinVB_pnlDocContent"), CLASS("content1")},
        .drops = {UNDER_CLASS("ttlq"), UNDER_CLASS("tooltip"), UNDER_CLASS("ykien")},
        .phrases = {SLICE_INIT("Lưu trữ"), SLICE_INIT("Ghi chú"), SLICE_INIT("Ý kiến"),
                    SLICE_INIT("Facebook"), SLICE_INIT("Email"), SLICE_INIT("In"),
                    SLICE_INIT("Đang tải văn bản...")},
        .opening = {SLICE_INIT("Bản dịch này thuộc quyền sở hữu"),
                    SLICE_INIT("CÁC NỘI DUNG ĐƯỢC SỬA ĐỔI, HƯỚNG DẪN"),
                    SLICE_INIT("Đang tải văn bản...")},
        .facts = {SLICE_INIT("Số hiệu"), SLICE_INIT("Loại văn bản"), SLICE_INIT("Nơi ban hành"),
                  SLICE_INIT("Người ký"), SLICE_INIT("Ngày ban hành"), SLICE_INIT("Ngày hiệu lực"),
                  SLICE_INIT("Ngày công báo"), SLICE_INIT("Số công báo"),
                  SLICE_INIT("Tình trạng")},
        .fact_number = SLICE_INIT("Số hiệu"),
        .fact_kind = SLICE_INIT("Loại văn bản"),
        .closing = {SLICE_INIT("Văn bản này chưa cập nhật nội dung Tiếng Anh"),
                    SLICE_INIT("Văn bản liên quan"), SLICE_INIT("NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN"),
                    SLICE_INIT("FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN"),
                    SLICE_INIT("về Lưu trữ, Sử dụng Thông tin Khách hàng"),
                    SLICE_INIT("Cảm ơn đã dùng ThuVienPhapLuat.vn")},
    },
    {
        .name = SLICE_INIT("vbpl.vn"),
        .hosts = {SLICE_INIT("vbpl.vn"), SLICE_INIT("moj.gov.vn")},
        .mark = ID("toanvancontent"),
        .acts = {ID("toanvancontent"), CLASS("toanvancontent"), CLASS("fulltext"),
                 CLASS("toanvan")},
        .drops = {UNDER_CLASS("balloonstyle"), UNDER_CLASS("vbInfo"), UNDER_CLASS("vbProperties")},
    },
    {
        .name = SLICE_INIT("luatvietnam.vn"),
        .hosts = {SLICE_INIT("luatvietnam.vn")},
        .mark = CLASS("the-document-body"),
        .acts = {ID("noidung") CLASS("the-document-body"), ID("chidanthaydoind"),
                 CLASS("noidungtracuu"),
                 "//*[" HAS_CLASS("the-document-body") " and not(" HAS_CLASS("doc-summary") ")]"},
        .drops = {UNDER_CLASS("tooltip-button"), UNDER_CLASS("bg-theo-doi"),
                  UNDER_CLASS("docitem-binhluan"), UNDER_CLASS("document-tip-r"),
                  UNDER_CLASS("bg_phantich")},
        .phrases = {SLICE_INIT("Đang theo dõi")},
    },
    {
        .name = SLICE_INIT("chinhphu.vn"),
        .hosts = {SLICE_INIT("vanban.chinhphu.vn"), SLICE_INIT("congbao.chinhphu.vn"),
                  SLICE_INIT("chinhphu.vn")},
        .mark = ID("ctrl_190596_91_Content"),
        .acts = {CLASS("toanvan"), CLASS("noi-dung-van-ban"), ID("toanvan")},
    },
    {
        .name = SLICE_INIT("congbao.hochiminhcity.gov.vn"),
        .hosts = {SLICE_INIT("congbao.hochiminhcity.gov.vn")},
        .acts = {CLASS("noi-dung-van-ban"), ID("noidung"), CLASS("noidung")},
    },
    {
        .name = SLICE_INIT("hethongphapluat.com"),
        .hosts = {SLICE_INIT("hethongphapluat."), SLICE_INIT("vanbanphapluat.co")},
        .acts = {ID("noi-dung"), ID("noidung"), CLASS("content-vb"), CLASS("entry-content")},
    },
    {
        .name = SLICE_INIT("lawnet.vn"),
        .hosts = {SLICE_INIT("lawnet.vn")},
        .acts = {ID("divContentDoc"), CLASS("content1"), CLASS("contentDoc")},
    },
    /* Content of the systems that portals of provinces and departments are made with. */
    {
        .name = SLICE_INIT("Liferay"),
        .mark = CLASS("portlet-body"),
        .acts = {CLASS("journal-content-article"), CLASS("asset-content")},
    },
    {
        .name = SLICE_INIT("SharePoint"),
        .mark = "//*[starts-with(@id, 'ctl00_PlaceHolderMain')]",
        .acts = {CLASS("ms-rtestate-field"), ID("contenttin"), ID("divArticleContent"),
                 ID("divArticleDescription2"), ID("divNewsDetails")},
    },
    {
        .name = SLICE_INIT("DNN"),
        .mark = "//*[starts-with(@id, 'dnn_ContentPane') or starts-with(@id, 'dnn_ctr')]",
        .acts = {CLASS("ArticleContent"), CLASS("noidung-chitiet"),
                 "//*[contains(@id, '_lblContent') or contains(@id, '_lblNoiDung')]"},
    },
};

const size_t portal_count = sizeof portals / sizeof *portals;

bool phrase_is(struct slice s, const struct slice *phrases, size_t most)
{
    for (size_t i = 0; i < most && phrases[i].len; i++)
        if (slice_is(s, phrases[i]))
            return true;
    return false;
}

bool phrase_starts(struct slice s, const struct slice *phrases, size_t most)
{
    for (size_t i = 0; i < most && phrases[i].len; i++)
        if (slice_starts(s, phrases[i]))
            return true;
    return false;
}
