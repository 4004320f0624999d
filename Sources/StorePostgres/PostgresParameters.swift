import Store

/// The values of a statement's parameters in PostgreSQL's binary form, as libpq takes them; one for each connection,
/// which uses its memory again and again.
final class PostgresParameters {
  /// Parameters of one statement at most, by the protocol's 16 bits.
  static let maxCount = 65_535

  private var bytes: [UInt8] = []
  /// Where each value begins; -1 for null.
  private var starts: [Int] = []
  private(set) var lengths: [Int32] = []
  private var formats: [Int32] = []
  private var pointers: [UnsafePointer<CChar>?] = []
  /// The types of the values; of null it is unspecified.
  private(set) var types: [UInt32] = []

  /// Takes the values that a statement's places name.
  ///
  /// - Throws: ``StoreError/misuse(_:)`` for too few values, or values of several kinds in a list;
  ///   ``StoreError/budgetExceeded(_:)`` when there are so many that `budget` runs out meanwhile.
  func fill(
    _ values: [DatabaseValue], for text: PostgresText, within budget: ReadBudget?
  ) throws(StoreError) {
    // More values than parameters may be given: statements that differ little share a list of values.
    guard values.count >= text.valueCount else {
      throw .misuse(
        "\(values.count) values for \(text.valueCount) parameters in: \(text.sql)")
    }
    guard text.places.count <= Self.maxCount else {
      throw .misuse("more than \(Self.maxCount) parameters in: \(text.sql.prefix(200))")
    }
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    types.removeAll(keepingCapacity: true)
    for (index, place) in text.places.enumerated() {
      if index & 1023 == 1023 { try budget?.check() }
      switch place {
      case .value(let number):
        types.append(Self.type(of: values[number]))
        starts.append(values[number].isNull ? -1 : bytes.count)
        let start = bytes.count
        append(values[number])
        lengths.append(Int32(bytes.count - start))
      case .list(let range): try append(values[range], within: budget, text)
      }
    }
  }

  /// The type under which a value goes over.
  private static func type(of value: DatabaseValue) -> UInt32 {
    switch value {
    case .null: PostgresType.unspecified
    case .integer: PostgresType.int8
    case .text: PostgresType.text
    case .blob: PostgresType.bytea
    }
  }

  private func append(_ value: DatabaseValue) {
    switch value {
    case .null: break
    case .integer(let number): append(bigEndian: UInt64(bitPattern: number))
    case .text(let text): append(text)
    case .blob(let blob): bytes += blob
    }
  }

  private func append(bigEndian number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
  }

  private func append(_ text: String) {
    var text = text
    text.withUTF8 { PostgresCharacters.append($0, to: &bytes) }
  }

  /// Appends an array: its dimensions, flags, type, length and lower bound, then each value behind its length.
  private func append(
    _ values: ArraySlice<DatabaseValue>, within budget: ReadBudget?, _ text: PostgresText
  ) throws(StoreError) {
    var type = PostgresType.unspecified
    starts.append(bytes.count)
    let start = bytes.count
    append(bigEndian: Int32(1))
    append(bigEndian: Int32(1))
    let typeAt = bytes.count
    append(bigEndian: UInt32(0))
    append(bigEndian: Int32(values.count))
    append(bigEndian: Int32(1))
    for (index, value) in values.enumerated() {
      if index & 1023 == 1023 { try budget?.check() }
      if value.isNull {
        append(bigEndian: Int32(-1))
        continue
      }
      let ownType = Self.type(of: value)
      guard type == PostgresType.unspecified || type == ownType else {
        throw .misuse("values of several kinds in a list in: \(text.sql.prefix(200))")
      }
      type = ownType
      let lengthAt = bytes.count
      append(bigEndian: Int32(0))
      append(value)
      put(UInt32(bytes.count - lengthAt - 4), at: lengthAt)
    }
    // Nothing equals a null, whatever its type.
    if type == PostgresType.unspecified { type = PostgresType.text }
    put(type, at: typeAt)
    lengths.append(Int32(bytes.count - start))
    switch type {
    case PostgresType.int8: types.append(PostgresType.int8Array)
    case PostgresType.bytea: types.append(PostgresType.byteaArray)
    default: types.append(PostgresType.textArray)
    }
  }

  private func put(_ number: UInt32, at place: Int) {
    withUnsafeBytes(of: number.bigEndian) { bytes.replaceSubrange(place..<(place + 4), with: $0) }
  }

  /// Whether the values can go over as parameters of these types; `types` that are unspecified take any.
  ///
  /// A parameter whose first value was null has the type that the server has found for it.
  func fit(_ expected: [UInt32]) -> Bool {
    for (own, other) in zip(types, expected)
    where own != other && own != PostgresType.unspecified && other != PostgresType.unspecified {
      return false
    }
    return true
  }

  /// Calls `body` with what libpq takes: values, lengths and formats.
  func withPointers<Result>(
    _ body: (LibPQ.Texts?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      // An empty value is told from null by its pointer, which has to be one.
      let base = UnsafeRawPointer(bytes.baseAddress ?? UnsafePointer(bitPattern: 8)!)
      pointers.removeAll(keepingCapacity: true)
      for start in starts {
        pointers.append(start < 0 ? nil : (base + start).assumingMemoryBound(to: CChar.self))
      }
      while formats.count < starts.count { formats.append(1) }
      return pointers.withUnsafeBufferPointer { pointers in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}

extension DatabaseValue {
  fileprivate var isNull: Bool { if case .null = self { true } else { false } }
}

/// Characters as PostgreSQL keeps them, which knows no U+0000.
///
/// That stands there as U+0001 U+0001, and U+0001 as U+0001 U+0002. So every text comes back as it was, and the order of bytes stays what it is.
enum PostgresCharacters {
  private static let mark: UInt8 = 1

  /// Appends a text of the store's.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    // Nearly all texts have neither.
    guard text.contains(where: { $0 <= mark }) else {
      bytes += text
      return
    }
    for byte in text {
      if byte <= mark { bytes.append(mark) }
      bytes.append(byte <= mark ? byte + 1 : byte)
    }
  }

  /// The text that PostgreSQL keeps in this form.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(mark) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isMarked = false
    for byte in bytes {
      if isMarked {
        plain.append(byte &- 1)
        isMarked = false
      } else if byte == mark {
        isMarked = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
