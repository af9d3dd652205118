/* Domains (lĩnh vực): the field of administration that an act belongs to, told by its title. */
#ifndef RASOAT_TERMS_DOMAIN_H
#define RASOAT_TERMS_DOMAIN_H

#include "base/arena.h"

struct domain {
    struct slice slug;    /* "tai-chinh" */
    struct slice name[2]; /* Vietnamese, English */
    struct slice words;
};

/* The domain of a title, in any case and spelling; NULL when its words tell none. */
const struct domain *domain_of_title(struct arena *arena, struct slice title);
const struct domain *domain_by_slug(struct slice slug); /* NULL: none */

#endif
