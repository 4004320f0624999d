// Somebody else's server in the fewest instructions: answers every HTTP/1.1 POST with an empty 200, and every GET with
// how many POSTs were answered.
//
// usage: receiver PORT      One thread on epoll, on loopback. SIGTERM prints how many POSTs were answered.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BUFFER = 256 * 1024, PIPELINE = 64, LONGEST = 96 };

struct connection {
  int descriptor;
  size_t used;
  char bytes[BUFFER];
};

static unsigned long answered;
static volatile sig_atomic_t stopping;
static const char ANSWER[] = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";

static void stop(int number) {
  (void)number;
  stopping = 1;
}

// The length of the first request in the buffer; 0 when it is not whole yet.
static size_t whole_request(const char *bytes, size_t used) {
  const char *end = memmem(bytes, used, "\r\n\r\n", 4);
  if (!end) return 0;
  size_t head = (size_t)(end - bytes) + 4, body = 0;
  for (const char *line = bytes; line < end;) {
    const char *next = memmem(line, (size_t)(bytes + used - line), "\r\n", 2);
    if (next - line > 15 && !strncasecmp(line, "content-length:", 15)) body = strtoul(line + 15, NULL, 10);
    line = next + 2;
  }
  return head + body <= used ? head + body : 0;
}

// Answers all whole requests; 0 when the connection has ended.
static int serve(struct connection *one) {
  ssize_t got = read(one->descriptor, one->bytes + one->used, BUFFER - one->used);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return 1;
  if (got <= 0) return 0;
  one->used += (size_t)got;
  size_t start = 0, length;
  char answers[PIPELINE * LONGEST];
  size_t count = 0, size = 0;
  while (count < PIPELINE && (length = whole_request(one->bytes + start, one->used - start))) {
    if (memcmp(one->bytes + start, "GET ", 4)) {
      memcpy(answers + size, ANSWER, sizeof ANSWER - 1);
      size += sizeof ANSWER - 1;
      answered++;
    } else {
      char text[24];
      int digits = snprintf(text, sizeof text, "%lu", answered);
      size += (size_t)snprintf(answers + size, LONGEST, "HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s", digits, text);
    }
    start += length;
    count++;
  }
  memmove(one->bytes, one->bytes + start, one->used - start);
  one->used -= start;
  // The answers are far smaller than a socket's buffer.
  if (size && write(one->descriptor, answers, size) != (ssize_t)size) return 0;
  return one->used < BUFFER;
}

int main(int count, char **arguments) {
  if (count != 2) {
    fprintf(stderr, "usage: receiver PORT\n");
    return 2;
  }
  struct sigaction action = {.sa_handler = stop};
  sigaction(SIGTERM, &action, NULL);
  signal(SIGPIPE, SIG_IGN);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(arguments[1]))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) {
    perror("receiver");
    return 1;
  }
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
  while (!stopping) {
    struct epoll_event events[64];
    int ready = epoll_wait(epoll, events, 64, -1);
    for (int i = 0; i < ready; i++) {
      struct connection *one = events[i].data.ptr;
      if (!one) {
        int descriptor;
        while ((descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
          setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
          one = malloc(sizeof *one);
          if (!one) return 1;
          one->descriptor = descriptor;
          one->used = 0;
          event.data.ptr = one;
          epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
        }
      } else if (!serve(one)) {
        close(one->descriptor);
        free(one);
      }
    }
  }
  printf("%lu\n", answered);
  return 0;
}
