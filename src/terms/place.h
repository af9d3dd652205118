/* Places in an act: eIds, and how officers cite them (điểm c khoản 2 Điều 5). */
#ifndef RASOAT_TERMS_PLACE_H
#define RASOAT_TERMS_PLACE_H

#include "base/arena.h"

/*
 * The citation of an eId: "art_5__para_2__point_c" is "điểm c khoản 2 Điều 5"; an attachment's
 * place is followed by its title in `attachment` ("khoản 2 Điều 5 Quy chế kèm theo"; "" when
 * there is none); "cits_1__cit_3" is "căn cứ thứ 3"; "preamble", "conclusions" and sections of
 * plans have words of their own. English follows the order "Article 5(2)(c)".
 */
struct slice place_cite(struct arena *arena, struct slice eid, struct slice attachment,
                        bool english);

#endif
