import RPC

/// The service that benchmarks call.
struct GreeterService: Helloworld.Greeter {
  /// The longest text that `stream` sends, in bytes.
  static let maxStreamedBytes: Int32 = 4 * 1024 * 1024

  func sayHello(
    _ request: Helloworld.Text, context: CallContext
  ) async throws(RPCError) -> Helloworld.Text {
    var response = Helloworld.Text()
    response.text = "Hello " + request.text
    return response
  }

  func echo(
    _ request: Helloworld.Text, context: CallContext
  ) async throws(RPCError) -> Helloworld.Text {
    request
  }

  func stream(
    _ request: Helloworld.StreamRequest, responses: ResponseStream<Helloworld.Text>,
    context: CallContext
  ) async throws(RPCError) {
    guard request.count >= 0, (0...Self.maxStreamedBytes).contains(request.size) else {
      throw RPCError(
        .invalidArgument,
        "count must not be negative, size must lie between 0 and \(Self.maxStreamedBytes)")
    }
    var response = Helloworld.Text()
    response.text = String(repeating: "x", count: Int(request.size))
    for _ in 0..<request.count { try await responses.write(response) }
  }

  func collect(
    _ requests: RequestStream<Helloworld.Text>, context: CallContext
  ) async throws(RPCError) -> Helloworld.Count {
    var sum = Helloworld.Count()
    while let request = try await requests.next() {
      sum.count &+= 1
      sum.size &+= Int64(request.text.utf8.count)
    }
    return sum
  }

  func chat(
    _ requests: RequestStream<Helloworld.Text>, responses: ResponseStream<Helloworld.Text>,
    context: CallContext
  ) async throws(RPCError) {
    while let request = try await requests.next() { try await responses.write(request) }
  }

  func placeOrder(
    _ request: Helloworld.Order, context: CallContext
  ) async throws(RPCError) -> Helloworld.Receipt {
    var receipt = Helloworld.Receipt()
    receipt.orderID = request.orderID
    receipt.status = .accepted
    receipt.message =
      "Thank you " + request.customerName
      + ", your order has been received and will be shipped soon."
    receipt.itemCount = Int32(truncatingIfNeeded: request.items.count)
    for item in request.items { receipt.total &+= Int64(item.quantity) &* item.price }
    receipt.accepted = true
    return receipt
  }
}
