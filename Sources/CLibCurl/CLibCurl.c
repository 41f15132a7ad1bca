#include "CLibCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#define FUNCTIONS(ENTRY) \
    ENTRY(global_init) ENTRY(version_info) ENTRY(free) \
    ENTRY(easy_init) ENTRY(easy_cleanup) ENTRY(easy_reset) ENTRY(easy_setopt) ENTRY(easy_getinfo) ENTRY(easy_strerror) \
    ENTRY(slist_append) ENTRY(slist_free_all) \
    ENTRY(multi_init) ENTRY(multi_cleanup) ENTRY(multi_setopt) ENTRY(multi_add_handle) ENTRY(multi_remove_handle) \
    ENTRY(multi_perform) ENTRY(multi_poll) ENTRY(multi_wakeup) ENTRY(multi_info_read) \
    ENTRY(url) ENTRY(url_cleanup) ENTRY(url_set) ENTRY(url_get) ENTRY(url_strerror)

/// The functions as <curl/curl.h> declares them, under their names without `curl_`.
struct functions {
#define ENTRY(name) __typeof__(curl_##name) *name;
    FUNCTIONS(ENTRY)
#undef ENTRY
};

// By the names that libcurl has had since 2006; the names without a number belong to the headers for developers.
#ifdef __APPLE__
static const char library_name[] = "/usr/lib/libcurl.4.dylib";
#else
static const char library_name[] = "libcurl.so.4";
#endif

static struct functions curl;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[512];

/// Loads a library and fills the table; says in `reason` why it is not to be used. Where it is, it stays for good.
static int load(const char *library, int stays, struct functions *table, char *reason, size_t size) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        const char *text = dlerror();
        snprintf(reason, size, "%s", text ? text : library);
        return 0;
    }
    const char *missing = NULL;
#define ENTRY(name) \
    *(void **)(&table->name) = dlsym(handle, "curl_" #name); \
    if (!table->name && !missing) missing = "curl_" #name;
    FUNCTIONS(ENTRY)
#undef ENTRY
    int works = 0;
    if (missing) {
        snprintf(reason, size, "%s has no %s", library, missing);
    } else {
        // What the header of the build says of options must be true of the library, too.
        const curl_version_info_data *version = table->version_info(CURLVERSION_NOW);
        works = version->version_num >= 0x075700;
        if (!works) snprintf(reason, size, "%s is of version %s", library, version->version);
    }
    if (!works || !stays) dlclose(handle);
    return works;
}

static void load_once(void) { load(library_name, 1, &curl, failure, sizeof failure); }

const char *syndicate_curl_load(void) {
    pthread_once(&once, load_once);
    return failure[0] ? failure : NULL;
}

const char *syndicate_curl_probe(const char *library) {
    static _Thread_local char reason[sizeof failure];
    struct functions table;
    return load(library, 0, &table, reason, sizeof reason) ? NULL : reason;
}

CURLcode syndicate_curl_global_init(long flags) { return curl.global_init(flags); }

const char *syndicate_curl_strerror(CURLcode code) { return curl.easy_strerror(code); }

// MARK: Handles

CURL *syndicate_curl_init(void) { return curl.easy_init(); }

void syndicate_curl_cleanup(CURL *handle) { curl.easy_cleanup(handle); }

void syndicate_curl_reset(CURL *handle) { curl.easy_reset(handle); }

CURLcode syndicate_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode syndicate_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode syndicate_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode syndicate_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl.easy_setopt(handle, option, value);
}

CURLcode syndicate_curl_set_body(CURL *handle, const void *bytes, curl_off_t count) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, count);
    return code != CURLE_OK ? code : curl.easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes);
}

CURLcode syndicate_curl_set_receiver(CURL *handle, CURLoption option, curl_write_callback callback) {
    return curl.easy_setopt(handle, option, callback);
}

CURLcode syndicate_curl_set_source(CURL *handle, curl_read_callback callback, void *context, curl_off_t count) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_READFUNCTION, callback);
    if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_READDATA, context);
    if (code == CURLE_OK) code = curl.easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, count);
    return code;
}

CURLcode syndicate_curl_set_opener(CURL *handle, curl_opensocket_callback callback) {
    return curl.easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}

CURLcode syndicate_curl_set_gate(CURL *handle, curl_prereq_callback callback) {
    return curl.easy_setopt(handle, CURLOPT_PREREQFUNCTION, callback);
}

CURLcode syndicate_curl_get_number(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl.easy_getinfo(handle, info, value);
}

struct curl_slist *syndicate_curl_slist_append(struct curl_slist *list, const char *text) {
    return curl.slist_append(list, text);
}

void syndicate_curl_slist_free_all(struct curl_slist *list) {
    if (list) curl.slist_free_all(list);
}

// MARK: Many handles at a time

CURLM *syndicate_curl_multi_init(void) { return curl.multi_init(); }

CURLMcode syndicate_curl_multi_cleanup(CURLM *multi) { return curl.multi_cleanup(multi); }

CURLMcode syndicate_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl.multi_setopt(multi, option, value);
}

CURLMcode syndicate_curl_multi_add_handle(CURLM *multi, CURL *handle) { return curl.multi_add_handle(multi, handle); }

CURLMcode syndicate_curl_multi_remove_handle(CURLM *multi, CURL *handle) {
    return curl.multi_remove_handle(multi, handle);
}

CURLMcode syndicate_curl_multi_perform(CURLM *multi, int *running) { return curl.multi_perform(multi, running); }

CURLMcode syndicate_curl_multi_poll(CURLM *multi, int milliseconds) {
    return curl.multi_poll(multi, NULL, 0, milliseconds, NULL);
}

CURLMcode syndicate_curl_multi_wakeup(CURLM *multi) { return curl.multi_wakeup(multi); }

CURLMsg *syndicate_curl_multi_info_read(CURLM *multi, int *left) { return curl.multi_info_read(multi, left); }

// MARK: Addresses

CURLU *syndicate_curl_url(void) { return curl.url(); }

void syndicate_curl_url_cleanup(CURLU *url) { curl.url_cleanup(url); }

CURLUcode syndicate_curl_url_set(CURLU *url, CURLUPart part, const char *value, unsigned int flags) {
    return curl.url_set(url, part, value, flags);
}

CURLUcode syndicate_curl_url_get(CURLU *url, CURLUPart part, char **value, unsigned int flags) {
    return curl.url_get(url, part, value, flags);
}

const char *syndicate_curl_url_strerror(CURLUcode code) { return curl.url_strerror(code); }

void syndicate_curl_free(void *text) { curl.free(text); }

const struct sockaddr *syndicate_curl_address(const struct curl_sockaddr *address) { return &address->addr; }
