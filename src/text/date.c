/* The Gregorian calendar, and dates as figures. Finding dates in prose is date_find.c. */
#include "text/date.h"

#include <time.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_is_set(struct date date)
{
    return date.year != 0;
}

bool date_valid(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_of_month(year, month);
}

int date_order(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

/*
 * Days since 1 March of the year 0. A year that begins in March has its leap day at its end, so the
 * days before a month follow one straight line.
 */
static long day_number(struct date date)
{
    long year = date.month <= 2 ? date.year - 1 : date.year;
    long month = (date.month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date.day - 1;
}

long date_days(struct date from, struct date to)
{
    return day_number(to) - day_number(from);
}

struct date date_add_days(struct date date, long days)
{
    const long days_of_400_years = 146097, days_of_year = 365;
    long number = day_number(date) + days;
    long year = number / days_of_400_years * 400;
    long rest = number % days_of_400_years;
    long in = (rest - rest / 1460 + rest / 36524 - rest / 146096) / days_of_year;
    long day = rest - (in * days_of_year + in / 4 - in / 100);
    long month = (day * 5 + 2) / 153;
    struct date sum = {.day = (int)(day - (month * 153 + 2) / 5 + 1)};
    sum.month = (int)(month < 10 ? month + 3 : month - 9);
    sum.year = (int)(year + in) + (sum.month <= 2);
    return sum;
}

struct date date_today(void)
{
    time_t now = time(NULL);
    struct tm parts;
    if (!localtime_r(&now, &parts))
        return (struct date){0};
    return (struct date){parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

/* Reads `len` figures at `start`; false when one of them is none. */
static bool figures(struct slice s, size_t start, size_t len, int *number)
{
    unsigned long value;
    if (!slice_number(slice_part(s, start, len), 9999, &value))
        return false;
    *number = (int)value;
    return true;
}

bool date_parse_iso(struct slice s, struct date *out)
{
    struct date date;
    if (s.len != sizeof "yyyy-mm-dd" - 1 || s.at[4] != '-' || s.at[7] != '-')
        return false;
    if (!figures(s, 0, 4, &date.year) || !figures(s, 5, 2, &date.month) ||
        !figures(s, 8, 2, &date.day) || !date_valid(date.year, date.month, date.day))
        return false;
    *out = date;
    return true;
}

struct slice date_iso(struct arena *arena, struct date date)
{
    if (!date_is_set(date))
        return SLICE("");
    return arena_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

struct slice date_vietnamese(struct arena *arena, struct date date)
{
    if (!date_is_set(date))
        return SLICE("");
    return arena_format(arena, "%02d/%02d/%04d", date.day, date.month, date.year);
}
