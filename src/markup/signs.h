/*
 * Signs: the fixed words by which the parts of an act are known. Data for zones; every entry is
 * a spelling key that a line begins with.
 */
#ifndef RASOAT_MARKUP_SIGNS_H
#define RASOAT_MARKUP_SIGNS_H

#include "markup/line.h"

enum sign {
    SIGN_MOTTO,      /* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM */
    SIGN_CITATION,   /* Căn cứ, Theo đề nghị, Xét */
    SIGN_BASIS,      /* words that open a basis in plans as well: Thực hiện, Triển khai */
    SIGN_ENACTING,   /* QUYẾT ĐỊNH:, QUYẾT NGHỊ: */
    SIGN_RECIPIENTS, /* Nơi nhận */
    SIGN_SIGNATURE,  /* TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, CHỦ TỊCH */
    SIGN_CLOSING,    /* Nghị quyết này đã được Hội đồng nhân dân ... thông qua */
    SIGN_ISSUED_WITH,/* (Ban hành kèm theo, (Kèm theo */
    SIGN_ADDRESS,    /* Kính gửi */
    SIGN_COUNT
};

bool sign_opens(const struct line *line, enum sign sign);

#endif
