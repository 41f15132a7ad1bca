// What of libxml2 Swift cannot reach by itself: macros, variables of function type and variadic functions.
#ifndef SYNDICATE_CLIBXML2_SHIM_H
#define SYNDICATE_CLIBXML2_SHIM_H

#include <iconv.h>
#include <string.h>
#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU its headers take in those of the system, which a module that also has Foundation, with
// its own ICU, cannot load. Only the last members of a structure that libxml2 alone allocates depend on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemastypes.h>

/// Frees what libxml2 allocated; `xmlFree` is a variable, and a macro where threads are on.
static inline void syndicate_xml_free(void *pointer) {
    if (pointer != NULL) xmlFree(pointer);
}

static inline void syndicate_xml_discard(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static inline void syndicate_xml_discard_structured(void *context, const xmlError *error) {
    (void)context;
    (void)error;
}

/// What this thread did with libxml2's messages before they were silenced.
typedef struct {
    xmlGenericErrorFunc generic;
    void *generic_context;
    xmlStructuredErrorFunc structured;
    void *structured_context;
} syndicate_xml_silence;

/// Keeps libxml2 from printing on standard error in this thread; a few of its messages go round the contexts' handlers.
static inline syndicate_xml_silence syndicate_xml_silence_begin(void) {
    syndicate_xml_silence saved = {xmlGenericError, xmlGenericErrorContext, xmlStructuredError, xmlStructuredErrorContext};
    xmlSetGenericErrorFunc(NULL, syndicate_xml_discard);
    xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)syndicate_xml_discard_structured);
    return saved;
}

static inline void syndicate_xml_silence_end(syndicate_xml_silence saved) {
    xmlSetGenericErrorFunc(saved.generic_context, saved.generic);
    xmlSetStructuredErrorFunc(saved.structured_context, saved.structured);
}

/// The event handlers of a parser that builds no tree, or one, and that loads nothing from anywhere.
static inline void syndicate_xml_sax_init(xmlSAXHandler *sax, int builds_tree) {
    memset(sax, 0, sizeof *sax);
    if (builds_tree) {
        xmlSAXVersion(sax, 2);
        sax->comment = NULL;
        sax->processingInstruction = NULL;
        sax->warning = NULL;
        sax->error = NULL;
        sax->fatalError = NULL;
    }
    sax->initialized = XML_SAX2_MAGIC;
}

/// How many bytes the parser has consumed of its input, in UTF-8.
static inline size_t syndicate_xml_offset(xmlParserCtxtPtr parser) {
    if (parser->input == NULL) return 0;
    return (size_t)parser->input->consumed + (size_t)(parser->input->cur - parser->input->base);
}

/// How many bytes before the parser's place the tag begins that it is reading; 0 where there is none.
static inline size_t syndicate_xml_tag_length(xmlParserCtxtPtr parser) {
    if (parser->input == NULL) return 0;
    const xmlChar *cur = parser->input->cur;
    const xmlChar *base = parser->input->base;
    const xmlChar *p = cur;
    while (p > base) {
        p--;
        if (*p == '<') return (size_t)(cur - p);
    }
    return 0;
}

/// Whether the parser's input is converted from another encoding, so that its offsets are not the file's.
static inline int syndicate_xml_converts(xmlParserCtxtPtr parser) {
    return parser->input != NULL && parser->input->buf != NULL && parser->input->buf->encoder != NULL;
}

#endif
