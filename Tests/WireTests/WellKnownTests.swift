import Base
import Testing

@testable import Wire

private typealias Timestamp = Google.Protobuf.Timestamp
private typealias Duration = Google.Protobuf.Duration
private typealias FieldMask = Google.Protobuf.FieldMask
private typealias Struct = Google.Protobuf.Struct
private typealias Value = Google.Protobuf.Value
private typealias ListValue = Google.Protobuf.ListValue

@Suite struct WellKnownTests {
  struct Time: Sendable, CustomTestStringConvertible {
    var text: String
    var seconds: Int64
    var nanos: Int32 = 0
    var testDescription: String { text }
  }

  private static func timestamp(_ row: Time) -> Timestamp {
    var value = Timestamp()
    value.seconds = row.seconds
    value.nanos = row.nanos
    return value
  }

  @Test(arguments: [
    Time(text: "0001-01-01T00:00:00Z", seconds: -62_135_596_800),
    Time(text: "9999-12-31T23:59:59.999999999Z", seconds: 253_402_300_799, nanos: 999_999_999),
    Time(text: "1970-01-01T00:00:00Z", seconds: 0),
    Time(text: "1970-01-01T00:00:00.000000001Z", seconds: 0, nanos: 1),
    Time(text: "1969-12-31T23:59:59.999999999Z", seconds: -1, nanos: 999_999_999),
    Time(text: "1969-12-31T23:59:49.500Z", seconds: -11, nanos: 500_000_000),
    Time(text: "1970-01-01T00:00:00.010Z", seconds: 0, nanos: 10_000_000),
    Time(text: "1970-01-01T00:00:00.000010Z", seconds: 0, nanos: 10_000),
    Time(text: "1993-02-10T00:00:00Z", seconds: 729_302_400),
    Time(text: "2000-02-29T00:00:00Z", seconds: 951_782_400),
    Time(text: "2000-03-01T00:00:00Z", seconds: 951_868_800),
    Time(text: "2025-11-21T08:01:05.123456Z", seconds: 1_763_712_065, nanos: 123_456_000),
    Time(text: "1600-02-29T12:34:56Z", seconds: -11_670_953_104),
  ])
  func `timestamps have one text`(_ row: Time) throws {
    #expect(try Self.timestamp(row).jsonString() == "\"\(row.text)\"")
    #expect(try Timestamp(json: "\"\(row.text)\"") == Self.timestamp(row))
  }

  @Test(arguments: [
    Time(text: "1970-01-01T08:00:01+08:00", seconds: 1),
    Time(text: "1969-12-31T16:00:01-08:00", seconds: 1),
    Time(text: "1970-01-02T01:00:00+02:00", seconds: 82_800),
    Time(text: "1970-01-01T00:00:00-11:30", seconds: 41_400),
    Time(text: "0001-01-01T00:00:00-00:01", seconds: -62_135_596_740),
    Time(text: "9999-12-31T23:59:59+00:01", seconds: 253_402_300_739),
    Time(text: "1970-01-01T00:00:00.000000000Z", seconds: 0),
    Time(text: "1970-01-01T00:00:00.1Z", seconds: 0, nanos: 100_000_000),
    Time(text: "1970-01-01T00:00:00.1234567+00:00", seconds: 0, nanos: 123_456_700),
  ])
  func `offsets and any count of digits are read`(_ row: Time) throws {
    #expect(try Timestamp(json: "\"\(row.text)\"") == Self.timestamp(row))
  }

  @Test(arguments: [
    "", "1970-01-01", "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "0001-01-01T00:00:00",
    "0001-01-01 00:00:00Z", "0001-01-01T00:00:00z", "0001-01-01t00:00:00Z",
    "1970-01-01T08:00:01+0800", "1970-13-01T00:00:00Z", "1970-00-01T00:00:00Z",
    "1970-01-32T00:00:00Z", "1970-01-00T00:00:00Z", "1970-04-31T00:00:00Z",
    "2001-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "1970-01-01T24:00:00Z",
    "1970-01-01T00:60:00Z", "1970-01-01T00:00:60Z", "1970-01-01T00:00:00+24:00",
    "1970-01-01T00:00:00+00:60", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    "1970-01-01T00:00:00.1234567890Z", "1970-01-01T00:00:00.123aZ", "1970-01-01T00:00:00.Z",
    "999-01-01T00:00:00Z", "00001-01-01T00:00:00Z", "1970-1-01T00:00:00Z", "1970-01-1T00:00:00Z",
    "1970-01-01T00:00:00Z ", " 1970-01-01T00:00:00Z", "1970-01-01T00:00:00ZZ",
    "1970-01-01T00:00:00*00:00", "1970-01-01T00:00:00+00:000", "+970-01-01T00:00:00Z",
    "1970-01-01T00:00:00+", "1970-01-01T00:00:00.5",
  ])
  func `no timestamps`(_ text: String) {
    #expect(isJSONError(Timestamp.self, "\"\(text)\""))
  }

  @Test func `every truncation of a timestamp is refused`() {
    let text = "1970-01-01T08:00:01.123456789+08:00"
    for count in 0..<text.count {
      #expect(isJSONError(Timestamp.self, "\"\(text.prefix(count))\""))
    }
  }

  @Test(arguments: [
    Time(text: "", seconds: -62_135_596_801), Time(text: "", seconds: 253_402_300_800),
    Time(text: "", seconds: 0, nanos: -1), Time(text: "", seconds: 0, nanos: 1_000_000_000),
  ])
  func `timestamps without a text are not written`(_ row: Time) {
    #expect(throws: WireError.self) { try Self.timestamp(row).jsonString() }
  }

  @Test func `timestamps count nanoseconds`() {
    #expect(Timestamp(nanosecondsSince1970: -1).seconds == -1)
    #expect(Timestamp(nanosecondsSince1970: -1).nanos == 999_999_999)
    for nanoseconds in [Int64.min, -1_000_000_000, -1, 0, 1, 1_763_712_065_123_456_789, .max] {
      let timestamp = Timestamp(nanosecondsSince1970: nanoseconds)
      if nanoseconds != .min { #expect(timestamp.nanosecondsSince1970 == nanoseconds) }
    }
    #expect(Self.timestamp(Time(text: "", seconds: 253_402_300_799)).nanosecondsSince1970 == nil)
  }

  private static func duration(_ row: Time) -> Duration {
    var value = Duration()
    value.seconds = row.seconds
    value.nanos = row.nanos
    return value
  }

  @Test(arguments: [
    Time(text: "0s", seconds: 0), Time(text: "1s", seconds: 1), Time(text: "-5s", seconds: -5),
    Time(text: "1.010s", seconds: 1, nanos: 10_000_000),
    Time(text: "1.000010s", seconds: 1, nanos: 10_000),
    Time(text: "1.000000010s", seconds: 1, nanos: 10),
    Time(text: "-0.500s", seconds: 0, nanos: -500_000_000),
    Time(text: "-1.500s", seconds: -1, nanos: -500_000_000),
    Time(text: "315576000000.999999999s", seconds: 315_576_000_000, nanos: 999_999_999),
    Time(text: "-315576000000.999999999s", seconds: -315_576_000_000, nanos: -999_999_999),
  ])
  func `durations have one text`(_ row: Time) throws {
    #expect(try Self.duration(row).jsonString() == "\"\(row.text)\"")
    #expect(try Duration(json: "\"\(row.text)\"") == Self.duration(row))
  }

  @Test(arguments: [
    "", "1", "s", "-s", "1.s", ".5s", "1.5", "+1s", " 1s", "1s ", "1.0000000000s", "1e3s",
    "315576000001s", "-315576000001.000000000s", "99999999999999999999s", "1ss", "--1s", "0x1s",
  ])
  func `no durations`(_ text: String) {
    #expect(isJSONError(Duration.self, "\"\(text)\""))
  }

  @Test(arguments: [
    Time(text: "", seconds: 315_576_000_001), Time(text: "", seconds: -315_576_000_001),
    Time(text: "", seconds: 1, nanos: -1), Time(text: "", seconds: -1, nanos: 1),
    Time(text: "", seconds: -1, nanos: -1_000_000_000),
    Time(text: "", seconds: 1, nanos: 1_000_000_000), Time(text: "", seconds: .min, nanos: .min),
  ])
  func `durations without a text are not written`(_ row: Time) {
    #expect(throws: WireError.self) { try Self.duration(row).jsonString() }
  }

  struct Mask: Sendable {
    var text: String
    var paths: [String]
  }

  @Test(arguments: [
    Mask(text: "", paths: []), Mask(text: "foo", paths: ["foo"]),
    Mask(text: "foo,barBaz", paths: ["foo", "bar_baz"]),
    Mask(text: "fooBar.bazQux,x1", paths: ["foo_bar.baz_qux", "x1"]),
  ])
  func `field masks have one text`(_ row: Mask) throws {
    var mask = FieldMask()
    mask.paths = row.paths
    #expect(try mask.jsonString() == "\"\(row.text)\"")
    #expect(try FieldMask(json: "\"\(row.text)\"") == mask)
  }

  @Test(arguments: ["foo,bar_bar", "foo,", ",", "foo bar", "1a", "a..b", "a.", ".a", "a-b"])
  func `no field masks`(_ text: String) {
    #expect(isJSONError(FieldMask.self, "\"\(text)\""))
  }

  @Test(arguments: ["fooBar", "foo_3_bar", "foo__bar", "foo_", "foo_.bar", "", "a,b"])
  func `paths that would not come back are not written`(_ path: String) {
    var mask = FieldMask()
    mask.paths = [path]
    #expect(throws: WireError.self) { try mask.jsonString() }
  }

  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1.5", "1e+22", "\"\"", "\"a\\n\"", "[]", "{}",
    "[null,[1],{\"a\":[]}]", #"{"a":null,"b":{"c":"d"}}"#,
  ])
  func `a value is any JSON`(_ json: String) throws {
    #expect(try Value(json: json).jsonString() == json)
  }

  @Test func `a value knows its kind`() throws {
    #expect(try Value(json: "null").kind == .nullValue(.nullValue))
    #expect(try Value(json: " \"x\" ").kind == .stringValue("x"))
    #expect(try Value(json: #"{"a":1,"a":2}"#).jsonString() == #"{"a":2}"#)
    #expect(throws: WireError.self) { try Value(json: "1e400") }
    for text in ["", "[", "]", "{1:2}", "[1,]", "nul", "1 2", "NaN", "[1e]", "\"\\ud800\"", "'a'"] {
      #expect(isJSONError(Value.self, text))
    }
    #expect(isJSONError(Struct.self, "[]"))
    #expect(isJSONError(ListValue.self, "{}"))
  }

  @Test func `a value that holds nothing, or no finite number, is not written`() {
    #expect(throws: WireError.self) { try Value().jsonString() }
    for number in [Double.nan, .infinity, -.infinity] {
      var value = Value()
      value.kind = .numberValue(number)
      #expect(throws: WireError.self) { try value.jsonString() }
    }
  }

  @Test(arguments: [
    JSONStructureTests.Depth(name: "arrays", open: "[", close: "]"),
    JSONStructureTests.Depth(name: "objects", open: #"{"n":"#, close: "}"),
  ])
  func `values nest a hundred levels and no further`(
    _ row: JSONStructureTests.Depth
  ) throws {
    let deepest = try Value(json: row.text(100))
    #expect(try Value(protobuf: deepest.protobufBytes()) == deepest)
    var deeper = Value()
    deeper.kind = .listValue(ListValue())
    if case .listValue(var list) = deeper.kind {
      list.values = [deepest]
      deeper.kind = .listValue(list)
    }
    #expect(throws: WireError.depthExceeded(limit: 100)) {
      try Value(protobuf: deeper.protobufBytes())
    }
    #expect(
      wireError { () throws(WireError) in _ = try Value(json: row.text(101)) }
        == .depthExceeded(limit: 100))
    #expect(throws: WireError.self) { try Value(json: row.text(200_000)) }
  }

  @Test func `wrappers are their values`() throws {
    #expect(try Google.Protobuf.Int64Value(json: "\"5\"").jsonString() == "\"5\"")
    #expect(try Google.Protobuf.UInt64Value(json: "5").jsonString() == "\"5\"")
    #expect(try Google.Protobuf.Int32Value(json: "0").jsonString() == "0")
    #expect(try Google.Protobuf.UInt32Value(json: "1").jsonString() == "1")
    #expect(try Google.Protobuf.BoolValue(json: "false").jsonString() == "false")
    #expect(try Google.Protobuf.StringValue(json: "\"\"").jsonString() == "\"\"")
    #expect(try Google.Protobuf.BytesValue(json: "\"AQI\"").jsonString() == "\"AQI=\"")
    #expect(try Google.Protobuf.DoubleValue(json: "\"NaN\"").jsonString() == "\"NaN\"")
    #expect(try Google.Protobuf.FloatValue(json: "0.1").jsonString() == "0.1")
    #expect(isJSONError(Google.Protobuf.Int32Value.self, "null"))
    #expect(isJSONError(Google.Protobuf.Int32Value.self, "{}"))
  }

  @Test func `well-known parameters are their texts`() throws {
    var timestamp = Timestamp()
    try timestamp.mergeParameter([], "1970-01-01T00:00:01Z")
    #expect(timestamp.seconds == 1)
    var mask = FieldMask()
    try mask.mergeParameter([], "fooBar,foo_baz")
    #expect(mask.paths == ["foo_bar", "foo_baz"])
    var wrapper = Google.Protobuf.UInt32Value()
    try wrapper.mergeParameter([], "7")
    #expect(wrapper.value == 7)
    var text = Google.Protobuf.StringValue()
    try text.mergeParameter([], "a \"b\"")
    #expect(text.value == "a \"b\"")
    var value = Value()
    try value.mergeParameter([], "[1]")
    #expect(try value.jsonString() == "[1]")
    var duration = Duration()
    #expect(
      wireError { () throws(WireError) in try duration.mergeParameter([], "1 hour") }
        == .invalidParameter(
          name: "", expected: "a duration such as \"5s\" or \"1.5s\"", text: "1 hour"))
  }
}
