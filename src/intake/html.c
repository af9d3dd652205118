/* HTML: to be written. */
#include "intake/draft.h"
bool html_read(struct arena *arena, struct page *page){(void)arena;(void)page;return false;}
