#ifndef CCMARKGFM_SHIM_H
#define CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>
#include <string.h>

/// Frees what the library allocated with its default allocator.
static inline void ccmarkgfm_free(void *pointer) { free(pointer); }

/// The length of a text that ends with a zero byte.
static inline size_t ccmarkgfm_length(const char *text) { return strlen(text); }

#endif
