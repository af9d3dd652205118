/*
 * What stands inside the element of an act and is not the act's: hidden and struck text, menus,
 * forms, lists of links, boxes of the site. Each gets a note with its name; nothing that holds
 * signs of an act is taken for a part of the site.
 */
#ifndef RASOAT_INTAKE_HTML_DROP_H
#define RASOAT_INTAKE_HTML_DROP_H

#include "intake/html_find.h"

/* Names of what was dropped, as a reader is told. */
#define DROPPED_OUTSIDE SLICE("phần ngoài văn bản của trang web")
#define DROPPED_FORMS SLICE("biểu mẫu và trình đơn của trang web")
#define DROPPED_HIDDEN SLICE("phần ẩn của trang web")
#define DROPPED_STRUCK SLICE("chữ bị gạch bỏ")
#define DROPPED_LINKS SLICE("danh sách liên kết của trang web")
#define DROPPED_BOX SLICE("khung của trang web")

/* The census was taken. */
void html_mark_dropped(struct arena *arena, xmlDoc *document, const struct html_place *place);

#endif
