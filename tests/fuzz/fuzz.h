/*
 * A harness reads one input and ends itself (assert, sanitizer) when something is wrong with how
 * it was read. It has the name that libFuzzer calls, so that it can also be built with
 *     clang -fsanitize=fuzzer,address,undefined tests/fuzz/NAME.c ...
 * Without libFuzzer, mutate.c feeds it a fixed number of mutations of sample acts.
 */
#ifndef RASOAT_TESTS_FUZZ_H
#define RASOAT_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

#endif
