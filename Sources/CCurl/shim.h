// libcurl for Swift: variadic functions do not import, so each type of argument has a wrapper here.
#include <curl/curl.h>

static inline CURLcode pintle_curl_set_long(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode pintle_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode pintle_curl_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode pintle_curl_set_pointer(CURL *handle, CURLoption option, void *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode pintle_curl_get_long(CURL *handle, CURLINFO info, long *value) { return curl_easy_getinfo(handle, info, value); }
static inline CURLcode pintle_curl_get_pointer(CURL *handle, CURLINFO info, void **value) { return curl_easy_getinfo(handle, info, value); }

// Callbacks of a transfer; NULL is not wanted anywhere.
typedef size_t (*pintle_curl_bytes)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode pintle_curl_set_bytes(CURL *handle, CURLoption option, pintle_curl_bytes call) { return curl_easy_setopt(handle, option, call); }
static inline CURLcode pintle_curl_set_open(CURL *handle, curl_opensocket_callback call) { return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, call); }
static inline CURLcode pintle_curl_set_close(CURL *handle, curl_closesocket_callback call) { return curl_easy_setopt(handle, CURLOPT_CLOSESOCKETFUNCTION, call); }
static inline CURLcode pintle_curl_set_prerequest(CURL *handle, curl_prereq_callback call) { return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, call); }

static inline CURLMcode pintle_multi_set_long(CURLM *multi, CURLMoption option, long value) { return curl_multi_setopt(multi, option, value); }
static inline CURLMcode pintle_multi_set_pointer(CURLM *multi, CURLMoption option, void *value) { return curl_multi_setopt(multi, option, value); }
static inline CURLMcode pintle_multi_set_socket(CURLM *multi, curl_socket_callback call) { return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, call); }
static inline CURLMcode pintle_multi_set_timer(CURLM *multi, curl_multi_timer_callback call) { return curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, call); }

// The result of a finished transfer: a member of a union in CURLMsg.
static inline CURLcode pintle_message_result(const CURLMsg *message) { return message->data.result; }

// The types of sockets are an enum whose module depends on who includes the header first.
static inline int pintle_stream_type(void) { return SOCK_STREAM; }
static inline int pintle_open_stream(int family, int protocol) { return socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol); }

// Called about once a second while a transfer goes on, also while it waits; anything but 0 ends it.
static inline CURLcode pintle_curl_set_progress(CURL *handle, curl_xferinfo_callback call) { return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, call); }
