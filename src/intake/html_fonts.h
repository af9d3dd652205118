/*
 * Fonts of HTML text: the nearest element around it that names one, by <font face>, by
 * style="font-family:..." or by a simple rule of the page's <style> (p.MsoNormal, .c1, td).
 */
#ifndef RASOAT_INTAKE_HTML_FONTS_H
#define RASOAT_INTAKE_HTML_FONTS_H

#include "intake/html_node.h"
#include "text/charset.h"

struct font_rule {
    struct slice tag, class; /* "": all */
    struct slice family;
};

struct fonts {
    struct font_rule *rules;
    size_t count, room;
};

struct fonts html_fonts(struct arena *arena, xmlNode *root);

/* The first family of the font that a text node is shown in; "" when nothing names one. */
struct slice html_font_of(const struct fonts *fonts, const xmlNode *node);

#endif
