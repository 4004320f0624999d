// Load for calls by WebSocket (RFC 6455): opens one bidirectional call on each connection and keeps some messages on their way,
// each sent when an answer has come.
//
// usage: wsload PORT METHOD CONNECTIONS WINDOW MESSAGE COUNT      MESSAGE is a file with one message in protobuf.
// Prints the seconds from the first message to the last answer; status 1 when a call ends before COUNT answers have come.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { INPUT = 256 * 1024 };

struct call {
  int descriptor, events;
  size_t used, offset;  // of input; how much of `pending` bytes of frames was written
  size_t pending;
  unsigned char input[INPUT];
};

static unsigned char *frames;  // WINDOW frames behind one another
static size_t frame_size;
static long sent, answered, count;

static _Noreturn void fail(const char *what) {
  perror(what);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// One binary frame with a mask, as clients must send it.
static void make_frames(const char *path, long window) {
  static unsigned char message[65536];
  FILE *file = fopen(path, "rb");
  if (!file) fail(path);
  size_t size = fread(message, 1, sizeof message - 1, file), head = size < 126 ? 2 : 4;
  fclose(file);
  static const unsigned char mask[4] = {0x37, 0xfa, 0x21, 0x3d};
  frame_size = head + 4 + size;
  frames = malloc(frame_size * (size_t)window);
  frames[0] = 0x82;
  frames[1] = 0x80 | (head == 2 ? (unsigned char)size : 126);
  if (head == 4) frames[2] = (unsigned char)(size >> 8), frames[3] = (unsigned char)size;
  memcpy(frames + head, mask, 4);
  for (size_t at = 0; at < size; at++) frames[head + 4 + at] = message[at] ^ mask[at & 3];
  for (long at = 1; at < window; at++) memcpy(frames + frame_size * (size_t)at, frames, frame_size);
}

static void open_call(struct call *one, int port, const char *method) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  one->descriptor = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(one->descriptor, (struct sockaddr *)&address, sizeof address) < 0) fail("connect");
  int on = 1;
  setsockopt(one->descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  char head[512];
  int size = snprintf(head, sizeof head,
                      "GET /%s HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n"
                      "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                      "sec-websocket-protocol: pintle.proto\r\n\r\n", method);
  if (write(one->descriptor, head, (size_t)size) != size) fail("write");
  char *end = NULL;
  while (!end) {
    ssize_t got = read(one->descriptor, one->input + one->used, INPUT - 1 - one->used);
    if (got <= 0) fail("the opening");
    one->used += (size_t)got;
    one->input[one->used] = 0;
    end = strstr((char *)one->input, "\r\n\r\n");
  }
  if (strncmp((char *)one->input, "HTTP/1.1 101", 12)) {
    fprintf(stderr, "%s\n", one->input);
    exit(1);
  }
  one->used -= (size_t)(end + 4 - (char *)one->input);
  memmove(one->input, end + 4, one->used);
  fcntl(one->descriptor, F_SETFL, O_NONBLOCK);
}

static void write_frames(struct call *one) {
  while (one->pending) {
    // What is left of the block; every frame is the same.
    size_t start = one->offset % frame_size, size = one->pending - one->offset;
    ssize_t put = write(one->descriptor, frames + start, size);
    if (put < 0) break;
    one->offset += (size_t)put;
    if (one->offset == one->pending) one->pending = one->offset = 0;
  }
}

static void send_messages(struct call *one, long messages) {
  if (messages > count - sent) messages = count - sent;
  if (one->pending) {  // whole frames that went out make room for further ones
    one->pending -= one->offset / frame_size * frame_size;
    one->offset %= frame_size;
  }
  one->pending += frame_size * (size_t)messages;
  sent += messages;
  write_frames(one);
}

// How many messages came.
static long read_messages(struct call *one) {
  ssize_t got = read(one->descriptor, one->input + one->used, INPUT - one->used);
  if (got <= 0) fail("a call has ended");
  one->used += (size_t)got;
  size_t at = 0;
  long messages = 0;
  while (one->used - at >= 4) {
    unsigned char *frame = one->input + at;
    size_t size = frame[1] & 0x7f, head = 2;
    if (size == 126) size = (size_t)frame[2] << 8 | frame[3], head = 4;
    if (size == 127 || (frame[0] != 0x82 && frame[0] != 0x89)) {
      fprintf(stderr, "an unexpected frame: %.*s\n", (int)size, frame + head);
      exit(1);
    }
    if (one->used - at < head + size) break;
    messages += frame[0] == 0x82;
    at += head + size;
  }
  one->used -= at;
  memmove(one->input, one->input + at, one->used);
  return messages;
}

int main(int argc, char **argv) {
  if (argc != 7) return 2;
  int port = atoi(argv[1]), connections = atoi(argv[3]);
  long window = atol(argv[4]);
  count = atol(argv[6]);
  make_frames(argv[5], window);
  struct call *calls = calloc((size_t)connections, sizeof *calls);
  int poll = epoll_create1(0);
  for (int at = 0; at < connections; at++) {
    open_call(&calls[at], port, argv[2]);
    struct epoll_event event = {.events = calls[at].events = EPOLLIN, .data.ptr = &calls[at]};
    epoll_ctl(poll, EPOLL_CTL_ADD, calls[at].descriptor, &event);
  }
  double start = now();
  for (int at = 0; at < connections; at++) send_messages(&calls[at], window);
  while (answered < count) {
    struct epoll_event ready[64];
    int number = epoll_wait(poll, ready, 64, 10000);
    if (number <= 0) fail("nothing comes");
    for (int at = 0; at < number; at++) {
      struct call *one = ready[at].data.ptr;
      if (ready[at].events & EPOLLOUT) write_frames(one);
      if (ready[at].events & ~(unsigned)EPOLLOUT) {
        long messages = read_messages(one);
        answered += messages;
        send_messages(one, messages);
      }
      int events = EPOLLIN | (one->pending ? EPOLLOUT : 0);
      if (events == one->events) continue;
      struct epoll_event event = {.events = (unsigned)(one->events = events), .data.ptr = one};
      epoll_ctl(poll, EPOLL_CTL_MOD, one->descriptor, &event);
    }
  }
  printf("%.6f\n", now() - start);
  return 0;
}
