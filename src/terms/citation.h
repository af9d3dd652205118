/*
 * Citations: where a text names provisions (khoản 2, 4 và 6 Điều 70 của Luật này) and instruments
 * (Nghị định số 78/2025/NĐ-CP ngày ... của Chính phủ quy định ...), read into what they name.
 *
 * The text is source text (UTF-8, NFC) of one paragraph, or of several joined by line ends. Blanks
 * of any kind may stand inside a citation, and a line end where a blank may (130/2025/ NĐ-CP, a
 * hard wrap); behind a comma or semicolon a line end parts, and no title goes on behind one. All
 * offsets are bytes of that text. Text that is quoted is read like any other.
 */
#ifndef RASOAT_TERMS_CITATION_H
#define RASOAT_TERMS_CITATION_H

#include "terms/issuer.h"
#include "terms/kind.h"
#include "terms/number.h"
#include "text/date.h"

/* The levels by which provisions are named, the outermost first. */
enum place_step {
    STEP_ANNEX, STEP_PART, STEP_CHAPTER, STEP_SECTION, STEP_SUBSECTION, STEP_ARTICLE,
    STEP_PARAGRAPH, STEP_POINT, STEP_SUBPOINT, STEP_INDENT, STEP_COUNT
};

/* A provision as the words name it. Steps are bits: 1 << STEP_ARTICLE. */
struct cited_place {
    unsigned named;                 /* steps that are named at all; 0: no place */
    unsigned here;                  /* of these, the ones named by "này": Điều này */
    struct slice label[STEP_COUNT]; /* as the eId has it: "5a", "II", "2-1", "đ", "thu-nhat"; ""
                                       with "này", and for an annex without a number */
};

struct cited_target {
    struct cited_place from;
    struct cited_place to;   /* the last one of a range (từ Điều 5 đến Điều 9); else named is 0 */
    size_t start, end;       /* its words: "khoản 2", "4", "6 Điều 70"; do not overlap */
    struct slice eid;        /* of `from`: "art_70__para_2"; steps named by "này", the annex and
                                what the words leave open are left out: "para_2", "" */
    struct slice eid_to;     /* of `to`; "" when there is no range */
};

enum citation_kind {
    CITATION_PROVISION,  /* provisions of this act or of another one */
    CITATION_SELF,       /* the act or the attachment itself: Quyết định này, Quy chế này */
    CITATION_INSTRUMENT  /* Luật Đất đai năm 2024, Nghị quyết số 18-NQ/TW */
};

enum cited_act {
    CITED_OPEN,       /* no act is named: the text that the words stand in */
    CITED_AMENDED,    /* nor here, but the line changes another act: "Bãi bỏ khoản 2 Điều 5"; that
                         act is named above */
    CITED_THIS,       /* Luật này, Quyết định này */
    CITED_ATTACHMENT, /* what kinds like quy định, quy chế name with "này", or "kèm theo Quyết định
                         này"; where the act itself is of that kind, it is the act */
    CITED_NAMED       /* the citation at `instrument` names it; with NONE it is named elsewhere
                         ("khoản 2 Điều 16 của Luật") */
};

enum { CITATION_NONE = -1 };

struct cited_instrument {
    const struct act_kind *kind;  /* as the words say, of "Văn bản số ..." as its number says */
    struct act_number number;     /* whole is "" where it is cited without one */
    struct date issued;           /* unset: not said */
    int year;                     /* of date, number or words (Luật Đất đai năm 2024); 0: none */
    struct issuer issuer;         /* organ ORGAN_UNKNOWN: neither said nor to be told */
    bool issuer_said;             /* false: told from number and kind */
    struct slice title;           /* source words: "về ...", "quy định ..." or a law's name; "" */
    bool title_sure;              /* false: the sentence may go on behind the title */
    size_t told_end;              /* where number, date, year and a law's title end; what follows,
                                     up to the end of the citation, is who issued it */
    long amends;                  /* index of the citation that it is said to amend */
    long within;                  /* index of the citation in whose title it stands */
};

struct citation {
    enum citation_kind kind;
    size_t start, end;            /* of its words, without the title; do not overlap */
    enum cited_act act;           /* of provisions and CITATION_SELF */
    const struct act_kind *said;  /* the word for this act (Luật này: luật); else NULL */
    const struct act_kind *attached; /* provisions of an attachment: "Quy chế kèm theo ..." */
    long instrument;              /* with CITED_NAMED: index of the instrument; else NONE */
    struct cited_target *targets; /* of provisions, in the order of the words */
    size_t target_count;
    struct cited_instrument named; /* of CITATION_INSTRUMENT */
};

struct citations {
    struct citation *items; /* by their start; in the arena */
    size_t count, room;
};

/*
 * All citations of a text, in time that grows with its length. Labels, names and titles lie in the
 * arena or in the text. At the beginning of a line "Điều 5. Mức hỗ trợ", "Chương II" and
 * "PHỤ LỤC I" are headings, and "Số: 63/2025/QĐ-UBND" is the act's own number: no citations.
 */
struct citations citations_find(struct arena *arena, struct slice text);

/*
 * The eId of a place named without leaving the act, when the words stand in the provision
 * `standing` ("att_1__art_5__para_2__point_a"): "Điều này" is att_1__art_5, "khoản 3" alone
 * att_1__art_5__para_3. An article of CITED_THIS is one of the main act, any other keeps the
 * attachment of `standing`. Words in a quoted structure ("art_1__qstr_1__art_5") name places in
 * it, since they are another act's. "" when it cannot be told (an annex, "Chương này",
 * CITED_AMENDED).
 */
struct slice citation_eid(struct arena *arena, const struct cited_place *place,
                          enum cited_act act, struct slice standing);

/*
 * The IRI of a citation, which is the one that the act has by itself (terms/work.h): of an
 * instrument "/akn/vn/act/luat/quoc-hoi/2025-06-16/72-2025-qh15", "0001-01-01" where no date is
 * said nor known (terms/enacted.h); of provisions of a named one that IRI and the portion,
 * "/~art_5__para_2" or "/~art_5->art_9" (AKN-NC 1.0, 4.8.4); whole when `target` is NULL or its
 * place lies in an annex or attachment. "" when neither words nor data tell the number, or when
 * the act is not a named one. `home` is the issuer of the citing act, whose unit completes "của
 * UBND tỉnh"; NULL: not known.
 */
struct slice citation_href(struct arena *arena, const struct citations *citations, size_t index,
                           const struct cited_target *target, const struct issuer *home);

/* The IRI of a place in a work (AKN-NC 1.0, 4.8.4); the target has an eId. */
struct slice citation_portion(struct arena *arena, struct slice iri,
                              const struct cited_target *target);

#endif
