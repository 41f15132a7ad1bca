#ifndef SYNDICATE_CICU_SHIM_H
#define SYNDICATE_CICU_SHIM_H

#include <unicode/ubrk.h>
#include <unicode/utext.h>

// ICU renames its functions by macros, which only C sees through.

static inline UBreakIterator *syndicate_breaks_open(UBreakIteratorType type, const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(type, locale, NULL, 0, &status);
    return U_SUCCESS(status) ? breaks : NULL;
}

static inline UText *syndicate_text_open(const char *bytes, int64_t count) {
    UErrorCode status = U_ZERO_ERROR;
    UText *text = utext_openUTF8(NULL, bytes, count, &status);
    return U_SUCCESS(status) ? text : NULL;
}

// The iterator keeps a shallow copy of the text; the bytes must stay where they are.
static inline int syndicate_breaks_set(UBreakIterator *breaks, UText *text) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setUText(breaks, text, &status);
    return U_SUCCESS(status);
}

static inline int32_t syndicate_breaks_next(UBreakIterator *breaks) { return ubrk_next(breaks); }
static inline void syndicate_breaks_close(UBreakIterator *breaks) { ubrk_close(breaks); }
static inline void syndicate_text_close(UText *text) { utext_close(text); }

#endif
