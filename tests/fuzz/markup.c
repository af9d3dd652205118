/* Bytes to an act: what is read has all its words, what is not read is told. */
#include "fuzz.h"

#include "markup/reading.h"

#undef NDEBUG
#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct reading reading;
    enum status status = reading_from(&reading, (struct slice){(const char *)bytes, len},
                                      SLICE("act"));
    assert(status == STATUS_OK || reading.diagnostics.count);
    if (status == STATUS_OK) {
        assert(reading.lost_words == 0);
        for (size_t i = 0; i < reading.act.count; i++)
            assert(reading.act.provisions[i].parent <= i);
    }
    reading_free(&reading);
    return 0;
}
