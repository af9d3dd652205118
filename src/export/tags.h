/*
 * Tags: HTML written piece by piece into a buffer. Names of elements and attributes are the
 * program's own words; every value goes through here and comes out as what it is, never as markup.
 */
#ifndef RASOAT_EXPORT_TAGS_H
#define RASOAT_EXPORT_TAGS_H

#include "base/buffer.h"

/*
 * Text between tags or inside a quoted attribute: & < > " ' become references; broken UTF-8,
 * control signs and signs that turn the direction of writing become U+FFFD.
 */
void tag_text(struct buffer *out, struct slice text);

void tag_open(struct buffer *out, const char *element, const char *class); /* NULL: no class */
void tag_close(struct buffer *out, const char *element);
/* <element class="...">text</element> */
void tag_leaf(struct buffer *out, const char *element, const char *class, struct slice text);

/* A tag with other attributes: tag_start, any number of them, tag_end. */
void tag_start(struct buffer *out, const char *element);
void tag_attribute(struct buffer *out, const char *name, struct slice value);
/* href="#id"; what a fragment may not hold is percent-encoded (RFC 3986, 3.5). */
void tag_href(struct buffer *out, struct slice id);
void tag_end(struct buffer *out);

#endif
