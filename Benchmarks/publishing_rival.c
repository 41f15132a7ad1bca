/* Posts the same 2 KB over and over with libcurl's multi interface, durably nowhere: how fast plain C is.
   Arguments: URL, COUNT, IN-FLIGHT. Prints a line of JSON. */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static size_t ignore(void *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    (void)context;
    return size * count;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc != 4) return 64;
    long total = atol(argv[2]), flight = atol(argv[3]), started = 0, done = 0, good = 0;
    char body[2048];
    memset(body, 'x', sizeof body);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, flight);
    struct curl_slist *fields = curl_slist_append(NULL, "Expect:");
    fields = curl_slist_append(fields, "Content-Type: application/json");
    double start = now();
    for (; started < flight && started < total; started++) {
        CURL *handle = curl_easy_init();
        curl_easy_setopt(handle, CURLOPT_URL, argv[1]);
        curl_easy_setopt(handle, CURLOPT_PROXY, "");
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, fields);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, (long)sizeof body);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, ignore);
        curl_multi_add_handle(multi, handle);
    }
    while (done < total) {
        int running, left;
        curl_multi_perform(multi, &running);
        CURLMsg *message;
        while ((message = curl_multi_info_read(multi, &left))) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *handle = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
            if (message->data.result == CURLE_OK && status == 204) good++;
            done++;
            curl_multi_remove_handle(multi, handle);
            if (started < total) {
                started++;
                curl_multi_add_handle(multi, handle);
            } else {
                curl_easy_cleanup(handle);
            }
        }
        curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    printf("{\"delivered\": %ld, \"seconds\": %.6f}\n", good, now() - start);
    return good == total ? 0 : 1;
}
