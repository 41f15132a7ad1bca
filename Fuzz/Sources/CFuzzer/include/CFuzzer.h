#include <stddef.h>
#include <stdint.h>

// libFuzzer's driver, which Swift's toolchain brings along; it gives `test` one input after the other.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
