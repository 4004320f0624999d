import Base
import Testing

@testable import protoc_gen_pintle

@Suite struct NamesTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var proto: String
    var swift: String
    var go: String
    var testDescription: String { proto }
  }

  @Test(arguments: [
    Row(proto: "name", swift: "name", go: "Name"),
    Row(proto: "action_id_query", swift: "actionIDQuery", go: "ActionIdQuery"),
    Row(proto: "action_ids", swift: "actionIDs", go: "ActionIds"),
    Row(proto: "id", swift: "id", go: "Id"),
    Row(proto: "type_url", swift: "typeURL", go: "TypeUrl"),
    Row(proto: "fieldname1", swift: "fieldname1", go: "Fieldname1"),
    Row(proto: "field_name2", swift: "fieldName2", go: "FieldName2"),
    Row(proto: "_field_name3", swift: "fieldName3", go: "XFieldName3"),
    Row(proto: "field__name4_", swift: "fieldName4", go: "Field_Name4_"),
    Row(proto: "field0name5", swift: "field0name5", go: "Field0Name5"),
    Row(proto: "field_0_name6", swift: "field0Name6", go: "Field_0Name6"),
    Row(proto: "fieldName7", swift: "fieldName7", go: "FieldName7"),
    Row(proto: "FieldName8", swift: "fieldName8", go: "FieldName8"),
    Row(proto: "FIELD_NAME11", swift: "fieldName11", go: "FIELD_NAME11"),
    Row(proto: "http_rule", swift: "httpRule", go: "HttpRule"),
  ])
  func fields(row: Row) {
    #expect(Words.lowerCamel(row.proto) == row.swift)
    #expect(Words.go(row.proto) == row.go)
  }

  @Test func goNamesOfMethodsGetAnUnderscore() {
    #expect(Words.goField("string") == "String_")
    #expect(Words.goField("reset") == "Reset_")
    #expect(Words.goField("strings") == "Strings")
  }

  struct Prefix: Sendable, CustomTestStringConvertible {
    var name: String
    var expected: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Prefix(name: "ActionState", expected: "ACTION_STATE"),
    Prefix(name: "HTTPMethod", expected: "HTTP_METHOD"),
    Prefix(name: "Kind", expected: "KIND"),
    Prefix(name: "V2Name", expected: "V2_NAME"),
  ])
  func enumPrefixes(row: Prefix) {
    #expect(Words.upperSnake(row.name) == row.expected)
  }

  @Test func namespacesAndDescriptors() {
    let names = Names()
    #expect(names.namespace("zitadel.management.v1") == ["Zitadel", "Management", "V1"])
    #expect(names.namespace("grpc.reflection.v1alpha") == ["Grpc", "Reflection", "V1alpha"])
    #expect(names.namespace("") == [])
    #expect(names.descriptor("google/api/http.proto") == "googleApiHttp")
    #expect(names.descriptor("google/protobuf/field_mask.proto") == "googleProtobufFieldMask")
    #expect(names.output("zitadel/v1/object.proto") == "zitadel.v1.object")
  }
}

@Suite struct GoTextTests {
  struct Duration: Sendable, CustomTestStringConvertible {
    var seconds: Int64
    var nanos: Int64
    var text: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Duration(seconds: 0, nanos: 0, text: "0s"),
    Duration(seconds: 20, nanos: 0, text: "20s"),
    Duration(seconds: 0, nanos: 1, text: "1ns"),
    Duration(seconds: 0, nanos: 1_500, text: "1.5µs"),
    Duration(seconds: 0, nanos: 300_000_000, text: "300ms"),
    Duration(seconds: 1, nanos: 50_000_000, text: "1.05s"),
    Duration(seconds: 60, nanos: 0, text: "1m0s"),
    Duration(seconds: 270, nanos: 0, text: "4m30s"),
    Duration(seconds: 3_600, nanos: 0, text: "1h0m0s"),
    Duration(seconds: 360_061, nanos: 0, text: "100h1m1s"),
    Duration(seconds: -1, nanos: -500_000_000, text: "-1.5s"),
    Duration(seconds: 400_000_000_000, nanos: 0, text: "2562047h47m16.854775807s"),
  ])
  func durations(row: Duration) {
    #expect(GoText.duration(seconds: row.seconds, nanos: row.nanos) == row.text)
  }

  struct Time: Sendable, CustomTestStringConvertible {
    var seconds: Int64
    var nanos: Int64 = 0
    var text: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Time(seconds: 0, text: "1970-01-01 00:00:00 +0000 UTC"),
    Time(seconds: 1_000, text: "1970-01-01 00:16:40 +0000 UTC"),
    Time(seconds: 951_782_400, text: "2000-02-29 00:00:00 +0000 UTC"),
    Time(seconds: -1, nanos: 500_000_000, text: "1969-12-31 23:59:59.5 +0000 UTC"),
    Time(seconds: 253_402_300_799, text: "9999-12-31 23:59:59 +0000 UTC"),
    Time(seconds: -62_135_596_800, text: "0001-01-01 00:00:00 +0000 UTC"),
  ])
  func timestamps(row: Time) {
    #expect(GoText.timestamp(seconds: row.seconds, nanos: row.nanos) == row.text)
  }

  struct Number: Sendable, CustomTestStringConvertible {
    var value: Double
    var isFloat = false
    var text: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Number(value: 0, text: "0"),
    Number(value: 1, text: "1"),
    Number(value: 1.5, text: "1.5"),
    Number(value: -0.25, text: "-0.25"),
    Number(value: 100, text: "100"),
    Number(value: 1e20, text: "100000000000000000000"),
    Number(value: 1e21, text: "1e+21"),
    Number(value: 0.0001, text: "0.0001"),
    Number(value: 0.00001, text: "1e-05"),
    Number(value: 1.25e-7, text: "1.25e-07"),
    Number(value: 0.1, isFloat: true, text: "0.1"),
    Number(value: 123_456.789, text: "123456.789"),
  ])
  func numbers(row: Number) {
    #expect(
      GoText.number(row.isFloat ? Double(Float(row.value)) : row.value, isFloat: row.isFloat)
        == row.text)
  }

  @Test func quoted() {
    #expect(GoText.quoted("a\"b\\c\n\u{1}é") == "\"a\\\"b\\\\c\\n\\x01é\"")
    #expect(GoText.escaped([1, 255]) == "\"\\x1\\xFF\"")
  }
}
