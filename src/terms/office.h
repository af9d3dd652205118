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
/* The body that words name by itself or by who heads it: the Phòng Nội vụ of "Trưởng phòng Nội vụ".
   A department or a committee is read as such. */
bool office_body(struct arena *arena, struct slice words, struct issuer *out);
/* Where the words for the head of an office end that stand at `at` ("Giám đốc"); 0: none do. */
size_t office_head_end(struct slice text, size_t at);

#endif
