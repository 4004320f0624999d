/* An order of helloworld/orders.proto as JSON: read into a struct, added up, answered with a receipt. */
#include <stddef.h>

/* Reads the n bytes at json, writes the receipt as JSON to out, which has room for `room` bytes, and returns its length;
 * -1 when the text is no order or the receipt finds no room. */
long order_answer(const char *json, size_t n, char *out, size_t room);
