/* Takes deliveries and answers 200: a server on epoll with one thread, HTTP/1.1 with keep-alive, for measuring what
 * the sender can do. GET /count answers how many POSTs there were.
 * usage: receiver PORT
 * It believes its peer: requests must fit into the buffer, and bodies must have a content-length. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SIZE = 64 * 1024, CONNECTIONS = 4096 };

struct connection {
  int fd;
  size_t used;
  char bytes[SIZE];
};

static long count;

static void answer(int fd, const char *text) {
  char out[160];
  int n = snprintf(out, sizeof out, "HTTP/1.1 200 OK\r\ncontent-length: %zu\r\n\r\n%s", strlen(text), text);
  /* Answers are far shorter than a socket's buffer. */
  if (write(fd, out, n) != n) shutdown(fd, SHUT_RDWR);
}

/* Deals with the requests that are there whole; -1 when one never will be. */
static int serve(struct connection *c) {
  size_t start = 0;
  for (;;) {
    char *begin = c->bytes + start;
    char *end = memmem(begin, c->used - start, "\r\n\r\n", 4);
    if (!end) break;
    size_t head = end + 4 - begin, body = 0;
    *end = 0;
    char *length = strcasestr(begin, "\r\ncontent-length:");
    if (length) body = strtoul(length + 17, NULL, 10);
    *end = '\r';
    if (head + body > SIZE) return -1;
    if (c->used - start < head + body) break;
    if (memcmp(begin, "GET ", 4) == 0) {
      char text[32];
      snprintf(text, sizeof text, "%ld", count);
      answer(c->fd, text);
    } else {
      count++;
      answer(c->fd, "");
    }
    start += head + body;
  }
  memmove(c->bytes, c->bytes + start, c->used - start);
  c->used -= start;
  return c->used == SIZE ? -1 : 0;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), one = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) {
    perror("receiver");
    return 1;
  }
  int poller = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[256];
  epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
  int open = 0;
  for (;;) {
    int n = epoll_wait(poller, events, 256, -1);
    for (int i = 0; i < n; i++) {
      struct connection *c = events[i].data.ptr;
      if (!c) {
        int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0) continue;
        if (open == CONNECTIONS || !(c = malloc(sizeof *c))) {
          close(fd);
          continue;
        }
        open++;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        c->fd = fd;
        c->used = 0;
        event.data.ptr = c;
        epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
        continue;
      }
      ssize_t got = read(c->fd, c->bytes + c->used, SIZE - c->used);
      if (got > 0) c->used += got;
      if (got == 0 || (got < 0 && errno != EAGAIN) || serve(c)) {
        close(c->fd);
        free(c);
        open--;
      }
    }
  }
}
