// What Swift's Glibc module leaves out: epoll, eventfd, accept4, memmem, getrandom, descriptors over sockets.
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/socket.h>

// GNU extensions that the headers hide without _GNU_SOURCE.
extern int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);
extern void *memmem(const void *haystack, size_t length, const void *needle, size_t needle_length);

// Names the calling thread, for debuggers and top(1); 15 bytes count.
static inline void pintle_set_thread_name(const char *name) { prctl(PR_SET_NAME, (unsigned long)name, 0, 0, 0); }

static inline int pintle_accept_nonblocking(int listener, struct sockaddr *address, socklen_t *length) {
  return accept4(listener, address, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

// getrlimit's first parameter is an enum or an int, depending on who includes the header first.
static inline void pintle_raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= limit.rlim_max) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

static inline void pintle_give_back_free_memory(void) { malloc_trim(0); }

static inline unsigned long pintle_open_files_limit(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? (unsigned long)limit.rlim_cur : 0;
}

// Descriptors over a Unix socket (unix(7)): the macros that lay out control messages are none that Swift imports.

#define PINTLE_MAX_PASSED_DESCRIPTORS 200

// Sends one message with descriptors; what sendmsg(2) returns.
static inline ssize_t pintle_send_descriptors(int socket, const void *bytes, size_t length, const int *descriptors,
                                              int count) {
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int) * PINTLE_MAX_PASSED_DESCRIPTORS)];
  } control;
  struct iovec piece = {(void *)bytes, length};
  struct msghdr message;
  __builtin_memset(&message, 0, sizeof message);
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  if (count > 0 && count <= PINTLE_MAX_PASSED_DESCRIPTORS) {
    __builtin_memset(&control, 0, sizeof control);
    message.msg_control = control.space;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * count);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * count);
    __builtin_memcpy(CMSG_DATA(header), descriptors, sizeof(int) * count);
  }
  return sendmsg(socket, &message, MSG_NOSIGNAL);
}

// Receives one message; up to PINTLE_MAX_PASSED_DESCRIPTORS descriptors, which are closed by exec(2), are put into
// `descriptors` and counted in `count`. What recvmsg(2) returns; `truncated` says whether the message or its descriptors were longer.
static inline ssize_t pintle_receive_descriptors(int socket, void *bytes, size_t length, int *descriptors, int *count,
                                                 int *truncated) {
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int) * PINTLE_MAX_PASSED_DESCRIPTORS)];
  } control;
  struct iovec piece = {bytes, length};
  struct msghdr message;
  __builtin_memset(&message, 0, sizeof message);
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = control.space;
  message.msg_controllen = sizeof control.space;
  *count = 0;
  *truncated = 0;
  ssize_t received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  if (received < 0) return received;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    int found = (int)((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    for (int index = 0; index < found && *count < PINTLE_MAX_PASSED_DESCRIPTORS; index++)
      __builtin_memcpy(&descriptors[(*count)++], CMSG_DATA(header) + sizeof(int) * index, sizeof(int));
  }
  *truncated = (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
  return received;
}

// The process and the user at the other end of a Unix socket; 0 when the system knows.
static inline int pintle_socket_peer(int socket, int *process, unsigned int *user) {
  struct { int pid; unsigned int uid, gid; } peer;  // struct ucred, which headers hide without _GNU_SOURCE
  socklen_t length = sizeof peer;
  if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return -1;
  *process = peer.pid;
  *user = peer.uid;
  return 0;
}
