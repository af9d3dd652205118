/*
 * Offices: bodies below a committee or a ministry (Trung tâm Phục vụ hành chính công, Cục Thuế,
 * Ban Quản lý dự án) and their heads, who issue acts in their own name.
 */
#ifndef RASOAT_TERMS_OFFICE_H
#define RASOAT_TERMS_OFFICE_H

#include "terms/issuer.h"

/*
 * Reads a line that names an office and nothing else, or the head of one ("GIÁM ĐỐC SỞ NỘI VỤ"); of
 * words all in capitals only the first keeps one, and the name of a province. `above` is what the
 * office belongs to, as the letterhead names it (ORGAN_UNKNOWN: not known): it gives the level, and
 * the unit where the line has none. The organ is ORGAN_OTHER, or that of the body for the head of a
 * department. False when the line begins with other words.
 */
bool office_read(struct arena *arena, struct slice line, const struct issuer *above,
                 struct issuer *out);
/* Whether a line begins so with the head of an office. */
bool office_head(struct slice line);

#endif
