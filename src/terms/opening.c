/* Lines that surely begin something new, by their first words. */
#include "terms/marker.h"

#include "text/spelling.h"
#include "text/utf8.h"

static const struct slice openings[] = {
    SLICE_INIT("Căn cứ "), SLICE_INIT("Theo đề nghị"), SLICE_INIT("Xét "),
    SLICE_INIT("QUYẾT ĐỊNH"), SLICE_INIT("QUYẾT NGHỊ"), SLICE_INIT("NGHỊ QUYẾT"),
    SLICE_INIT("KẾ HOẠCH"), SLICE_INIT("CHỈ THỊ"), SLICE_INIT("Nơi nhận"), SLICE_INIT("TM."),
    SLICE_INIT("KT."), SLICE_INIT("TL."), SLICE_INIT("TUQ."), SLICE_INIT("CHỦ TỊCH"),
    SLICE_INIT("PHÓ CHỦ TỊCH"), SLICE_INIT("PHỤ LỤC"), SLICE_INIT("QUY ĐỊNH"),
    SLICE_INIT("QUY CHẾ"), SLICE_INIT("(Ban hành kèm theo"), SLICE_INIT("(Kèm theo"),
    SLICE_INIT("Số:"), SLICE_INIT("CỘNG HÒA"), SLICE_INIT("CỘNG HOÀ"), SLICE_INIT("Độc lập -"),
    SLICE_INIT("ỦY BAN NHÂN DÂN"), SLICE_INIT("HỘI ĐỒNG NHÂN DÂN"), SLICE_INIT("SỞ "),
    SLICE_INIT("V/v "), SLICE_INIT("Kính gửi"), SLICE_INIT("---"), {0}};

enum { PLACE_BYTES = 40, PLACE_AND_DATE_BYTES = 90 };

/* "Mẫu, ngày 22 tháng 5 năm 2019": the second line of a letterhead, and nothing else on it. */
static bool is_place_and_date(struct slice line)
{
    size_t day = slice_find(line, SLICE(", ngày"), 0);
    return line.len <= PLACE_AND_DATE_BYTES && day <= PLACE_BYTES &&
           spelling_is_upper(utf8_next(line, &(size_t){0})) &&
           slice_find(line, SLICE("tháng"), day) != SIZE_MAX &&
           slice_find(line, SLICE("năm"), day) != SIZE_MAX;
}

bool marker_begins_line(struct slice line)
{
    if (line.len && is_place_and_date(line))
        return true;
    for (const struct slice *words = openings; words->len; words++)
        if (slice_starts(line, *words))
            return true;
    size_t at = 0;
    uint32_t first = line.len ? utf8_next(line, &at) : 0;
    bool quoted = first == 0x201C || first == '"';
    return marker_kind_of(quoted ? slice_from(line, at) : line) != MARKER_NONE;
}
