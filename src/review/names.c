/* Names in the database: words, so that other tools can read it and enums can grow. */
#include "review/names.h"

struct slice sure_name(enum sure sure)
{
    static const struct slice names[] = {[SURE_MISSING] = SLICE_INIT("missing"),
                                         [SURE_INFERRED] = SLICE_INIT("inferred"),
                                         [SURE_READ] = SLICE_INIT("read")};
    return names[sure];
}

struct slice provision_kind_name(enum provision_kind kind)
{
    static const struct slice names[] = {
        [PROVISION_PREFACE] = SLICE_INIT("preface"),
        [PROVISION_CITATION] = SLICE_INIT("citation"),
        [PROVISION_ENACTING] = SLICE_INIT("enacting"),
        [PROVISION_FORM] = SLICE_INIT("form"),
        [PROVISION_PART] = SLICE_INIT("part"),
        [PROVISION_CHAPTER] = SLICE_INIT("chapter"),
        [PROVISION_SECTION] = SLICE_INIT("section"),
        [PROVISION_SUBSECTION] = SLICE_INIT("subsection"),
        [PROVISION_ARTICLE] = SLICE_INIT("article"),
        [PROVISION_PARAGRAPH] = SLICE_INIT("paragraph"),
        [PROVISION_SUBPARAGRAPH] = SLICE_INIT("subparagraph"),
        [PROVISION_POINT] = SLICE_INIT("point"),
        [PROVISION_INDENT] = SLICE_INIT("indent"),
        [PROVISION_TEXT] = SLICE_INIT("text"),
        [PROVISION_CONCLUSIONS] = SLICE_INIT("conclusions"),
        [PROVISION_ATTACHMENT] = SLICE_INIT("attachment"),
        [PROVISION_LEFTOVER] = SLICE_INIT("leftover"),
    };
    return names[kind];
}

struct slice reading_format_name(const struct reading *reading)
{
    static const struct slice names[] = {[READING_TEXT] = SLICE_INIT("text"),
                                         [READING_MARKDOWN] = SLICE_INIT("markdown"),
                                         [READING_HTML] = SLICE_INIT("html"),
                                         [READING_AKN] = SLICE_INIT("akn")};
    return names[reading->format];
}

enum organ organ_by_name(struct slice name)
{
    for (enum organ organ = ORGAN_UNKNOWN; organ <= ORGAN_OTHER; organ++)
        if (slice_is(organ_name(organ), name))
            return organ;
    return ORGAN_UNKNOWN;
}
