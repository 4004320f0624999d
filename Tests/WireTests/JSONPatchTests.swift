import Base
import Testing
import Wire

@Suite struct JSONPatchTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var document: String
    var patch: String
    /// The document afterwards; nil when the patch is refused.
    var result: String?
    var reason = ""
    var testDescription: String { "\(document) \(patch)" }
  }

  static func patch(_ text: String) throws -> JSONPatch {
    let operations = try #require(JSONValue(text: text)?.arrayValue)
    return try JSONPatch(
      operations.map {
        try JSONPatch.Operation(
          $0["op"]?.stringValue ?? "", path: $0["path"]?.stringValue ?? "",
          from: $0["from"]?.stringValue, value: $0["value"])
      })
  }

  @Test(arguments: [
    Row(
      document: #"{"a":1}"#, patch: #"[{"op":"add","path":"/b","value":[2]}]"#,
      result: #"{"a":1,"b":[2]}"#),
    Row(
      document: #"{"a":1,"b":2}"#, patch: #"[{"op":"add","path":"/a","value":3}]"#,
      result: #"{"a":3,"b":2}"#),
    Row(
      document: #"{"a":[1,3]}"#,
      patch:
        #"[{"op":"add","path":"/a/1","value":2},{"op":"add","path":"/a/-","value":4},{"op":"add","path":"/a/4","value":5}]"#,
      result: #"{"a":[1,2,3,4,5]}"#),
    Row(document: "{}", patch: #"[{"op":"add","path":"","value":null}]"#, result: "null"),
    Row(
      document: #"{"a":{"b":1},"c":2}"#, patch: #"[{"op":"remove","path":"/a/b"}]"#,
      result: #"{"a":{},"c":2}"#),
    Row(document: "[1,2,3]", patch: #"[{"op":"remove","path":"/1"}]"#, result: "[1,3]"),
    Row(
      document: #"{"a":1}"#, patch: #"[{"op":"replace","path":"/a","value":null}]"#,
      result: #"{"a":null}"#),
    Row(
      document: #"{"a":{"b":1},"c":{}}"#, patch: #"[{"op":"move","from":"/a/b","path":"/c/d"}]"#,
      result: #"{"a":{},"c":{"d":1}}"#),
    Row(document: "[1,2,3]", patch: #"[{"op":"move","from":"/0","path":"/2"}]"#, result: "[2,3,1]"),
    Row(
      document: #"{"a":1}"#, patch: #"[{"op":"move","from":"/a","path":"/a"}]"#, result: #"{"a":1}"#
    ),
    Row(
      document: #"{"a":{"b":1}}"#, patch: #"[{"op":"copy","from":"/a","path":"/a/c"}]"#,
      result: #"{"a":{"b":1,"c":{"b":1}}}"#),
    // Tests look at what values mean.
    Row(
      document: #"{"a":{"x":1.0,"y":["é"]}}"#,
      patch: #"[{"op":"test","path":"/a","value":{"y":["é"],"x":10e-1}}]"#,
      result: #"{"a":{"x":1.0,"y":["é"]}}"#),
    Row(
      document: "9007199254740993", patch: #"[{"op":"test","path":"","value":9007199254740993}]"#,
      result: "9007199254740993"),
    Row(
      document: "9007199254740993", patch: #"[{"op":"test","path":"","value":9007199254740992}]"#,
      reason: #"operation 0 at "": another value is at """#),
    // Canonically equivalent texts are two.
    Row(
      document: #"{"a":"é"}"#, patch: #"[{"op":"test","path":"/a","value":"e\u0301"}]"#,
      reason: #"operation 0 at "/a": another value is at "/a""#),
    Row(
      document: #"{"K":1}"#, patch: #"[{"op":"replace","path":"/\u212A","value":2}]"#,
      reason: "operation 0 at \"/\u{212A}\": nothing is at \"/\u{212A}\""),
    // Escapes: "~1" is "/", "~0" is "~", and "~01" is "~1".
    Row(
      document: #"{"a/b":1,"m~n":2,"~1":3}"#,
      patch:
        #"[{"op":"replace","path":"/a~1b","value":4},{"op":"replace","path":"/m~0n","value":5},{"op":"replace","path":"/~01","value":6}]"#,
      result: #"{"a/b":4,"m~n":5,"~1":6}"#),
    Row(
      document: #"{"":1}"#, patch: #"[{"op":"replace","path":"/","value":2}]"#, result: #"{"":2}"#),
    // Digits name a member of an object.
    Row(document: #"{"01":1}"#, patch: #"[{"op":"remove","path":"/01"}]"#, result: "{}"),
    Row(
      document: #"{"Send Email":{}}"#,
      patch: #"[{"op":"add","path":"/Send Email/attributes","value":{}}]"#,
      result: #"{"Send Email":{"attributes":{}}}"#),
    // Nothing is kept of a patch that fails.
    Row(
      document: #"{"a":1}"#,
      patch: #"[{"op":"replace","path":"/a","value":2},{"op":"remove","path":"/b"}]"#,
      reason: #"operation 1 at "/b": nothing is at "/b""#),
    Row(
      document: #"{"a":{}}"#, patch: #"[{"op":"add","path":"/b/c","value":1}]"#,
      reason: #"operation 0 at "/b/c": nothing is at "/b""#),
    Row(
      document: "[1]", patch: #"[{"op":"add","path":"/2","value":1}]"#,
      reason: #"operation 0 at "/2": "2" is no index of the array"#),
    Row(
      document: "[1,2]", patch: #"[{"op":"remove","path":"/01"}]"#,
      reason: #"operation 0 at "/01": "01" is no index of the array"#),
    Row(
      document: "[1]", patch: #"[{"op":"replace","path":"/-","value":1}]"#,
      reason: #"operation 0 at "/-": "-" is no index of the array"#),
    Row(
      document: "[1]", patch: #"[{"op":"remove","path":"/1000000000000000000000"}]"#,
      reason:
        #"operation 0 at "/1000000000000000000000": "1000000000000000000000" is no index of the array"#
    ),
    Row(
      document: #"{"a":1}"#, patch: #"[{"op":"add","path":"/a/b","value":1}]"#,
      reason: #"operation 0 at "/a/b": the place is inside neither an object nor an array"#),
    Row(
      document: #"{"a":{"b":{}}}"#, patch: #"[{"op":"move","from":"/a","path":"/a/b/c"}]"#,
      reason: #"operation 0 at "/a/b/c": a value cannot be moved into itself"#),
    Row(
      document: "{}", patch: #"[{"op":"remove","path":""}]"#,
      reason: #"operation 0 at "": the whole document cannot be removed"#),
  ])
  func operations(_ row: Row) throws {
    let patch = try Self.patch(row.patch)
    let document = try #require(JSONValue(text: row.document))
    if let result = row.result {
      #expect(try patch.applied(to: document) == #require(JSONValue(text: result)))
    } else {
      let error = #expect(throws: JSONPatchError.self) { try patch.applied(to: document) }
      #expect(error?.reason == row.reason)
    }
  }

  @Test(arguments: [
    (#"[{"op":"put","path":""}]"#, JSONPatchError.unknownOperation("put")),
    (#"[{"op":"add","path":"/a"}]"#, .missing("value", operation: "add")),
    (#"[{"op":"test","path":"/a"}]"#, .missing("value", operation: "test")),
    (#"[{"op":"move","path":"/a"}]"#, .missing("from", operation: "move")),
    (#"[{"op":"remove","path":"a"}]"#, .invalidPointer("a")),
    (#"[{"op":"remove","path":"/a~"}]"#, .invalidPointer("/a~")),
    (#"[{"op":"remove","path":"/a~2"}]"#, .invalidPointer("/a~2")),
    (#"[{"op":"copy","path":"/a","from":"b"}]"#, .invalidPointer("b")),
  ])
  func malformed(_ patch: String, _ expected: JSONPatchError) {
    #expect(throws: expected) { try Self.patch(patch) }
  }

  @Test func counts() throws {
    let operation = JSONPatch.Operation.test(try JSONPointer(""), .null)
    let most = Limits.maxPatchOperations
    let patch = try JSONPatch(Array(repeating: operation, count: most))
    #expect(try patch.applied(to: .null) == .null)
    #expect(throws: JSONPatchError.tooMany(limit: most)) {
      try JSONPatch(Array(repeating: operation, count: most + 1))
    }
  }

  /// Each copy doubles the document; the twentieth of them is not begun.
  @Test func copiesOfCopies() throws {
    let copy = try JSONPatch.Operation("copy", path: "/-", from: "", value: nil)
    let few = try JSONPatch(Array(repeating: copy, count: 15)).applied(to: .array([]))
    #expect(few.arrayValue?.count == 15)
    let error = #expect(throws: JSONPatchError.self) {
      try JSONPatch(Array(repeating: copy, count: 1000)).applied(to: .array([]))
    }
    #expect(error?.reason.utf8HasPrefix("operation 1") == true)
    #expect(error?.reason.contains("more than 100000 values would be added") == true)
  }

  @Test func growth() throws {
    let most = Limits.maxPatchedValues
    for (count, isTaken) in [(most - 1, true), (most, false)] {
      let value = JSONValue.array(Array(repeating: .null, count: count))
      let patch = try JSONPatch([.add(JSONPointer(""), value)])
      #expect(((try? patch.applied(to: .null)) != nil) == isTaken)
    }
  }

  @Test func depth() throws {
    var value = JSONValue.null
    for _ in 1..<Limits.maxMessageDepth { value = .array([value]) }
    let patch = try JSONPatch([.add(JSONPointer("/a"), value)])
    #expect((try patch.applied(to: [:]))["a"] == value)
    let deeper = try JSONPatch([.add(JSONPointer("/a"), .array([value]))])
    #expect(throws: JSONPatchError.tooDeep(limit: Limits.maxMessageDepth)) {
      try deeper.applied(to: [:])
    }
  }

  @Test(arguments: ["", "/", "/a", "/a~1b/~0", "/é/0/-", "//"])
  func pointersAsText(_ text: String) throws {
    #expect("\(try JSONPointer(text))" == text)
  }
}
