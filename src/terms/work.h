/*
 * Works: the one IRI of an act, whether it speaks of itself or another act cites it (AKN-NC 1.0,
 * 4.4; docs/why/one-iri.md).
 */
#ifndef RASOAT_TERMS_WORK_H
#define RASOAT_TERMS_WORK_H

#include "terms/issuer.h"

struct work {
    struct slice kind;    /* slug */
    struct slice symbol;  /* of its number: "TT-BTC"; "" without a number */
    struct slice number;  /* as the IRI has it: "110-2025-tt-btc", "nn-0123456789ab" */
    struct issuer issuer; /* as the words say; organ ORGAN_UNKNOWN: they do not */
    struct date issued;   /* unset: the year alone, and where that is 0 "0001-01-01" */
    int year;
};

/* "/akn/vn/act/thong-tu/bo-tai-chinh/2025-11-20/110-2025-tt-btc"; issuer "unknown" where neither
   words nor number tell it. */
struct slice work_iri(struct arena *arena, const struct work *work);

/*
 * The organ in whose register a symbol stands, without its unit: "TT-BTC" the Ministry of Finance,
 * "QĐ-UBND" a committee, "TTr-SXD" a Department of Construction. False when the symbol names none,
 * or more than one ("STTTT").
 */
bool work_symbol_issuer(struct arena *arena, struct slice symbol, struct issuer *out);

#endif
