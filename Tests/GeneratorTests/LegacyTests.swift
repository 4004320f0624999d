import Base
import Testing
import Wire

/// What only proto2 has.
@Suite struct LegacyTests {
  typealias Legacy = Pintle.Testing.V1.Legacy
  typealias Season = Pintle.Testing.V1.Season

  @Test func defaults() {
    let message = Legacy()
    #expect(message.count == nil)
    #expect(message.countOrDefault == -7)
    #expect(message.greetingOrDefault == "say \"hi\"\n")
    #expect(message.rawOrDefault == [0, 255, 97, 92])
    #expect(message.ratioOrDefault == .infinity)
    #expect(message.shareOrDefault == 0.25)
    #expect(message.flagOrDefault)
    #expect(message.seasonOrDefault == .autumn)
    #expect(message.protobufBytes() == [])
  }

  @Test func presenceIsWrittenEvenForTheDefault() {
    var message = Legacy()
    message.count = -7
    message.flag = false
    #expect(
      message.protobufBytes() == [
        0x10, 0xF9, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x38, 0,
      ])
  }

  @Test func closedEnumsKeepUnknownNumbersApart() throws {
    // season = 99, seasons = 2, 98, packed_seasons = [1, 97], chosen_season = 96.
    let bytes: [UInt8] = [
      0x40, 99, 0x48, 2, 0x48, 98, 0x52, 2, 1, 97, 0x68, 96,
    ]
    let message = try Legacy(protobuf: bytes)
    #expect(message.season == nil)
    #expect(message.seasons == [.summer])
    #expect(message.packedSeasons == [.spring])
    #expect(message.choice == nil)
    #expect(message.unknownFields.bytes == [0x40, 99, 0x48, 98, 0x50, 97, 0x68, 96])
    #expect(Season(rawValue: 0) == nil)
    #expect(Season(rawValue: -4) == .winter)
  }

  @Test func mapEntriesWithUnknownEnumsAreKeptWhole() throws {
    // weather_by_year: { 1: WET }, { 2: 9 }.
    let known: [UInt8] = [0x5A, 4, 0x08, 1, 0x10, 1]
    let unknown: [UInt8] = [0x5A, 4, 0x08, 2, 0x10, 9]
    let message = try Legacy(protobuf: known + unknown)
    #expect(message.weatherByYear == [1: .wet])
    #expect(message.unknownFields.bytes == unknown)
    #expect(message.protobufBytes() == known + unknown)
  }

  @Test func groups() throws {
    var message = Legacy()
    var detail = Legacy.Detail()
    detail.text = "t"
    var line = Legacy.Detail.Line()
    line.number = 7
    detail.line = [line, line]
    message.detail = detail
    var picked = Legacy.Picked()
    picked.value = 1
    message.choice = .picked(picked)
    let bytes: [UInt8] = [
      0x63, 0x0A, 1, 0x74, 0x13, 0x08, 7, 0x14, 0x13, 0x08, 7, 0x14, 0x64, 0x73, 0x08, 1, 0x74,
    ]
    #expect(message.protobufBytes() == bytes)
    #expect(try Legacy(protobuf: bytes) == message)
    // Inside the groups every cut is an error: their ends are missing.
    for count in 1..<13 {
      #expect(throws: WireError.self) { try Legacy(protobuf: Array(bytes[..<count])) }
    }
    #expect(
      try message.jsonString()
        == #"{"detail":{"text":"t","line":[{"number":7},{"number":7}]},"picked":{"value":"1"}}"#)
  }

  @Test func groupEndOfAnotherField() {
    #expect(throws: WireError.unmatchedEndGroup(field: 13)) { try Legacy(protobuf: [0x63, 0x6C]) }
  }

  @Test func requiredFields() {
    var message = Legacy()
    #expect(message.missingRequiredField == "pintle.testing.v1.Legacy.name")
    message.name = ""
    #expect(message.missingRequiredField == nil)
    message.detail = Legacy.Detail()
    message.detail?.line = [Legacy.Detail.Line()]
    #expect(message.missingRequiredField == "pintle.testing.v1.Legacy.Detail.Line.number")
    message.detail?.line[0].number = 1
    message.next = Legacy()
    #expect(message.missingRequiredField == "pintle.testing.v1.Legacy.name")
    message.next?.name = "n"
    #expect(message.missingRequiredField == nil)
  }

  @Test func extensions() throws {
    var message = Legacy()
    message.name = "n"
    #expect(try message.extensionValue(Legacy.extraNumber) == nil)
    message.setExtensionValue(Legacy.extraNumber, to: 5)
    message.setExtensionValue(Legacy.extraNames, to: ["a", "b"])
    message.setExtensionValue(Legacy.extraPacked, to: [-1, 1])
    message.setExtensionValue(Legacy.extraSeason, to: .winter)
    var group = Pintle.Testing.V1.ExtraGroup()
    group.on = true
    message.setExtensionValue(Legacy.extragroup, to: group)
    var inside = Pintle.Testing.V1.Extending()
    inside.value = "i"
    message.setExtensionValue(Legacy.extendingInside, to: inside)

    let copy = try Legacy(protobuf: message.protobufBytes())
    #expect(try copy.extensionValue(Legacy.extraNumber) == 5)
    #expect(try copy.extensionValue(Legacy.extraNames) == ["a", "b"])
    #expect(try copy.extensionValue(Legacy.extraPacked) == [-1, 1])
    #expect(try copy.extensionValue(Legacy.extraSeason) == .winter)
    #expect(try copy.extensionValue(Legacy.extragroup) == group)
    #expect(try copy.extensionValue(Legacy.extendingInside) == inside)

    let json = try message.jsonString(RoundTripTests.options)
    #expect(json.contains(#""[pintle.testing.v1.Extending.inside]":{"value":"i"}"#))
    #expect(json.contains(#""[pintle.testing.v1.extra_number]":5"#))
    let back = try Legacy(json: json, options: RoundTripTests.options)
    #expect(try back.extensionValue(Legacy.extraSeason) == .winter)
    message.setExtensionValue(Legacy.extraNumber, to: nil)
    #expect(try message.extensionValue(Legacy.extraNumber) == nil)
  }

  /// Rules look at a field's default when it is not set.
  @Test func enumNames() throws {
    #expect(try Legacy(json: #"{"season":"WINTER"}"#).season == .winter)
    #expect(throws: WireError.self) { try Legacy(json: #"{"season":99}"#) }
    #expect(throws: WireError.self) { try Legacy(json: #"{"season":"MONSOON"}"#) }
  }
}
