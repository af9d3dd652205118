/*
 * What a function that can fail returns. Few on purpose: a status says what the caller can do
 * next; the sentence for people is a diagnostic (base/diagnostic.h).
 */
#ifndef RASOAT_BASE_STATUS_H
#define RASOAT_BASE_STATUS_H

enum status {
    STATUS_OK = 0,
    STATUS_UNREAD,  /* the input could not be read or is not what it should be; go on with the next */
    STATUS_REFUSED, /* the input must not be read (secret, DOCTYPE, over a limit); go on */
    STATUS_NONE,    /* what was asked for is not there */
    STATUS_CALL,    /* the caller asked for something that makes no sense; exit 2 */
    STATUS_CANNOT   /* database, disk, rights or memory; the work stops; exit 3 */
};

#endif
