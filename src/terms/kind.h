/* Kinds of acts (tên loại văn bản): their names, symbols and slugs. */
#ifndef RASOAT_TERMS_KIND_H
#define RASOAT_TERMS_KIND_H

#include "base/slice.h"

struct act_kind {
    struct slice slug;   /* "quyet-dinh": AKN name, IRI */
    struct slice name;   /* "quyết định" */
    struct slice symbol; /* "QĐ": before the hyphen of a number; "" when it has none */
    bool attached;       /* can be an attachment: quy định, quy chế, phụ lục, điều lệ ... */
};

const struct act_kind *kind_by_slug(struct slice slug);     /* NULL: none */
/* The kind whose name is the whole of `line`, in any case and spelling ("QUYẾT ĐỊNH"). */
const struct act_kind *kind_by_name(struct slice line);
/* The kind that a number's symbol says ("QĐ-UBND": quyết định). */
const struct act_kind *kind_by_symbol(struct slice symbol);

#endif
