/* The names of grades and judgements, for programs and for people. */
#include "rules/grade.h"

#include <assert.h>

static const struct slice grade_names[] = {
    [GRADE_CONFLICT] = SLICE_INIT("conflict"), [GRADE_OUTDATED] = SLICE_INIT("outdated"),
    [GRADE_NAME] = SLICE_INIT("name"),         [GRADE_VERIFY] = SLICE_INIT("verify"),
    [GRADE_TRIGGER] = SLICE_INIT("trigger")};

static const struct slice grade_labels[][2] = {
    [GRADE_CONFLICT] = {SLICE_INIT("Có dấu hiệu trái thẩm quyền tại thời điểm ban hành"),
                        SLICE_INIT("Signs of a conflict with the law at the time of issue")},
    [GRADE_OUTDATED] = {SLICE_INIT("Không còn phù hợp, phải xử lý trước 01/3/2027"),
                        SLICE_INIT("No longer fits; to be handled before 1 March 2027")},
    [GRADE_NAME] = {SLICE_INIT("Chỉ thay đổi tên gọi"), SLICE_INIT("Only a name changed")},
    [GRADE_VERIFY] = {SLICE_INIT("Cần xác minh"), SLICE_INIT("To be verified")},
    [GRADE_TRIGGER] = {SLICE_INIT("Căn cứ rà soát"), SLICE_INIT("Reason to review")}};

static const struct slice fit_names[] = {[FIT_UNKNOWN] = SLICE_INIT("unknown"),
                                         [FIT_FITS] = SLICE_INIT("fits"),
                                         [FIT_CONFLICT] = SLICE_INIT("conflict")};

struct slice grade_name(enum grade grade)
{
    assert(grade <= GRADE_TRIGGER);
    return grade_names[grade];
}

struct slice grade_label(enum grade grade, int language)
{
    assert(grade <= GRADE_TRIGGER && (language == 0 || language == 1));
    return grade_labels[grade][language];
}

struct slice fit_name(enum fit fit)
{
    assert(fit <= FIT_CONFLICT);
    return fit_names[fit];
}
