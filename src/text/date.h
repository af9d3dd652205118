/* Dates as acts write them, and the days between them. The calendar is Gregorian. */
#ifndef RASOAT_TEXT_DATE_H
#define RASOAT_TEXT_DATE_H

#include "base/arena.h"

struct date {
    int year;  /* 0: no date */
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
};

bool date_is_set(struct date date);
bool date_valid(int year, int month, int day);
int date_order(struct date a, struct date b);   /* < 0: a is before b; unset is before all */
long date_days(struct date from, struct date to);
struct date date_add_days(struct date date, long days);
struct date date_today(void);                   /* local time */

bool date_parse_iso(struct slice s, struct date *out); /* the whole of s is yyyy-mm-dd */
struct slice date_iso(struct arena *arena, struct date date);        /* 2025-11-20; "" when unset */
struct slice date_vietnamese(struct arena *arena, struct date date); /* 20/11/2025 */

/*
 * The first date at or after *pos in source text, in any of the ways of acts: "ngày 18 tháng 11
 * năm 2025", "18/11/2025", "18-11-2025", "18.11.2025"; between the parts any blanks, line ends,
 * * and _ ("ngày31 tháng01", "20-11- 2025"), caseless. Years are 1945 to 2100; days that the
 * calendar does not have (31/2) and longer rows of figures (05/12/2025/QĐ-UBND) are no dates.
 * *words is the date from its first to its last figure; *pos moves behind it. False when there is
 * none; *pos then stays.
 */
bool date_find(struct slice text, size_t *pos, struct date *out, struct slice *words);

#endif
