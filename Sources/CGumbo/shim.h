#ifndef CGUMBO_SHIM_H
#define CGUMBO_SHIM_H

#include <gumbo.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Gumbo parses any input, but not any input in reasonable time: every start tag walks the stack of open elements, every
// attribute is compared with those before it, formatting elements are cloned into every paragraph, and the tree is
// freed by recursion. Its allocator is the one place from which all of that can be bounded. The arena below watches
// what is allocated, leaves the parser by longjmp when a limit is reached, and frees everything at once.

enum {
    CGUMBO_DONE = 0,
    CGUMBO_TOO_DEEP = 1,
    CGUMBO_TOO_MANY_ATTRIBUTES = 2,
    CGUMBO_TOO_MUCH_MEMORY = 3,
};

enum { CGUMBO_CLASSES = 40, CGUMBO_NODE_MARK = 0x4E4F4445 };

// In front of every block; 16 bytes, so that blocks stay aligned.
typedef struct {
    uint32_t size_class;
    uint32_t mark;
    uint32_t depth;
    uint32_t unused;
} cgumbo_header;

typedef struct cgumbo_chunk {
    struct cgumbo_chunk *next;
    char *end;
} cgumbo_chunk;

typedef struct {
    cgumbo_chunk *chunks;
    char *cursor;
    char *end;
    void *free_blocks[CGUMBO_CLASSES];
    size_t reserved;
    size_t maximum_memory;
    uint32_t maximum_depth;
    uint32_t maximum_attributes;
    uint32_t attributes;
    GumboNode *last[2];
    size_t last_offset;
    int outcome;
    jmp_buf escape;
} cgumbo_arena;

typedef struct {
    // The arena; to be given to cgumbo_release whatever the outcome was.
    void *arena;
    // NULL unless the outcome is CGUMBO_DONE.
    GumboOutput *output;
    int outcome;
    // Where in the input the last element began that was whole when the parser was left.
    size_t offset;
} cgumbo_result;

static inline void cgumbo_leave(cgumbo_arena *arena, int outcome) {
    arena->outcome = outcome;
    longjmp(arena->escape, 1);
}

static inline bool cgumbo_contains(const cgumbo_arena *arena, const void *pointer) {
    for (const cgumbo_chunk *chunk = arena->chunks; chunk; chunk = chunk->next) {
        if ((const char *)pointer > (const char *)chunk && (const char *)pointer < chunk->end) return true;
    }
    return false;
}

// Notes the depth of a node allocated before, which by now is in the tree. Blocks of a node's size may be something
// else (a vector of 16 pointers is), so that nothing in them is believed before it has been checked.
static inline void cgumbo_note(cgumbo_arena *arena, GumboNode *node) {
    if (!node || (unsigned)node->type > GUMBO_NODE_TEMPLATE) return;
    GumboNode *parent = node->parent;
    if (!parent || ((uintptr_t)parent & 15) || !cgumbo_contains(arena, parent)) return;
    cgumbo_header *of_node = (cgumbo_header *)node - 1;
    cgumbo_header *of_parent = (cgumbo_header *)parent - 1;
    if (of_parent->mark != CGUMBO_NODE_MARK) return;
    of_node->depth = of_parent->depth + 1;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
        size_t offset = node->v.element.start_pos.offset;
        if (offset > arena->last_offset) arena->last_offset = offset;
    }
    if (of_node->depth > arena->maximum_depth) cgumbo_leave(arena, CGUMBO_TOO_DEEP);
}

static inline void *cgumbo_allocate(void *userdata, size_t size) {
    cgumbo_arena *arena = (cgumbo_arena *)userdata;
    uint32_t size_class = 4;
    while (((size_t)1 << size_class) < size) size_class++;
    if (size_class >= CGUMBO_CLASSES) cgumbo_leave(arena, CGUMBO_TOO_MUCH_MEMORY);

    bool is_node = size == sizeof(GumboNode);
    if (is_node) {
        cgumbo_note(arena, arena->last[1]);
        cgumbo_note(arena, arena->last[0]);
        arena->attributes = 0;
    } else if (size == sizeof(GumboAttribute) && ++arena->attributes > arena->maximum_attributes) {
        cgumbo_leave(arena, CGUMBO_TOO_MANY_ATTRIBUTES);
    }

    void *block = arena->free_blocks[size_class];
    if (block) {
        arena->free_blocks[size_class] = *(void **)block;
    } else {
        size_t whole = sizeof(cgumbo_header) + ((size_t)1 << size_class);
        if ((size_t)(arena->end - arena->cursor) < whole) {
            size_t wanted = arena->reserved < 65536 ? 65536 : arena->reserved;
            if (wanted > 8388608) wanted = 8388608;
            if (wanted < whole + 64) wanted = whole + 64;
            if (arena->reserved + wanted > arena->maximum_memory) cgumbo_leave(arena, CGUMBO_TOO_MUCH_MEMORY);
            cgumbo_chunk *chunk = (cgumbo_chunk *)malloc(wanted);
            if (!chunk) cgumbo_leave(arena, CGUMBO_TOO_MUCH_MEMORY);
            chunk->next = arena->chunks;
            chunk->end = (char *)chunk + wanted;
            arena->chunks = chunk;
            arena->cursor = (char *)(((uintptr_t)(chunk + 1) + 15) & ~(uintptr_t)15);
            arena->end = chunk->end;
            arena->reserved += wanted;
        }
        block = arena->cursor + sizeof(cgumbo_header);
        arena->cursor += whole;
    }
    cgumbo_header *header = (cgumbo_header *)block - 1;
    header->size_class = size_class;
    header->mark = is_node ? CGUMBO_NODE_MARK : 0;
    header->depth = 0;
    // Gumbo reads a field of its state before it writes it; the same input shall give the same tree.
    if (size <= 1024) memset(block, 0, size);
    if (is_node) {
        GumboNode *node = (GumboNode *)block;
        arena->last[1] = arena->last[0];
        arena->last[0] = node;
    }
    return block;
}

static inline void cgumbo_deallocate(void *userdata, void *block) {
    if (!block) return;
    cgumbo_arena *arena = (cgumbo_arena *)userdata;
    cgumbo_header *header = (cgumbo_header *)block - 1;
    for (int index = 0; index < 2; index++) {
        if ((void *)arena->last[index] == block) arena->last[index] = NULL;
    }
    header->mark = 0;
    *(void **)block = arena->free_blocks[header->size_class];
    arena->free_blocks[header->size_class] = block;
}

/// Parses `length` bytes, as a document, or as what stands in `context` unless that is GUMBO_TAG_LAST.
static inline cgumbo_result cgumbo_parse(
    const char *bytes, size_t length, GumboTag context, size_t maximum_memory, uint32_t maximum_depth,
    uint32_t maximum_attributes
) {
    cgumbo_result result = {NULL, NULL, CGUMBO_TOO_MUCH_MEMORY, 0};
    cgumbo_arena *arena = (cgumbo_arena *)calloc(1, sizeof(cgumbo_arena));
    if (!arena) return result;
    arena->maximum_memory = maximum_memory;
    arena->maximum_depth = maximum_depth;
    arena->maximum_attributes = maximum_attributes;
    result.arena = arena;

    GumboOptions options = kGumboDefaultOptions;
    options.allocator = cgumbo_allocate;
    options.deallocator = cgumbo_deallocate;
    options.userdata = arena;
    options.tab_stop = 1;
    options.max_errors = 0;
    options.fragment_context = context;
    if (_setjmp(arena->escape) == 0) {
        GumboOutput *output = gumbo_parse_with_options(&options, bytes, length);
        result.output = output;
        result.outcome = CGUMBO_DONE;
    } else {
        result.output = NULL;
        result.outcome = arena->outcome;
    }
    result.offset = arena->last_offset;
    return result;
}

/// Frees the tree and all that was allocated for it, without walking it.
static inline void cgumbo_release(cgumbo_result result) {
    cgumbo_arena *arena = (cgumbo_arena *)result.arena;
    if (!arena) return;
    cgumbo_chunk *chunk = arena->chunks;
    while (chunk) {
        cgumbo_chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    free(arena);
}

#endif
