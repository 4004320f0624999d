import Base
import Testing
import Wire

/// Numbers that an enum does not declare: kept, and noted alike whatever the encoding.
@Suite struct UndeclaredEnumTests {
  private typealias Everything = Pintle.Testing.V1.Everything

  /// A message in JSON, and the numbers that it holds and nobody declares.
  @Test(arguments: [
    (#"{"color":1}"#, []), (#"{"color":77}"#, ["=77"]), (#"{"color":-1}"#, ["=-1"]),
    (#"{"kind":9,"color":9}"#, ["=9"]), (#"{"optionalColor":78}"#, ["=78"]),
    (#"{"repeatedColor":[0,79,1,80,79]}"#, ["=79", "=80"]),
    (#"{"colorMap":{"true":81,"false":1}}"#, ["=81"]),
    (#"{"color":2147483647,"optionalColor":-2147483648}"#, ["=2147483647", "=-2147483648"]),
  ])
  func numbersAreNotedInEachEncoding(_ json: String, _ told: [String]) throws {
    let bytes = Array(json.utf8)
    var text = JSONReader(bytes.span.bytes)
    var message = Everything()
    try message.merge(from: &text)
    #expect(text.ignored.names == told)
    let encoded = message.protobufBytes()
    var wire = WireReader(encoded.span.bytes)
    var again = Everything()
    try again.merge(from: &wire)
    #expect(wire.undeclaredEnums.map { "=\($0)" }.sorted() == told.sorted())
    #expect(wire.hasUndeclaredEnums == !told.isEmpty)
    #expect(again == message)
  }

  /// A repeated field's numbers stand one by one as well as packed.
  @Test func unpackedNumbersAreNoted() throws {
    // Field 33, varints.
    let bytes: [UInt8] = [0x88, 0x02, 79, 0x88, 0x02, 1, 0x88, 0x02, 80]
    var reader = WireReader(bytes.span.bytes)
    var message = Everything()
    try message.merge(from: &reader)
    #expect(message.repeatedColor.count == 3)
    #expect(reader.undeclaredEnums == [79, 80])
  }

  /// One more than is told is kept, so that whoever tells them sees that there were more.
  @Test(arguments: [
    (Limits.maxIgnoredNames, Limits.maxIgnoredNames),
    (Limits.maxIgnoredNames + 1, Limits.maxIgnoredNames + 1),
    (Limits.maxIgnoredNames + 2, Limits.maxIgnoredNames + 1), (1000, Limits.maxIgnoredNames + 1),
  ])
  func soManyAreNotedAndNoMore(_ count: Int, _ kept: Int) throws {
    var message = Everything()
    message.repeatedColor = (0..<count).map { .unrecognized(Int32(100 + $0)) }
    let encoded = message.protobufBytes()
    var reader = WireReader(encoded.span.bytes)
    var again = Everything()
    try again.merge(from: &reader)
    #expect(reader.undeclaredEnums == (0..<kept).map { Int32(100 + $0) })
    #expect(again.repeatedColor.count == count)
  }

  /// As a parameter of a path or query.
  @Test(arguments: [("color", "77", 77), ("color", "1", nil), ("repeatedColor", "-4", -4)])
  func numbersInParametersAreNoted(_ name: String, _ text: String, _ number: Int32?) throws {
    var message = Everything()
    var parameter = Parameter(name, text)
    try message.mergeParameter(&parameter)
    #expect(parameter.undeclaredEnum == number)
  }
}
