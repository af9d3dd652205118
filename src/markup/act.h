/*
 * An act as rules and lists see it: what it is, and its provisions in reading order. It is read
 * off an Akoma Ntoso tree (markup/akn.h), whoever wrote that tree.
 */
#ifndef RASOAT_MARKUP_ACT_H
#define RASOAT_MARKUP_ACT_H

#include "base/arena.h"
#include "terms/issuer.h"
#include "terms/kind.h"
#include "text/date.h"

enum sure { SURE_MISSING, SURE_INFERRED, SURE_READ };

struct identity {
    struct slice iri;     /* FRBRWork/FRBRthis */
    struct slice number;  /* "63/2025/QĐ-UBND"; "" when missing */
    struct slice kind;    /* slug: "quyet-dinh" */
    struct issuer issuer;
    struct date issued;
    struct date in_force; /* read off the act's own words; unset when it does not say */
    struct slice title;   /* trích yếu, one line, without the kind */
    struct slice place;   /* "Đồng Nai" */
    struct slice signer;
    struct slice session; /* of the council: "khóa XVIII, kỳ họp thứ 5"; "" */
    struct slice domain;  /* slug (terms/domain.h), inferred from the title; "" */
    bool normative;
    bool draft;           /* number or date left blank */
    enum sure number_sure, kind_sure, issuer_sure, issued_sure, title_sure, normative_sure;
};

enum provision_kind {
    PROVISION_PREFACE, PROVISION_CITATION, PROVISION_ENACTING,
    PROVISION_FORM,       /* hcontainer name="form": a mẫu inside an attachment */
    PROVISION_PART, PROVISION_CHAPTER, PROVISION_SECTION, PROVISION_SUBSECTION,
    PROVISION_ARTICLE, PROVISION_PARAGRAPH, PROVISION_SUBPARAGRAPH, PROVISION_POINT,
    PROVISION_INDENT,
    PROVISION_TEXT,       /* hcontainer name="text": words between provisions; mainBody prose */
    PROVISION_CONCLUSIONS, PROVISION_ATTACHMENT,
    PROVISION_LEFTOVER
};

/* Where in a provision's text words are only quoted, and what for. Byte offsets, end exclusive. */
struct quoted {
    size_t start, end;
    bool inserted; /* quotedStructure or new words: they become law; else words being replaced */
};

struct provision {
    struct slice eid;
    enum provision_kind kind;
    size_t parent;        /* index into act.provisions; its own index at the top */
    struct slice number;  /* as written: "Điều 5.", "a)" ; "" when it has none */
    struct slice heading; /* "" when it has none; also the first line of text */
    struct slice text;    /* its own words without its number and without its children: heading,
                             then one line per paragraph or table cell, joined by \n. Offsets of
                             flags count bytes in it. */
    size_t children;      /* provisions directly under it */
    struct quoted *quoted;
    size_t quoted_count;
    size_t attachment;    /* 0: the main act; else the attachment's number */
    bool table;           /* its words stand in a table */
};

struct attachment {
    struct slice eid;   /* "att_1" */
    struct slice kind;  /* slug: "quy-dinh", "phu-luc" */
    struct slice title; /* "Quy định về ..."; "" when it has none */
};

struct act {
    struct arena *arena; /* not owned: everything above lives in it */
    struct identity identity;
    struct provision *provisions;
    size_t count;
    struct attachment *attachments;
    size_t attachment_count;
    struct slice xml;    /* the Akoma Ntoso document, UTF-8 */
    struct slice source_digest; /* SHA-256 of the source file, hex */
};

/* Index of the provision with this eId, or SIZE_MAX. */
size_t act_find(const struct act *act, struct slice eid);
/* "điểm c khoản 2 Điều 5 Quy chế kèm theo", in the arena. */
struct slice act_cite(struct arena *arena, const struct act *act, size_t provision, bool english);

#endif
