/* The provincial departments (departments.def), in normal case. Private to the room. */
#ifndef RASOAT_TERMS_DEPARTMENT_H
#define RASOAT_TERMS_DEPARTMENT_H

#include "base/slice.h"

enum {
    DEPARTMENTS = 0
#define DEPARTMENT(name) +1
#include "terms/departments.def"
#undef DEPARTMENT
};

extern const struct slice department_names[DEPARTMENTS];

#endif
