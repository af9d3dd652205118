/* Kinds of acts (tên loại văn bản): their names, symbols and slugs. */
#ifndef RASOAT_TERMS_KIND_H
#define RASOAT_TERMS_KIND_H

#include "base/arena.h"

struct act_kind {
    struct slice slug;   /* "quyet-dinh": AKN name, IRI */
    struct slice name;   /* "quyết định" */
    struct slice symbol; /* "QĐ": before the hyphen of a number; "" when it has none */
    bool attached;       /* can be an attachment: quy định, quy chế, phụ lục, điều lệ ... */
    bool titled;         /* cited by its title (Luật Đất đai), others by their number */
};

const struct act_kind *kind_by_slug(struct slice slug);     /* NULL: none */
/* The kind whose name is the whole of `line`, in any case and spelling ("QUYẾT ĐỊNH"). */
const struct act_kind *kind_by_name(struct slice line);
/* The kind that a number's symbol says ("QĐ-UBND": quyết định). */
const struct act_kind *kind_by_symbol(struct slice symbol);
/* The name with a capital, as it stands before a number: "Nghị quyết". */
struct slice kind_label(struct arena *arena, const struct act_kind *kind);

#endif
