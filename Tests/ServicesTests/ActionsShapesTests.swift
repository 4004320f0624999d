import API
import Descriptors
import RPC
import Testing
import Wire

/// The versions of the actions API, compared by what protoc says of them: a field that drifts in one of them is seen
/// here, whether or not a conversion notices.
@Suite struct ActionsShapesTests {
  typealias Field = Google.Protobuf.FieldDescriptorProto

  /// The messages of a version by their names.
  static func messages(
    _ files: [FileDescriptor]
  ) throws -> [String: Google.Protobuf.DescriptorProto] {
    var messages: [String: Google.Protobuf.DescriptorProto] = [:]
    for file in files {
      let file = try Google.Protobuf.FileDescriptorProto(protobuf: file.bytes.bytes)
      for message in file.messageType { messages[message.name ?? ""] = message }
    }
    return messages
  }

  /// What a field is, whatever its version's package and rules: name, number, label, type, oneof.
  static func shape(_ field: Field, of message: Google.Protobuf.DescriptorProto) -> String {
    let type = (field.typeName ?? "").split(separator: ".").last ?? ""
    let oneof = field.oneofIndex.map { message.oneofDecl[Int($0)].name ?? "" } ?? ""
    return [
      field.name ?? "", "\(field.number ?? 0)", "\(field.label ?? .optional)",
      "\(field.type ?? .string)", String(type), oneof, "\(field.proto3Optional ?? false)",
    ].joined(separator: " ")
  }

  static func shapes(_ message: Google.Protobuf.DescriptorProto) -> Set<String> {
    Set(message.field.map { shape($0, of: message) })
  }

  static let v2: [FileDescriptor] = [
    .zitadelActionV2ActionService, .zitadelActionV2Execution, .zitadelActionV2Query,
    .zitadelActionV2Target, .zitadelFilterV2Filter,
  ]

  @Test func v2betaIsV2WithoutPayloadTypesAndPublicKeys() throws {
    let newest = try Self.messages(Self.v2)
    let older = try Self.messages([
      .zitadelActionV2betaActionService, .zitadelActionV2betaExecution, .zitadelActionV2betaQuery,
      .zitadelActionV2betaTarget, .zitadelFilterV2betaFilter,
    ])
    var differences: Set<String> = []
    for (name, message) in older {
      let other = try #require(newest[name], "\(name) is gone from v2")
      let (old, new) = (Self.shapes(message), Self.shapes(other))
      for shape in old.symmetricDifference(new) { differences.insert(name + ": " + shape) }
    }
    #expect(older.count == 39)
    #expect(
      differences == [
        "Target: payload_type 11 optional enum PayloadType  false",
        "CreateTargetRequest: payload_type 7 optional enum PayloadType  false",
        "UpdateTargetRequest: payload_type 9 optional enum PayloadType  false",
      ])
  }

  @Test(arguments: [
    "Condition", "RequestExecution", "ResponseExecution", "FunctionExecution", "EventExecution",
  ])
  func conditionsAreTheSameInEveryVersion(name: String) throws {
    let versions: [[FileDescriptor]] = [
      Self.v2, [.zitadelActionV2betaExecution], [.zitadelActionV3alphaExecution],
      [.zitadelResourcesActionV3alphaExecution],
    ]
    let shapes = try versions.map { try Self.shapes(#require(try Self.messages($0)[name])) }
    #expect(shapes[0].count > 0)
    #expect(Set(shapes).count == 1)
  }
}
