/* Names under which the database keeps what C keeps as enums. */
#ifndef RASOAT_REVIEW_NAMES_H
#define RASOAT_REVIEW_NAMES_H

#include "markup/reading.h"

struct slice sure_name(enum sure sure);                     /* "missing", "inferred", "read" */
struct slice provision_kind_name(enum provision_kind kind); /* "article" ... */
struct slice reading_format_name(const struct reading *reading);
enum organ organ_by_name(struct slice name);                /* ORGAN_UNKNOWN when none */

#endif
