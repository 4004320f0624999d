import Base

/// Secrets that were taken out of JSON texts, and the placeholders that stand in their place: `[redacted 1]`, for bytes
/// in base64, and as a string where any JSON may stand.
///
/// A writer that has one puts them there, a reader that has the same one puts the secrets back: each in the field that
/// it came from and no other, once. So a message that somebody changed keeps the secrets that were left as they were,
/// and nobody who was shown the placeholders can have a secret moved to where it is seen, or repeated without end.
public final class KeptSecrets {
  /// What stood in a field, as whoever reads finds it.
  enum Taken<Value> {
    /// No placeholder: a value of its own.
    case new
    /// The secret that the placeholder stands for.
    case secret(Value)
    /// A placeholder that stands for nothing in this field, or did already.
    case unknown
  }

  private struct Entry {
    let field: String
    var text: String?
    var bytes: [UInt8]?
    /// A message that JSON has as any value.
    var message: (any Message)?
  }

  /// What every placeholder begins with; a secret that does so itself is never taken for one, since it was replaced.
  private static let start = "[redacted "
  private var entries: [Entry] = []

  public init() {}

  /// How many were taken out.
  public var count: Int { entries.count }

  /// Keeps a text that is no secret when it is empty; what to write in its place.
  func keep(_ text: String, of field: String) -> String {
    guard !text.isEmpty else { return text }
    entries.append(Entry(field: field, text: text))
    return placeholder
  }

  /// Keeps bytes, as `keep` does texts.
  func keep(_ bytes: [UInt8], of field: String) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    entries.append(Entry(field: field, bytes: bytes))
    return Array(placeholder.utf8)
  }

  /// Keeps a message whose place in JSON may hold any value; what to write there as a string.
  func keep(_ message: some Message, of field: String) -> String {
    entries.append(Entry(field: field, message: message))
    return placeholder
  }

  /// The last entry's.
  private var placeholder: String { "\(Self.start)\(entries.count)]" }

  /// What a text in a field stands for.
  func take(_ text: String, of field: String) -> Taken<String> {
    guard text.utf8HasPrefix(Self.start) else { return .new }
    guard let index = index(text, of: field), let secret = entries[index].text else {
      return .unknown
    }
    entries[index].text = nil
    return .secret(secret)
  }

  /// What bytes in a field stand for.
  func take(_ bytes: [UInt8], of field: String) -> Taken<[UInt8]> {
    guard bytes.starts(with: Self.start.utf8) else { return .new }
    guard let index = index(String(decoding: bytes, as: UTF8.self), of: field),
      let secret = entries[index].bytes
    else { return .unknown }
    entries[index].bytes = nil
    return .secret(secret)
  }

  /// What a string stands for in the place of a message that may be any JSON.
  func takeMessage<Value: Message>(_ text: String, of field: String) -> Taken<Value> {
    guard text.utf8HasPrefix(Self.start) else { return .new }
    guard let index = index(text, of: field), let secret = entries[index].message as? Value else {
      return .unknown
    }
    entries[index].message = nil
    return .secret(secret)
  }

  /// The place of the entry that a placeholder names, if it is one of the field's.
  private func index(_ text: String, of field: String) -> Int? {
    let rest = text.utf8.dropFirst(Self.start.utf8.count)
    guard rest.last == UInt8(ascii: "]"), let number = Int(String(Substring(rest.dropLast()))),
      entries.indices.contains(number - 1), entries[number - 1].field.utf8Equals(field)
    else { return nil }
    return number - 1
  }
}
