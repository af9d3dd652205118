/*
 * Forms that are not plain text, known by their first bytes. What is in a ZIP is told by the names
 * and types of its first members, which stand uncompressed.
 */
#include "text/form.h"

#include <stdint.h>

struct form {
    struct slice magic;
    struct slice inside; /* must stand in the first FORM_HEAD bytes too; empty: nothing more */
    struct slice name;
};

enum { FORM_HEAD = 4096 };

/* The first row that fits: a form with something inside stands before the plain one. */
static const struct form forms[] = {
    {SLICE_INIT("PK\x03\x04"), SLICE_INIT("word/"), SLICE_INIT("Word (DOCX)")},
    {SLICE_INIT("PK\x03\x04"), SLICE_INIT("xl/"), SLICE_INIT("Excel (XLSX)")},
    {SLICE_INIT("PK\x03\x04"), SLICE_INIT("ppt/"), SLICE_INIT("PowerPoint (PPTX)")},
    {SLICE_INIT("PK\x03\x04"), SLICE_INIT("opendocument.text"), SLICE_INIT("OpenDocument (ODT)")},
    {SLICE_INIT("PK\x03\x04"), SLICE_INIT("opendocument.spreadsheet"),
     SLICE_INIT("OpenDocument (ODS)")},
    {SLICE_INIT("PK\x03\x04"), SLICE_INIT("[Content_Types].xml"), SLICE_INIT("Office Open XML")},
    {SLICE_INIT("PK\x03\x04"), SLICE_INIT(""), SLICE_INIT("ZIP")},
    {SLICE_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), SLICE_INIT(""),
     SLICE_INIT("Word/Excel 97-2003 (OLE)")},
    {SLICE_INIT("%PDF-"), SLICE_INIT(""), SLICE_INIT("PDF")},
    {SLICE_INIT("{\\rtf"), SLICE_INIT(""), SLICE_INIT("RTF")},
    {SLICE_INIT("\x89PNG\r\n\x1A\n"), SLICE_INIT(""), SLICE_INIT("PNG")},
    {SLICE_INIT("\xFF\xD8\xFF"), SLICE_INIT(""), SLICE_INIT("JPEG")},
    {SLICE_INIT("GIF87a"), SLICE_INIT(""), SLICE_INIT("GIF")},
    {SLICE_INIT("GIF89a"), SLICE_INIT(""), SLICE_INIT("GIF")},
    {SLICE_INIT("II*\0"), SLICE_INIT(""), SLICE_INIT("TIFF")},
    {SLICE_INIT("MM\0*"), SLICE_INIT(""), SLICE_INIT("TIFF")},
    {SLICE_INIT("\x1F\x8B\x08"), SLICE_INIT(""), SLICE_INIT("gzip")},
    {SLICE_INIT("Rar!\x1A\x07"), SLICE_INIT(""), SLICE_INIT("RAR")},
    {SLICE_INIT("7z\xBC\xAF\x27\x1C"), SLICE_INIT(""), SLICE_INIT("7-Zip")},
    {SLICE_INIT("SQLite format 3\0"), SLICE_INIT(""), SLICE_INIT("SQLite")},
    {SLICE_INIT("\x7F" "ELF"), SLICE_INIT(""), SLICE_INIT("ELF")},
};

struct slice form_name(struct slice bytes)
{
    struct slice head = slice_part(bytes, 0, bytes.len < FORM_HEAD ? bytes.len : FORM_HEAD);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (slice_starts(head, forms[i].magic) &&
            slice_find(head, forms[i].inside, 0) != SIZE_MAX)
            return forms[i].name;
    return SLICE("");
}
