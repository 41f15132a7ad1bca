// What Syndicate uses of libcurl, which is loaded when it is first needed: it brings some thirty other libraries along,
// and a program that fetches nothing shall not wait for them.
//
// The functions of <curl/curl.h> are not linked; these stand in their place. But for `syndicate_curl_load`, they may only
// be called once that has been successful.
#ifndef SYNDICATE_CLIBCURL_H
#define SYNDICATE_CLIBCURL_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

#if LIBCURL_VERSION_NUM < 0x075700
#error "Syndicate needs libcurl 7.87 or later"
#endif

/// Loads libcurl, once; says why it cannot be used, and nothing where it can. Any thread may call it.
const char *syndicate_curl_load(void);

/// Says why the library of this name could not be used as libcurl, and nothing where it could; changes nothing. The answer
/// lasts until the same thread asks again.
const char *syndicate_curl_probe(const char *library);

CURLcode syndicate_curl_global_init(long flags);
const char *syndicate_curl_strerror(CURLcode code);

// MARK: Handles

CURL *syndicate_curl_init(void);
void syndicate_curl_cleanup(CURL *handle);
void syndicate_curl_reset(CURL *handle);

CURLcode syndicate_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode syndicate_curl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode syndicate_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode syndicate_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);

/// Sets the body of the request, which is copied.
CURLcode syndicate_curl_set_body(CURL *handle, const void *bytes, curl_off_t count);

/// Sets who is told of bytes, be it of the body (`CURLOPT_WRITEFUNCTION`) or of the header (`CURLOPT_HEADERFUNCTION`).
CURLcode syndicate_curl_set_receiver(CURL *handle, CURLoption option, curl_write_callback callback);
/// Sets what is uploaded: `count` bytes that `callback` gives.
CURLcode syndicate_curl_set_source(CURL *handle, curl_read_callback callback, void *context, curl_off_t count);
CURLcode syndicate_curl_set_opener(CURL *handle, curl_opensocket_callback callback);
CURLcode syndicate_curl_set_gate(CURL *handle, curl_prereq_callback callback);

CURLcode syndicate_curl_get_number(CURL *handle, CURLINFO info, curl_off_t *value);

struct curl_slist *syndicate_curl_slist_append(struct curl_slist *list, const char *text);
/// Frees a list; of none, nothing is done, even where libcurl was never loaded.
void syndicate_curl_slist_free_all(struct curl_slist *list);

// MARK: Many handles at a time

CURLM *syndicate_curl_multi_init(void);
CURLMcode syndicate_curl_multi_cleanup(CURLM *multi);
CURLMcode syndicate_curl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLMcode syndicate_curl_multi_add_handle(CURLM *multi, CURL *handle);
CURLMcode syndicate_curl_multi_remove_handle(CURLM *multi, CURL *handle);
CURLMcode syndicate_curl_multi_perform(CURLM *multi, int *running);
CURLMcode syndicate_curl_multi_poll(CURLM *multi, int milliseconds);
CURLMcode syndicate_curl_multi_wakeup(CURLM *multi);
CURLMsg *syndicate_curl_multi_info_read(CURLM *multi, int *left);

// MARK: Addresses

CURLU *syndicate_curl_url(void);
void syndicate_curl_url_cleanup(CURLU *url);
CURLUcode syndicate_curl_url_set(CURLU *url, CURLUPart part, const char *value, unsigned int flags);
/// Gets a part, which is to be freed by `syndicate_curl_free`.
CURLUcode syndicate_curl_url_get(CURLU *url, CURLUPart part, char **value, unsigned int flags);
const char *syndicate_curl_url_strerror(CURLUcode code);
void syndicate_curl_free(void *text);

/// The address that a socket is to be opened for; its length is `addrlen`, whatever the type says.
const struct sockaddr *syndicate_curl_address(const struct curl_sockaddr *address);

#endif
