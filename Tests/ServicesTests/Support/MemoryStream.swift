import Base
import HTTP
import Net

/// A stream without a transport: the request is pushed in, the response gathered.
final class MemoryStream: HTTPStream {
  private(set) var status: Int?
  private(set) var fields: [HTTPFields.Field] = []
  private(set) var trailers: [HTTPFields.Field] = []
  private(set) var isFinished = false
  private(set) var body: [UInt8] = []

  /// Who sends the request; nil for nobody who is counted.
  var address: IPAddress?

  /// What the client has shown in the handshake.
  var certificate: ClientCertificate?

  override var client: IPAddress? { address }
  override var clientCertificate: ClientCertificate? { certificate }

  override func respond(_ status: Int, _ fields: HTTPFields) {
    precondition(self.status == nil, "the head is sent once")
    self.status = status
    self.fields = fields.fields
  }

  override func outputChanged() {
    precondition(status != nil, "the head goes before the body")
    take()
  }

  override func finish(trailers: HTTPFields?) {
    precondition(status != nil && !isFinished, "a response ends once")
    isFinished = true
    self.trailers = trailers?.fields ?? []
    take()
  }

  private func take() {
    output.withUnsafeBytes { body.append(contentsOf: $0) }
    output.removeAll()
  }

  /// The first value of a header field.
  func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first value of a trailer field; gRPC errors without a body have them in the head.
  func trailer(_ name: String) -> String? {
    trailers.first { $0.name == name }?.value ?? field(name)
  }
}
