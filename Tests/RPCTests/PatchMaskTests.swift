import Base
import HTTP
import Testing
import Wire

@testable import RPC
@testable import pintle_testee

/// Field masks that a PATCH has without its client's saying so.
@Suite struct PatchMaskTests {
  private static func send(
    _ body: String, _ target: String = "/resources/a", _ verb: HTTPMethod = .patch
  ) throws -> MemoryStream {
    try HTTPBodyTests.server().send(HTTPBodyTests.call(verb, target, Array(body.utf8)))
  }

  @Test(arguments: [
    (#"{"displayName":"x"}"#, "display_name"),
    (#"{"display_name":"x"}"#, "display_name"),
    // Sorted, whatever the order in the body.
    (#"{"part":{"title":"x"},"displayName":"x"}"#, "display_name,part.title"),
    // To the leaves.
    (
      #"{"part":{"inner":{"inner":{"count":1},"title":""}}}"#,
      "part.inner.inner.count,part.inner.title"
    ),
    // What holds its default, or null, is there.
    (#"{"displayName":"","part":{"count":0}}"#, "display_name,part.count"),
    (#"{"displayName":null,"part":null}"#, "display_name,part"),
    (#"{"part":{"inner":null}}"#, "part.inner"),
    (#"{"part":{}}"#, "part"),
    // As wholes: lists, maps, values of JSON.
    (#"{"list":[{"title":"x"},{"count":1}],"parts":{"a":{"title":"x"}}}"#, "list,parts"),
    (#"{"list":[],"parts":{},"free":{"a":{"b":1}}}"#, "free,list,parts"),
    (#"{"time":"2000-01-01T00:00:00Z"}"#, "time"),
    // Names as the .proto has them, also those that no camel case gives back.
    (#"{"odd1name":"x","other-name":"y"}"#, "odd_1name,renamed"),
    (#"{"chosen":{"title":"x"}}"#, "chosen.title"),
    (#"{"text":"x"}"#, "text"),
    // Nothing said.
    ("{}", ""), ("null", ""), ("", ""), (#"{"nobody":1}"#, ""),
    // What nobody knows is not in it.
    (#"{"nobody":1,"displayName":"x"}"#, "display_name"),
    (#"{"part":{"nobody":1}}"#, ""),
  ])
  func masks(_ body: String, _ paths: String) throws {
    let stream = try Self.send(body)
    #expect(stream.status == 200, "\(stream.text)")
    #expect(stream.field("x-paths") == paths)
    // The rest of the request is what it was.
    let answer = try Pintle.Testing.V1.PatchRequest(json: stream.body)
    #expect(answer.name == "a")
    if body.contains(#""displayName":"x""#) { #expect(answer.resource?.displayName == "x") }
  }

  @Test(arguments: [
    ("/resources/a?updateMask=part", HTTPMethod.patch, "part"),
    ("/resources/a?update_mask=displayName,part.title", .patch, "display_name,part.title"),
    // An empty one says nothing.
    ("/resources/a?updateMask=", .patch, "display_name"),
    ("/resources/a?updateMask", .patch, "display_name"),
    // What other parameters say is no mask.
    ("/resources/a?x=updateMask", .patch, "display_name"),
    // Another verb, the whole message, a mask in the path.
    ("/resources/a", .put, "none"), ("/resources/a?updateMask=part", .put, "part"),
    ("/masked/part.title", .patch, "part.title"),
  ])
  func whatTheClientSaysCounts(_ target: String, _ verb: HTTPMethod, _ paths: String) throws {
    let stream = try Self.send(#"{"displayName":"x"}"#, target, verb)
    #expect(stream.status == 200, "\(stream.text)")
    #expect(stream.field("x-paths") == paths)
  }

  @Test func aWholeMessageSaysItsMaskItself() throws {
    for (body, paths) in [
      (#"{"resource":{"displayName":"x"}}"#, "none"),
      (#"{"resource":{"displayName":"x"},"updateMask":"part"}"#, "part"),
    ] {
      #expect(try Self.send(body, "/whole/a").field("x-paths") == paths)
    }
  }

  @Test func ofTwoMasksNeitherIsFilled() throws {
    let stream = try Self.send(#"{"displayName":"x"}"#, "/two-masks")
    #expect(stream.text == #"{"resource":{"displayName":"x"}}"#)
  }

  @Test(arguments: [
    #"{"displayName":1}"#, #"{"part":{"title":[]}}"#, #"{"part":[]}"#, #"{"displayName":"x""#,
    #"{"displayName":"x","display_name":"y"}"#, "[]",
  ])
  func whatCannotBeReadIsRefused(_ body: String) throws {
    let stream = try Self.send(body)
    #expect(stream.status == 400)
  }

  @Test func unknownMembersAreErrorsWhereTheServiceSaysSo() throws {
    var descriptor = BodyService().registered().descriptor
    descriptor.refusesUnknown = true
    let services = [
      RegisteredService(descriptor: descriptor, methods: BodyService().registered().methods)
    ]
    let server = try TestServer(
      protocols: [try JSONGateway(services)], services: services)
    let stream = server.send(
      HTTPBodyTests.call(.patch, "/resources/a", Array(#"{"part":{"nobody":1}}"#.utf8)))
    #expect(stream.status == 400)
    #expect(stream.text.contains(#"unknown field \"nobody\""#))
  }

  /// Paths are counted: members of one message are no more than its fields, but messages may stand inside themselves.
  @Test func aMaskHasABound() throws {
    func body(_ members: Int) -> String {
      // Each level has two members besides the next one.
      var text = ""
      let levels = members / 2
      for _ in 0..<levels { text += #"{"title":"x","count":1,"inner":"# }
      return #"{"part":"# + text + "null" + String(repeating: "}", count: levels + 1)
    }
    let stream = try Self.send(body(100))
    #expect(stream.status == 200, "\(stream.text)")
    #expect(stream.field("x-paths")?.split(separator: ",").count == 101)
    // More than the bound: nesting is bounded before, so the bound is tried on the names alone.
    let names = try #require(
      PatchMask(
        .init(verb: "PATCH", template: "/", body: "resource"),
        Pintle.Testing.V1.BodyServiceDescriptor.patch,
        Pintle.Testing.V1.BodyServiceDescriptor.service.file))
    for (count, isTaken) in [(Limits.maxPatchPaths, true), (Limits.maxPatchPaths + 1, false)] {
      let members = Array(repeating: #""text":"x""#, count: count).joined(separator: ",")
      var request = Pintle.Testing.V1.PatchRequest()
      let text = Array("{\(members)}".utf8)
      let isFilled = text.withUnsafeBytes { bytes in
        (try? names.fill(&request, with: bytes, JSONOptions())) != nil
      }
      #expect(isFilled == isTaken)
      #expect(request.updateMask?.paths.count == (isTaken ? count : nil))
    }
  }
}
