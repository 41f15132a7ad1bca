#ifndef SYNDICATE_CICU_SHIM_H
#define SYNDICATE_CICU_SHIM_H

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

// ICU renames its functions by macros, which only C sees through.

static inline UBreakIterator *syndicate_breaks_open(UBreakIteratorType type, const char *locale) {
    // One that knows abbreviations takes many times as long to make as to copy, so each thread keeps its last ones.
    enum { kept_count = 4 };
    static _Thread_local UBreakIterator *kept[kept_count];
    static _Thread_local char kept_locale[kept_count][96];
    static _Thread_local int kept_next = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (type != UBRK_SENTENCE || strlen(locale) >= sizeof kept_locale[0]) {
        UBreakIterator *breaks = ubrk_open(type, locale, NULL, 0, &status);
        return U_SUCCESS(status) ? breaks : NULL;
    }
    int slot = 0;
    while (slot < kept_count && (!kept[slot] || strcmp(kept_locale[slot], locale) != 0)) slot += 1;
    if (slot == kept_count) {
        UBreakIterator *breaks = ubrk_open(type, locale, NULL, 0, &status);
        if (U_FAILURE(status)) return NULL;
        slot = kept_next;
        kept_next = (kept_next + 1) % kept_count;
        if (kept[slot]) ubrk_close(kept[slot]);
        kept[slot] = breaks;
        strcpy(kept_locale[slot], locale);
    }
    UBreakIterator *copy = ubrk_clone(kept[slot], &status);
    return U_SUCCESS(status) ? copy : NULL;
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

// How many units the text has in a form, as many of which are written as there is room for; -1 where that fails.
static inline int32_t syndicate_normalize(
    int decomposed, const UChar *text, int32_t count, UChar *output, int32_t capacity
) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *form =
        decomposed ? unorm2_getNFKDInstance(&status) : unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status)) return -1;
    int32_t needed = unorm2_normalize(form, text, count, output, capacity, &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}

#endif
