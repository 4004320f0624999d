import Glibc

@testable import protoc_gen_pintle

/// Files below Fixtures.
enum Fixture {
  static func bytes(_ name: String, file: String = #filePath) -> [UInt8] {
    let directory = file.split(separator: "/").dropLast().joined(separator: "/")
    guard let stream = fopen("/\(directory)/Fixtures/\(name)", "r") else {
      fatalError("no fixture \(name)")
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  /// The files of a serialized FileDescriptorSet.
  static func files(_ name: String) throws(GeneratorError) -> [ArraySlice<UInt8>] {
    try RawMessage(bytes(name)).byteStrings(1)
  }
}

/// Writes the protobuf encoding by hand, for requests that no fixture holds.
struct Proto {
  private(set) var bytes: [UInt8] = []

  static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  func number(_ field: UInt64, _ value: Int) -> Proto {
    adding(Self.varint(field << 3) + Self.varint(UInt64(bitPattern: Int64(value))))
  }

  func string(_ field: UInt64, _ text: String) -> Proto { raw(field, Array(text.utf8)) }

  func message(_ field: UInt64, _ message: Proto) -> Proto { raw(field, message.bytes) }

  func raw(_ field: UInt64, _ bytes: some Collection<UInt8>) -> Proto {
    adding(Self.varint(field << 3 | 2) + Self.varint(UInt64(bytes.count)) + bytes)
  }

  private func adding(_ more: [UInt8]) -> Proto {
    var copy = self
    copy.bytes += more
    return copy
  }
}

/// A CodeGeneratorRequest.
struct Request {
  var parameter =
    "module=Golden,visibility=public,types=google/protobuf/:Wire,descriptors=google/:RPC"
    + ",descriptors=validate/:RPC,descriptors=pintle/:RPC"
  var generate: [String]
  var files: [ArraySlice<UInt8>]

  var bytes: [UInt8] {
    var proto = Proto()
    for path in generate { proto = proto.string(1, path) }
    proto = proto.string(2, parameter)
    for file in files { proto = proto.raw(15, file) }
    return proto.bytes
  }

  /// What the generator answers: files by name, or an error.
  func outputs() throws(GeneratorError) -> [String: String] {
    var outputs: [String: String] = [:]
    for output in try Plugin.generate(try RawMessage(bytes)) {
      outputs[output.name] = output.content
    }
    return outputs
  }
}

extension Fixture {
  /// The content of a golden file; written anew first when the environment asks for it.
  static func updated(_ name: String, _ text: String, file: String = #filePath) -> String {
    if getenv("PINTLE_UPDATE_GOLDEN") != nil {
      let directory = file.split(separator: "/").dropLast().joined(separator: "/")
      guard let stream = fopen("/\(directory)/Fixtures/\(name)", "w") else {
        fatalError("cannot write \(name)")
      }
      fputs(text, stream)
      fclose(stream)
    }
    return Fixture.text(name)
  }
}
