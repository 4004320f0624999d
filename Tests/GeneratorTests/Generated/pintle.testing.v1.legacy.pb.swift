// Made by protoc-gen-pintle from pintle/testing/v1/legacy.proto. Do not edit.

import Wire

extension Pintle.Testing.V1 {
  /// The message `pintle.testing.v1.Legacy`.
  struct Legacy: Message {
    /// `name`, field 1.
    var name: String?
    /// `count`, field 2.
    var count: Int32?
    /// `greeting`, field 3.
    var greeting: String?
    /// `raw`, field 4.
    var raw: [UInt8]?
    /// `ratio`, field 5.
    var ratio: Double?
    /// `share`, field 6.
    var share: Float?
    /// `flag`, field 7.
    var flag: Bool?
    /// `season`, field 8.
    var season: Season?
    /// `seasons`, field 9.
    var seasons: [Season] = []
    /// `packed_seasons`, field 10.
    var packedSeasons: [Season] = []
    /// `weather_by_year`, field 11.
    var weatherByYear: [Int32: Weather] = [:]
    /// `detail`, field 12.
    var detail: Legacy.Detail?
    /// At most one of the members of `choice`.
    var choice: Choice?
    /// `next`, field 15.
    var next: Legacy? {
      get { self._next?.value }
      set { self._next = newValue.map { Boxed($0) } }
    }
    private var _next: Boxed<Legacy>?
    /// `offsets`, field 16.
    var offsets: [Int32] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.Legacy" }

    /// `name`, or its default when it is not set.
    var nameOrDefault: String { self.name ?? "" }

    /// `count`, or its default when it is not set.
    var countOrDefault: Int32 { self.count ?? -7 }

    /// `greeting`, or its default when it is not set.
    var greetingOrDefault: String { self.greeting ?? "say \"hi\"\n" }

    /// `raw`, or its default when it is not set.
    var rawOrDefault: [UInt8] { self.raw ?? [0, 255, 97, 92] }

    /// `ratio`, or its default when it is not set.
    var ratioOrDefault: Double { self.ratio ?? Double.infinity }

    /// `share`, or its default when it is not set.
    var shareOrDefault: Float { self.share ?? 0.25 }

    /// `flag`, or its default when it is not set.
    var flagOrDefault: Bool { self.flag ?? true }

    /// `season`, or its default when it is not set.
    var seasonOrDefault: Season { self.season ?? Season.autumn }

    /// The members of `choice`.
    enum Choice: Sendable, Equatable {
      /// `chosen_season`, field 13.
      case chosenSeason(Season)
      /// `picked`, field 14.
      case picked(Legacy.Picked)
    }

    /// The message `pintle.testing.v1.Legacy.Detail`.
    struct Detail: Message {
      /// `text`, field 1.
      var text: String?
      /// `line`, field 2.
      var line: [Legacy.Detail.Line] = []
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "pintle.testing.v1.Legacy.Detail" }

      /// `text`, or its default when it is not set.
      var textOrDefault: String { self.text ?? "" }

      /// The message `pintle.testing.v1.Legacy.Detail.Line`.
      struct Line: Message {
        /// `number`, field 1.
        var number: Int32?
        /// Fields that were received and are not known to this version.
        var unknownFields = UnknownFields()

        init() {}

        static var messageName: String { "pintle.testing.v1.Legacy.Detail.Line" }

        /// `number`, or its default when it is not set.
        var numberOrDefault: Int32 { self.number ?? 0 }
      }
    }

    /// The message `pintle.testing.v1.Legacy.Picked`.
    struct Picked: Message {
      /// `value`, field 1.
      var value: Int64?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "pintle.testing.v1.Legacy.Picked" }

      /// `value`, or its default when it is not set.
      var valueOrDefault: Int64 { self.value ?? 0 }
    }
  }
}

extension Pintle.Testing.V1 {
  /// The message `pintle.testing.v1.Extending`.
  struct Extending: Message {
    /// `value`, field 1.
    var value: String?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.Extending" }

    /// `value`, or its default when it is not set.
    var valueOrDefault: String { self.value ?? "" }
  }
}

extension Pintle.Testing.V1 {
  /// The message `pintle.testing.v1.ExtraGroup`.
  struct ExtraGroup: Message {
    /// `on`, field 1.
    var on: Bool?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "pintle.testing.v1.ExtraGroup" }

    /// `on`, or its default when it is not set.
    var onOrDefault: Bool { self.on ?? false }
  }
}

extension Pintle.Testing.V1 {
  /// An enum whose numbers are all that may come, without a zero.
  enum Season: WireEnum {
    /// `SPRING`, number 1.
    case spring
    /// `SUMMER`, number 2.
    case summer
    /// `AUTUMN`, number 3.
    case autumn
    /// `WINTER`, number -4.
    case winter

    init?(rawValue: Int32) {
      switch rawValue {
      case 1: self = .spring
      case 2: self = .summer
      case 3: self = .autumn
      case -4: self = .winter
      default: return nil
      }
    }

    var rawValue: Int32 {
      switch self {
      case .spring: 1
      case .summer: 2
      case .autumn: 3
      case .winter: -4
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 6:
        if jsonName.matches("SPRING") {
          self = .spring
        } else if jsonName.matches("SUMMER") {
          self = .summer
        } else if jsonName.matches("AUTUMN") {
          self = .autumn
        } else if jsonName.matches("WINTER") {
          self = .winter
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .spring: "SPRING"
      case .summer: "SUMMER"
      case .autumn: "AUTUMN"
      case .winter: "WINTER"
      }
    }

    static var isClosed: Bool { true }
  }
}

extension Pintle.Testing.V1 {
  /// The enum `pintle.testing.v1.Weather`.
  enum Weather: WireEnum {
    /// `DRY`, number 0.
    case dry
    /// `WET`, number 1.
    case wet

    init?(rawValue: Int32) {
      switch rawValue {
      case 0: self = .dry
      case 1: self = .wet
      default: return nil
      }
    }

    var rawValue: Int32 {
      switch self {
      case .dry: 0
      case .wet: 1
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 3:
        if jsonName.matches("DRY") {
          self = .dry
        } else if jsonName.matches("WET") {
          self = .wet
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .dry: "DRY"
      case .wet: "WET"
      }
    }

    static var isClosed: Bool { true }
  }
}

// MARK: pintle.testing.v1.Legacy

extension Pintle.Testing.V1.Legacy {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 16: self.count = try reader.readInt32()
      case 26: self.greeting = try reader.readString()
      case 34: self.raw = try reader.readBytes()
      case 41: self.ratio = try reader.readDouble()
      case 53: self.share = try reader.readFloat()
      case 56: self.flag = try reader.readBool()
      case 64:
        if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
          self.season = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 72:
        if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
          self.seasons.append(read: value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 74:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
            self.seasons.append(read: value)
          } else {
            reader.keepUnknownEnum(into: &self.unknownFields)
          }
        }
      case 80:
        if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
          self.packedSeasons.append(read: value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 82:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
            self.packedSeasons.append(read: value)
          } else {
            reader.keepUnknownEnum(into: &self.unknownFields)
          }
        }
      case 90:
        var key: Int32 = 0
        var value: Pintle.Testing.V1.Weather? = Pintle.Testing.V1.Weather.dry
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readEnum() })
        if let value {
          self.weatherByYear[key] = value
        } else {
          reader.keepField(into: &self.unknownFields)
        }
      case 99: try reader.readGroup(&self.detail, field: 12)
      case 104:
        if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
          self.choice = .chosenSeason(value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 115:
        var value = Pintle.Testing.V1.Legacy.Picked()
        if case .picked(let current)? = self.choice { value = current }
        self.choice = nil
        try reader.readGroup(&value, field: 14)
        self.choice = .picked(value)
      case 122: try reader.readMessage(&self._next)
      case 133:
        self.offsets.append(read: try reader.readSFixed32())
      case 130:
        try reader.readPackedSFixed32(into: &self.offsets)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    if let value = self.count { writer.writeInt32(value, tag: 16) }
    if let value = self.greeting { writer.writeString(value, tag: 26) }
    if let value = self.raw { writer.writeBytes(value, tag: 34) }
    if let value = self.ratio { writer.writeDouble(value, tag: 41) }
    if let value = self.share { writer.writeFloat(value, tag: 53) }
    if let value = self.flag { writer.writeBool(value, tag: 56) }
    if let value = self.season { writer.writeEnum(value, tag: 64) }
    for value in self.seasons { writer.writeEnum(value, tag: 72) }
    writer.writePackedEnum(self.packedSeasons, tag: 82)
    writer.writeMap(self.weatherByYear, tag: 90) {
      (writer: inout WireWriter, key: Int32, value: Pintle.Testing.V1.Weather) in
      writer.writeInt32(key, tag: 8)
      writer.writeEnum(value, tag: 16)
    }
    if let value = self.detail { writer.writeGroup(value, tag: 99) }
    switch self.choice {
    case .chosenSeason(let value)?: writer.writeEnum(value, tag: 104)
    case .picked(let value)?: writer.writeGroup(value, tag: 115)
    case nil: break
    }
    if let box = self._next { writer.writeMessage(box.value, tag: 122) }
    writer.writePackedSFixed32(self.offsets, tag: 130)
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("raw") { return 4 }
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("flag") { return 7 }
      if name.matches("next") { return 15 }
    case 5:
      if name.matches("count") { return 2 }
      if name.matches("ratio") { return 5 }
      if name.matches("share") { return 6 }
    case 6:
      if name.matches("season") { return 8 }
      if name.matches("detail") { return 12 }
      if name.matches("picked") { return 14 }
    case 7:
      if name.matches("seasons") { return 9 }
      if name.matches("offsets") { return 16 }
    case 8:
      if name.matches("greeting") { return 3 }
    case 12:
      if name.matches("chosenSeason") { return 13 }
    case 13:
      if name.matches("packedSeasons") { return 10 }
      if name.matches("weatherByYear") { return 11 }
      if name.matches("chosen_season") { return 13 }
    case 14:
      if name.matches("packed_seasons") { return 10 }
    case 15:
      if name.matches("weather_by_year") { return 11 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        if try !reader.mergeExtension(key, into: &self) { try reader.skipUnknown(key) }
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    case 2:
      self.count = try reader.readInt32()
    case 3:
      self.greeting = try reader.readString()
    case 4:
      self.raw = try reader.readBytes()
    case 5:
      self.ratio = try reader.readDouble()
    case 6:
      self.share = try reader.readFloat()
    case 7:
      self.flag = try reader.readBool()
    case 8:
      if let value: Pintle.Testing.V1.Season = try reader.readEnum() { self.season = value }
    case 9:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
          self.seasons.append(read: value)
        }
      }
    case 10:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
          self.packedSeasons.append(read: value)
        }
      }
    case 11:
      try reader.readMap(into: &self.weatherByYear) {
        (reader: inout JSONReader) throws(WireError) -> Pintle.Testing.V1.Weather? in
        return try reader.readEnum()
      }
    case 12:
      try reader.readMessage(&self.detail)
    case 13:
      try seen.insert(17, oneof: "pintle.testing.v1.Legacy.choice", at: &reader)
      if let value: Pintle.Testing.V1.Season = try reader.readEnum() {
        self.choice = .chosenSeason(value)
      }
    case 14:
      try seen.insert(17, oneof: "pintle.testing.v1.Legacy.choice", at: &reader)
      var value = Pintle.Testing.V1.Legacy.Picked()
      try reader.readMessage(&value)
      self.choice = .picked(value)
    case 15:
      try reader.readMessage(&self._next)
    case 16:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.offsets.append(read: try reader.readInt32())
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if let value = self.count {
      writer.writeKey("\"count\":")
      writer.writeInt32(value)
    }
    if let value = self.greeting {
      writer.writeKey("\"greeting\":")
      writer.writeString(value)
    }
    if let value = self.raw {
      writer.writeKey("\"raw\":")
      writer.writeBytes(value)
    }
    if let value = self.ratio {
      writer.writeKey("\"ratio\":")
      writer.writeDouble(value)
    }
    if let value = self.share {
      writer.writeKey("\"share\":")
      writer.writeFloat(value)
    }
    if let value = self.flag {
      writer.writeKey("\"flag\":")
      writer.writeBool(value)
    }
    if let value = self.season {
      writer.writeKey("\"season\":")
      writer.writeEnum(value)
    }
    if !self.seasons.isEmpty || writer.writesDefaults {
      writer.writeKey("\"seasons\":")
      writer.writeArray(self.seasons) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Season) in
        writer.writeEnum(value)
      }
    }
    if !self.packedSeasons.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedSeasons\":")
      writer.writeArray(self.packedSeasons) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Season) in
        writer.writeEnum(value)
      }
    }
    if !self.weatherByYear.isEmpty || writer.writesDefaults {
      writer.writeKey("\"weatherByYear\":")
      writer.writeMap(self.weatherByYear) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Weather) in
        writer.writeEnum(value)
      }
    }
    if let value = self.detail {
      writer.writeKey("\"detail\":")
      writer.writeMessage(value)
    }
    switch self.choice {
    case .chosenSeason(let value)?:
      writer.writeKey("\"chosenSeason\":")
      writer.writeEnum(value)
    case .picked(let value)?:
      writer.writeKey("\"picked\":")
      writer.writeMessage(value)
    case nil: break
    }
    if let box = self._next {
      writer.writeKey("\"next\":")
      writer.writeMessage(box.value)
    }
    if !self.offsets.isEmpty || writer.writesDefaults {
      writer.writeKey("\"offsets\":")
      writer.writeArray(self.offsets) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeInt32(self.count ?? -7)
    case 3:
      writer.writeString(self.greeting ?? "say \"hi\"\n")
    case 4:
      writer.writeBytes(self.raw ?? [0, 255, 97, 92])
    case 5:
      writer.writeDouble(self.ratio ?? Double.infinity)
    case 6:
      writer.writeFloat(self.share ?? 0.25)
    case 7:
      writer.writeBool(self.flag ?? true)
    case 8:
      writer.writeEnum(self.season ?? Pintle.Testing.V1.Season.autumn)
    case 9:
      writer.writeArray(self.seasons) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Season) in
        writer.writeEnum(value)
      }
    case 10:
      writer.writeArray(self.packedSeasons) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Season) in
        writer.writeEnum(value)
      }
    case 11:
      writer.writeMap(self.weatherByYear) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Weather) in
        writer.writeEnum(value)
      }
    case 12:
      writer.writeMessage(self.detail ?? Pintle.Testing.V1.Legacy.Detail())
    case 13:
      var value: Pintle.Testing.V1.Season = Pintle.Testing.V1.Season.spring
      if case .chosenSeason(let member)? = self.choice { value = member }
      writer.writeEnum(value)
    case 14:
      var value: Pintle.Testing.V1.Legacy.Picked = Pintle.Testing.V1.Legacy.Picked()
      if case .picked(let member)? = self.choice { value = member }
      writer.writeMessage(value)
    case 15:
      writer.writeMessage(self._next?.value ?? Pintle.Testing.V1.Legacy())
    case 16:
      writer.writeArray(self.offsets) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.count = try parameter.int32()
    case 3:
      self.greeting = try parameter.string()
    case 4:
      self.raw = try parameter.bytes()
    case 5:
      self.ratio = try parameter.double()
    case 6:
      self.share = try parameter.float()
    case 7:
      self.flag = try parameter.bool()
    case 8:
      self.season = try parameter.enumeration()
    case 9:
      parameter.repeats()
      self.seasons.append(try parameter.enumeration())
    case 10:
      parameter.repeats()
      self.packedSeasons.append(try parameter.enumeration())
    case 11:
      let member = try parameter.takeKey()
      let key = try member.int32()
      guard self.weatherByYear[key] == nil else {
        throw parameter.refusal("given once for each key")
      }
      self.weatherByYear[key] = try parameter.enumeration()
    case 12:
      if self.detail != nil {
        try self.detail!.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Legacy.Detail()
        try value.mergeParameter(&parameter)
        self.detail = value
      }
    case 13:
      switch self.choice {
      case nil, .chosenSeason?:
        self.choice = .chosenSeason(try parameter.enumeration())
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 14:
      switch self.choice {
      case nil, .picked?:
        var value = Pintle.Testing.V1.Legacy.Picked()
        if case .picked(let current)? = self.choice { value = current }
        try value.mergeParameter(&parameter)
        self.choice = .picked(value)
      default:
        throw parameter.refusal("the only member of the oneof choice")
      }
    case 15:
      if self._next != nil {
        try self._next!.value.mergeParameter(&parameter)
      } else {
        var value = Pintle.Testing.V1.Legacy()
        try value.mergeParameter(&parameter)
        self.next = value
      }
    case 16:
      parameter.repeats()
      self.offsets.append(try parameter.int32())
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    if self.name == nil { return "pintle.testing.v1.Legacy.name" }
    if let name = self.detail?.missingRequiredField { return name }
    if let name = self.next?.missingRequiredField { return name }
    return nil
  }
}

// MARK: pintle.testing.v1.Legacy.Detail

extension Pintle.Testing.V1.Legacy.Detail {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.text = try reader.readString()
      case 19:
        var value = Pintle.Testing.V1.Legacy.Detail.Line()
        try reader.readGroup(&value, field: 2)
        self.line.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.text { writer.writeString(value, tag: 10) }
    for value in self.line { writer.writeGroup(value, tag: 19) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("text") { return 1 }
      if name.matches("line") { return 2 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.text = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Testing.V1.Legacy.Detail.Line()
        try reader.readMessage(&value)
        self.line.append(read: consume value)
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.text {
      writer.writeKey("\"text\":")
      writer.writeString(value)
    }
    if !self.line.isEmpty || writer.writesDefaults {
      writer.writeKey("\"line\":")
      writer.writeArray(self.line) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Legacy.Detail.Line) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.text ?? "")
    case 2:
      writer.writeArray(self.line) {
        (writer: inout JSONWriter, value: Pintle.Testing.V1.Legacy.Detail.Line) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.text = try parameter.string()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    for value in self.line {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: pintle.testing.v1.Legacy.Detail.Line

extension Pintle.Testing.V1.Legacy.Detail.Line {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.number = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.number { writer.writeInt32(value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("number") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.number = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.number {
      writer.writeKey("\"number\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt32(self.number ?? 0)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.number = try parameter.int32()
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    if self.number == nil { return "pintle.testing.v1.Legacy.Detail.Line.number" }
    return nil
  }
}

// MARK: pintle.testing.v1.Legacy.Picked

extension Pintle.Testing.V1.Legacy.Picked {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.value = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.value { writer.writeInt64(value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("value") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.value = try reader.readInt64()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeInt64(value)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt64(self.value ?? 0)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.value = try parameter.int64()
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.Extending

extension Pintle.Testing.V1.Extending {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.value = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.value { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("value") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.value = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.value {
      writer.writeKey("\"value\":")
      writer.writeString(value)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.value ?? "")
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.value = try parameter.string()
    default: throw parameter.unknown
    }
  }
}

// MARK: pintle.testing.v1.ExtraGroup

extension Pintle.Testing.V1.ExtraGroup {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.on = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.on { writer.writeBool(value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("on") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.on = try reader.readBool()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.on {
      writer.writeKey("\"on\":")
      writer.writeBool(value)
    }
    writer.endObject()
  }

  mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError) -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeBool(self.on ?? false)
    default: return false
    }
    return true
  }

  mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.on = try parameter.bool()
    default: throw parameter.unknown
    }
  }
}

extension Pintle.Testing.V1.Legacy {
  /// The extension `pintle.testing.v1.extra_number`.
  static let extraNumber = ExtensionField<Pintle.Testing.V1.Legacy, Int32Codec>(
    "pintle.testing.v1.extra_number", number: 101)
}

extension Pintle.Testing.V1.Legacy {
  /// The extension `pintle.testing.v1.extra_names`.
  static let extraNames = RepeatedExtensionField<Pintle.Testing.V1.Legacy, StringCodec>(
    "pintle.testing.v1.extra_names", number: 102)
}

extension Pintle.Testing.V1.Legacy {
  /// The extension `pintle.testing.v1.extra_packed`.
  static let extraPacked = RepeatedExtensionField<Pintle.Testing.V1.Legacy, SInt32Codec>(
    "pintle.testing.v1.extra_packed", number: 103, isPacked: true)
}

extension Pintle.Testing.V1.Legacy {
  /// The extension `pintle.testing.v1.extra_season`.
  static let extraSeason = ExtensionField<
    Pintle.Testing.V1.Legacy, EnumCodec<Pintle.Testing.V1.Season>
  >(
    "pintle.testing.v1.extra_season", number: 104)
}

extension Pintle.Testing.V1.Legacy {
  /// The extension `pintle.testing.v1.extragroup`.
  static let extragroup = ExtensionField<
    Pintle.Testing.V1.Legacy, GroupCodec<Pintle.Testing.V1.ExtraGroup>
  >(
    "pintle.testing.v1.extragroup", number: 105)
}

extension Pintle.Testing.V1.Legacy {
  /// The extension `pintle.testing.v1.Extending.inside`.
  static let extendingInside = ExtensionField<
    Pintle.Testing.V1.Legacy, MessageCodec<Pintle.Testing.V1.Extending>
  >(
    "pintle.testing.v1.Extending.inside", number: 100)
}
