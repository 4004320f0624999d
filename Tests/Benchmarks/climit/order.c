/* What a server must do with an order that comes as JSON (RFC 8259): look at every byte, find each member's field, check
 * UTF-8 and numbers, keep the texts. Written by hand for this one message; texts without escapes stay where they are in the
 * request, those with escapes go to an arena. Members may come in any order, each once; one that is no field is an error. */
#include "order.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { MAX_ITEMS = 64, MAX_TAGS = 8 };

typedef struct { const char *p; size_t n; } text;
typedef struct { text street, city, postal_code, country; } address;
typedef struct { text sku, title, tags[MAX_TAGS]; int tag_count, quantity; int64_t price; } item;
typedef struct { text id, name, email, note; address ship_to; item items[MAX_ITEMS]; int item_count, express; } order;

typedef struct {
  const char *p, *end;
  char *arena, *arena_end;
} reader;

static int space(reader *r) { /* the next byte that is no white space; 0 at the end */
  while (r->p < r->end) {
    char c = *r->p;
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return (unsigned char)c;
    r->p++;
  }
  return 0;
}

static int take(reader *r, char c) {
  if (space(r) != c) return 0;
  r->p++;
  return 1;
}

static int is_utf8(const unsigned char *p, size_t n) {
  const unsigned char *end = p + n;
  while (p < end) {
    unsigned c = *p++;
    if (c < 0x80) continue;
    int more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
    if (c < 0xc2 || c > 0xf4 || end - p < more) return 0;
    unsigned low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80, high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
    if (*p < low || *p > high) return 0;
    for (int i = 1; i < more; i++)
      if (p[i] < 0x80 || p[i] > 0xbf) return 0;
    p += more;
  }
  return 1;
}

static int hex4(reader *r) {
  if (r->end - r->p < 4) return -1;
  int v = 0;
  for (int i = 0; i < 4; i++) {
    char c = *r->p++;
    int d = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
    if (d < 0) return -1;
    v = v << 4 | d;
  }
  return v;
}

static int escape(reader *r) { /* what stands behind a backslash, as UTF-8 into the arena */
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  if (r->p >= r->end || r->arena_end - r->arena < 4) return 0;
  char c = *r->p++;
  if (c != 'u') {
    const char *at = c ? strchr(from, c) : NULL;
    if (!at) return 0;
    *r->arena++ = to[at - from];
    return 1;
  }
  int v = hex4(r);
  if (v < 0 || (v >= 0xdc00 && v < 0xe000)) return 0;
  if (v >= 0xd800 && v < 0xdc00) {
    if (r->end - r->p < 2 || r->p[0] != '\\' || r->p[1] != 'u') return 0;
    r->p += 2;
    int low = hex4(r);
    if (low < 0xdc00 || low > 0xdfff) return 0;
    v = 0x10000 + ((v - 0xd800) << 10) + (low - 0xdc00);
  }
  if (v < 0x80) *r->arena++ = v;
  else if (v < 0x800) *r->arena++ = 0xc0 | v >> 6, *r->arena++ = 0x80 | (v & 63);
  else if (v < 0x10000) *r->arena++ = 0xe0 | v >> 12, *r->arena++ = 0x80 | (v >> 6 & 63), *r->arena++ = 0x80 | (v & 63);
  else *r->arena++ = 0xf0 | v >> 18, *r->arena++ = 0x80 | (v >> 12 & 63), *r->arena++ = 0x80 | (v >> 6 & 63), *r->arena++ = 0x80 | (v & 63);
  return 1;
}

static int read_text(reader *r, text *t) {
  const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;
  if (!take(r, '"')) return 0;
  const char *first = r->p;
  uint64_t passed = 0;
  for (; r->end - r->p >= 8; r->p += 8) { /* eight bytes at a time up to a quote, backslash or control character */
    uint64_t w;
    memcpy(&w, r->p, 8);
    uint64_t marks = ((w - ones * 0x20) | ((w ^ ones * '"') - ones) | ((w ^ ones * '\\') - ones)) & ~w & high;
    if (!marks) { passed |= w; continue; }
    passed |= w & ((marks & -marks) - 1);
    r->p += __builtin_ctzll(marks) / 8;
    break;
  }
  for (; r->p < r->end; r->p++) {
    unsigned char c = *r->p;
    if (c == '"') {
      *t = (text){first, r->p - first};
      if (passed & high && !is_utf8((const unsigned char *)first, t->n)) return 0;
      r->p++;
      return 1;
    }
    if (c < 0x20) return 0;
    if (c == '\\') break;
    passed |= c & 0x80;
  }
  char *start = r->arena;
  const char *plain = first;
  for (; r->p < r->end; r->p++) {
    unsigned char c = *r->p;
    if (c < 0x20) return 0;
    if (c != '"' && c != '\\') continue;
    size_t n = r->p - plain;
    if (n > (size_t)(r->arena_end - r->arena)) return 0;
    memcpy(r->arena, plain, n);
    r->arena += n;
    r->p++;
    if (c == '"') {
      *t = (text){start, r->arena - start};
      return is_utf8((const unsigned char *)start, t->n);
    }
    if (!escape(r)) return 0;
    plain = r->p--;
  }
  return 0;
}

static int read_number(reader *r, int64_t *v) { /* an integer, or one in a text */
  int quoted = take(r, '"'), negative = 0;
  space(r);
  if (r->p < r->end && *r->p == '-') negative = 1, r->p++;
  const char *first = r->p;
  uint64_t n = 0;
  while (r->p < r->end && (unsigned)(*r->p - '0') < 10 && r->p - first < 19) n = n * 10 + (*r->p++ - '0');
  if (r->p == first || r->p - first > 18 || (*first == '0' && r->p - first > 1)) return 0;
  *v = negative ? -(int64_t)n : (int64_t)n;
  return !quoted || (r->p < r->end && *r->p++ == '"');
}

static int is(text t, const char *name, size_t n) { return t.n == n && !memcmp(t.p, name, n); }
#define IS(t, name) is(t, name, sizeof name - 1)

/* The next member of an object: 1 with its name, 0 at the end, -1 for none of both. */
static int member(reader *r, int *count, text *name) {
  if (take(r, '}')) return 0;
  if ((*count)++ && !take(r, ',')) return -1;
  return read_text(r, name) && take(r, ':') ? 1 : -1;
}

static int element(reader *r, int count) { /* the same of an array */
  if (take(r, ']')) return 0;
  return !count || take(r, ',') ? 1 : -1;
}

static int once(unsigned *seen, int field) {
  unsigned bit = 1u << field, was = *seen & bit;
  *seen |= bit;
  return !was;
}

static int read_address(reader *r, address *a) {
  text name;
  unsigned seen = 0;
  int count = 0, more;
  if (!take(r, '{')) return 0;
  while ((more = member(r, &count, &name)) == 1) {
    int ok = IS(name, "street") ? once(&seen, 0) && read_text(r, &a->street)
             : IS(name, "city") ? once(&seen, 1) && read_text(r, &a->city)
             : IS(name, "postalCode") ? once(&seen, 2) && read_text(r, &a->postal_code)
             : IS(name, "country") ? once(&seen, 3) && read_text(r, &a->country) : 0;
    if (!ok) return 0;
  }
  return !more;
}

static int read_item(reader *r, item *i) {
  text name;
  unsigned seen = 0;
  int count = 0, more, next;
  int64_t n;
  memset(i, 0, sizeof *i);
  if (!take(r, '{')) return 0;
  while ((more = member(r, &count, &name)) == 1) {
    int ok = 0;
    if (IS(name, "sku")) ok = once(&seen, 0) && read_text(r, &i->sku);
    else if (IS(name, "title")) ok = once(&seen, 1) && read_text(r, &i->title);
    else if (IS(name, "quantity")) {
      ok = once(&seen, 2) && read_number(r, &n) && n >= INT32_MIN && n <= INT32_MAX;
      i->quantity = ok ? n : 0;
    } else if (IS(name, "price")) ok = once(&seen, 3) && read_number(r, &i->price);
    else if (IS(name, "tags")) {
      if (!once(&seen, 4) || !take(r, '[')) return 0;
      while ((next = element(r, i->tag_count)) == 1)
        if (i->tag_count == MAX_TAGS || !read_text(r, &i->tags[i->tag_count++])) return 0;
      ok = !next;
    }
    if (!ok) return 0;
  }
  return !more;
}

static int read_bool(reader *r, int *v) {
  int c = space(r);
  size_t n = c == 't' ? 4 : 5;
  if ((c != 't' && c != 'f') || (size_t)(r->end - r->p) < n || memcmp(r->p, c == 't' ? "true" : "false", n)) return 0;
  *v = c == 't';
  r->p += n;
  return 1;
}

static int read_order(reader *r, order *o) {
  text name;
  unsigned seen = 0;
  int count = 0, more, next;
  o->item_count = o->express = 0;
  o->id = o->name = o->email = o->note = (text){"", 0};
  memset(&o->ship_to, 0, sizeof o->ship_to);
  if (!take(r, '{')) return 0;
  while ((more = member(r, &count, &name)) == 1) {
    int ok = 0;
    if (IS(name, "orderId")) ok = once(&seen, 0) && read_text(r, &o->id);
    else if (IS(name, "customerName")) ok = once(&seen, 1) && read_text(r, &o->name);
    else if (IS(name, "email")) ok = once(&seen, 2) && read_text(r, &o->email);
    else if (IS(name, "shipTo")) ok = once(&seen, 3) && read_address(r, &o->ship_to);
    else if (IS(name, "note")) ok = once(&seen, 4) && read_text(r, &o->note);
    else if (IS(name, "express")) ok = once(&seen, 5) && read_bool(r, &o->express);
    else if (IS(name, "items")) {
      if (!once(&seen, 6) || !take(r, '[')) return 0;
      while ((next = element(r, o->item_count)) == 1)
        if (o->item_count == MAX_ITEMS || !read_item(r, &o->items[o->item_count++])) return 0;
      ok = !next;
    }
    if (!ok) return 0;
  }
  return !more && !space(r) && r->p == r->end;
}

static char *put(char *to, const char *end, const char *from, size_t n) {
  if (!to || n > (size_t)(end - to)) return NULL;
  memcpy(to, from, n);
  return to + n;
}
#define PUT(literal) to = put(to, end, literal, sizeof literal - 1)

static char *put_escaped(char *to, const char *end, text t) {
  size_t plain = 0;
  for (size_t i = 0; i < t.n; i++) {
    unsigned char c = t.p[i];
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    char code[8];
    int n = c >= 0x20 ? snprintf(code, sizeof code, "\\%c", c) : snprintf(code, sizeof code, "\\u%04x", c);
    to = put(to, end, t.p + plain, i - plain);
    to = put(to, end, code, n);
    plain = i + 1;
  }
  return put(to, end, t.p + plain, t.n - plain);
}

static char *put_number(char *to, const char *end, int64_t v) {
  char digits[20];
  int at = sizeof digits;
  uint64_t n = v < 0 ? -(uint64_t)v : (uint64_t)v;
  do digits[--at] = '0' + n % 10; while (n /= 10);
  if (v < 0) to = put(to, end, "-", 1);
  return put(to, end, digits + at, sizeof digits - at);
}

long order_answer(const char *json, size_t n, char *out, size_t room) {
  static order o;
  static char arena[65536];
  reader r = {json, json + n, arena, arena + sizeof arena};
  if (!read_order(&r, &o)) return -1;
  int64_t total = 0;
  for (int i = 0; i < o.item_count; i++) total += (int64_t)o.items[i].quantity * o.items[i].price;
  char *to = out, *end = out + room;
  PUT("{\"orderId\":\"");
  to = put_escaped(to, end, o.id);
  PUT("\",\"status\":\"STATUS_ACCEPTED\",\"message\":\"Thank you ");
  to = put_escaped(to, end, o.name);
  PUT(", your order has been received and will be shipped soon.\",\"total\":\"");
  to = put_number(to, end, total);
  PUT("\",\"itemCount\":");
  to = put_number(to, end, o.item_count);
  PUT(",\"accepted\":true}");
  return to ? to - out : -1;
}
