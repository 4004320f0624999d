import Base

// The form of time-zone files, TZif: RFC 9636, which replaces RFC 8536. All four versions are read: a header of 44
// bytes and a block of data with times of 32 bits, and from version 2 on both again with times of 64 bits and a
// footer, which makes the first block superfluous.

extension TimeZone {
  /// Reads the content of a TZif file.
  ///
  /// Abbreviations and the marks of standard time are not kept. A file that counts leap seconds is refused: its
  /// instants are not those of the system's clock.
  ///
  /// - Throws: ``ScheduleError`` of kind `zoneData` that says what is wrong with the file.
  public init(name: String, file bytes: [UInt8]) throws(ScheduleError) {
    var reader = FileReader(name: name, bytes: bytes)
    var header = try reader.header()
    let isFirstVersion = header.version == 0
    if !isFirstVersion {
      reader.position += header.size(timeBytes: 4)
      header = try reader.header()
    }
    try reader.check(header, timeBytes: isFirstVersion ? 4 : 8)
    let (transitions, offsets) = try reader.block(header, timeBytes: isFirstVersion ? 4 : 8)
    self.init(
      name: name, transitions: transitions, offsets: offsets,
      rule: isFirstVersion ? nil : try reader.footer())
  }

  /// How many of each thing a block has.
  private struct FileHeader {
    var version: UInt8
    var utMarks: Int
    var standardMarks: Int
    var leapSeconds: Int
    var transitions: Int
    var types: Int
    var abbreviationBytes: Int

    /// The bytes of the block behind the header.
    func size(timeBytes: Int) -> Int {
      transitions * (timeBytes + 1) + types * 6 + abbreviationBytes
        + leapSeconds * (timeBytes + 4) + standardMarks + utMarks
    }
  }

  private struct FileReader {
    let name: String
    let bytes: [UInt8]
    var position = 0

    init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    func error(_ problem: String) -> ScheduleError {
      ScheduleError(
        "the file of time zone \(EchoedText.cut(name))", problem, kind: .zoneData)
    }

    mutating func header() throws(ScheduleError) -> FileHeader {
      guard position <= bytes.count - 44 else { throw error("it is too short") }
      guard bytes[position..<(position + 4)].elementsEqual("TZif".utf8) else {
        throw error("it does not have the form TZif")
      }
      let version = bytes[position + 4]
      guard version == 0 || version >= UInt8(ascii: "2") else {
        throw error("its version is unknown")
      }
      position += 20
      return FileHeader(
        version: version, utMarks: Int(unsigned()), standardMarks: Int(unsigned()),
        leapSeconds: Int(unsigned()), transitions: Int(unsigned()), types: Int(unsigned()),
        abbreviationBytes: Int(unsigned()))
    }

    /// Whether the block that follows is all there.
    func check(_ header: FileHeader, timeBytes: Int) throws(ScheduleError) {
      guard header.size(timeBytes: timeBytes) <= bytes.count - position else {
        throw error("it is too short")
      }
      guard header.leapSeconds == 0 else { throw error("it counts leap seconds") }
      guard (1...256).contains(header.types) else { throw error("it has no types of local time") }
    }

    /// The transitions and the offsets around them; the position moves behind the block.
    mutating func block(
      _ header: FileHeader, timeBytes: Int
    ) throws(ScheduleError) -> (transitions: [Int64], offsets: [Int32]) {
      let end = position + header.size(timeBytes: timeBytes)
      var transitions: [Int64] = []
      transitions.reserveCapacity(header.transitions)
      for _ in 0..<header.transitions {
        let time = timeBytes == 4 ? Int64(Int32(bitPattern: unsigned())) : signed64()
        guard time > transitions.last ?? TimeZone.past, time < TimeZone.future else {
          throw error("its transitions are not in order")
        }
        transitions.append(time)
      }
      let indices = bytes[position..<(position + header.transitions)]
      position += header.transitions
      var types: [Int32] = []
      for _ in 0..<header.types {
        let offset = Int32(bitPattern: unsigned())
        position += 2
        guard offset.magnitude < TimeZone.offsetBound else {
          throw error("an offset is \(offset) s")
        }
        types.append(offset)
      }
      // Before the first transition the first type holds.
      var offsets = [types[0]]
      offsets.reserveCapacity(header.transitions + 1)
      for index in indices {
        guard index < types.count else { throw error("a transition leads to no type") }
        offsets.append(types[Int(index)])
      }
      position = end
      return (transitions, offsets)
    }

    /// The TZ string between two newlines; nil when it is empty.
    mutating func footer() throws(ScheduleError) -> PosixTimeZone? {
      let newline = UInt8(ascii: "\n")
      guard position < bytes.count, bytes[position] == newline,
        let end = bytes[(position + 1)...].firstIndex(of: newline)
      else { throw error("its footer is missing") }
      let text = bytes[(position + 1)..<end]
      if text.isEmpty { return nil }
      do throws(ScheduleError) {
        return try PosixTimeZone(text)
      } catch {
        throw self.error("its footer cannot be read: \(error)")
      }
    }

    /// The next four bytes; the caller has looked that they are there.
    private mutating func unsigned() -> UInt32 {
      var value: UInt32 = 0
      for byte in bytes[position..<(position + 4)] { value = value << 8 | UInt32(byte) }
      position += 4
      return value
    }

    private mutating func signed64() -> Int64 {
      let high = Int64(Int32(bitPattern: unsigned()))
      return high << 32 | Int64(unsigned())
    }
  }
}
