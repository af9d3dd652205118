/* The text of the page that is no code: made from act_page.html and act_page.css, line by line. */
#ifndef RASOAT_EXPORT_ACT_PAGE_TEXT_H
#define RASOAT_EXPORT_ACT_PAGE_TEXT_H

extern const char *const act_page_frame[]; /* NULL behind the last line */
extern const char *const act_page_style[];

#endif
