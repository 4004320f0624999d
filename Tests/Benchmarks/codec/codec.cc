// C++ protobuf's part in the benchmark of the codec: what `pintle-testee codec` does, with the same arguments and output.
// usage: codec SHAPE FORM ROUNDS < MESSAGE.json
#include <google/protobuf/util/json_util.h>
#include <time.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

#include "helloworld/orders.pb.h"
#include "helloworld/shapes.pb.h"

using google::protobuf::util::JsonStringToMessage;
using google::protobuf::util::MessageToJsonString;

static long long now() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

template <typename M>
static int measure(const std::string& input, long rounds, bool binary) {
  M message;
  if (!JsonStringToMessage(input, &message).ok()) return 1;
  auto write = [&](const M& message) {
    std::string bytes;
    if (binary) message.SerializeToString(&bytes);
    else if (!MessageToJsonString(message, &bytes).ok()) std::exit(1);
    return bytes;
  };
  std::string bytes = write(message);
  size_t sum = 0;
  long long start = now();
  for (long i = 0; i < rounds; i++) sum += write(message).size();
  long long middle = now();
  for (long i = 0; i < rounds; i++) {
    // A message of its own each time, as a server has one for each request.
    M read;
    sum += binary ? read.ParseFromString(bytes) : JsonStringToMessage(bytes, &read).ok();
  }
  long long end = now();
  if (sum != rounds * (bytes.size() + 1)) return 1;
  std::printf("%zu %f %f\n", bytes.size(), double(middle - start) / rounds, double(end - middle) / rounds);
  return 0;
}

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  std::string shape = argv[1], input{std::istreambuf_iterator<char>(std::cin), {}};
  bool binary = std::string(argv[2]) == "binary";
  long rounds = std::atol(argv[3]);
  if (shape == "small") return measure<helloworld::Small>(input, rounds, binary);
  if (shape == "nested") return measure<helloworld::Order>(input, rounds, binary);
  if (shape == "numbers") return measure<helloworld::Numbers>(input, rounds, binary);
  if (shape == "maps") return measure<helloworld::Maps>(input, rounds, binary);
  return 2;
}
