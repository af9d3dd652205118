/* Questions to the database: what queries need of the connection. Inside the review room only. */
#ifndef RASOAT_REVIEW_QUERY_H
#define RASOAT_REVIEW_QUERY_H

#include "review/store.h"

/* Makes search_key(text), the spelling key without accents, known to SQL. */
void query_functions(struct review *review);

#endif
