import Base
import RPC
import Wire

enum Helloworld {
  struct Text: Message {
    var text = ""
    var unknownFields = UnknownFields()
    static let messageName = "helloworld.Text"
    mutating func merge(from reader: inout WireReader) throws(WireError) {
      while true {
        let tag = try reader.nextTag()
        switch tag {
        case 0: return
        case 0x0A: text = try reader.readString()
        default: try reader.skip(tag, into: &unknownFields)
        }
      }
    }
    func write(to writer: inout WireWriter) {
      if !text.isEmpty { writer.writeString(text, tag: 0x0A) }
      writer.write(unknown: unknownFields)
    }
    mutating func merge(from reader: inout JSONReader) throws(WireError) {}
    func write(to writer: inout JSONWriter) {}
    mutating func mergeParameter(_ path: ArraySlice<Substring>, _ text: String) throws(WireError) {}
    mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
      -> Bool
    { false }
    func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
  struct StreamRequest: Message {
    var count: Int32 = 0
    var size: Int32 = 0
    var unknownFields = UnknownFields()
    static let messageName = "helloworld.StreamRequest"
    mutating func merge(from reader: inout WireReader) throws(WireError) {
      while true {
        let tag = try reader.nextTag()
        switch tag {
        case 0: return
        case 0x08: count = try reader.readInt32()
        case 0x10: size = try reader.readInt32()
        default: try reader.skip(tag, into: &unknownFields)
        }
      }
    }
    func write(to writer: inout WireWriter) {}
    mutating func merge(from reader: inout JSONReader) throws(WireError) {}
    func write(to writer: inout JSONWriter) {}
    mutating func mergeParameter(_ path: ArraySlice<Substring>, _ text: String) throws(WireError) {}
    mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
      -> Bool
    { false }
    func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool { false }
  }
  protocol Greeter: Sendable {
    func sayHello(_ request: Text, _ context: CallContext) async throws(RPCError) -> Text
    func echo(_ request: Text, _ context: CallContext) async throws(RPCError) -> Text
    func stream(_ request: StreamRequest, _ responses: ResponseStream<Text>, _ context: CallContext)
      async throws(RPCError)
  }
  static func register(_ greeter: some Greeter) -> RegisteredService {
    let file = FileDescriptor(
      name: "helloworld/bench.proto", bytes: StaticBytes(base64: ""), dependencies: [], symbols: [])
    func d(_ n: String, _ k: MethodDescriptor.Kind) -> MethodDescriptor {
      MethodDescriptor(
        name: n, path: "/helloworld.Greeter/" + n, kind: k, permission: .public, requestName: "",
        responseName: "")
    }
    let ms = [d("SayHello", .unary), d("Echo", .unary), d("Stream", .serverStream)]
    return RegisteredService(
      descriptor: ServiceDescriptor(name: "helloworld.Greeter", file: file, methods: ms),
      methods: [
        UnaryMethod(ms[0]) { (r: Text, c) async throws(RPCError) in try await greeter.sayHello(r, c)
        },
        UnaryMethod(ms[1]) { (r: Text, c) async throws(RPCError) in try await greeter.echo(r, c) },
        ServerStreamMethod(ms[2]) {
          (r: StreamRequest, s: ResponseStream<Text>, c) async throws(RPCError) in
          try await greeter.stream(r, s, c)
        },
      ])
  }
}
