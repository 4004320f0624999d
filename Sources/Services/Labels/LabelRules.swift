public import Base
public import RPC
import Records
import Wire

/// What labels may be.
public enum LabelRules {
  /// The labels of a message, in the order of their names; refuses what is too many, too long or not in their alphabet.
  static func labels(_ given: [UTF8Key: String]) throws(RPCError) -> [Label] {
    guard given.count <= Limits.maxLabels else {
      throw RPCError(
        .invalidArgument, "\(given.count) labels of one object, at most \(Limits.maxLabels)")
    }
    var labels: [Label] = []
    for (name, value) in given {
      guard !name.text.isEmpty, isWord(name.text) else {
        throw wrong("the label's name \"\(EchoedText.cut(name.text))\"", least: 1)
      }
      guard isWord(value) else {
        throw wrong(
          "the value \"\(EchoedText.cut(value))\" of the label \"\(name.text)\"", least: 0)
      }
      labels.append(Label(name: name.text, value: value))
    }
    return labels.sorted { $0.name.utf8Precedes($1.name) }
  }

  /// Refuses labels that no object can have, by the words in which a call with them is refused.
  public static func check(_ given: [UTF8Key: String]) throws(RPCError) {
    _ = try labels(given)
  }

  /// Whether a text may be a value; a name that is not empty is of the same form.
  private static func isWord(_ text: String) -> Bool {
    guard text.utf8.count <= Limits.maxLabelBytes else { return false }
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && text.utf8.allSatisfy {
        isAlphanumeric($0) || [".", "_", "-", "/"].map(UInt8.init(ascii:)).contains($0)
      }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func wrong(_ what: String, least: Int) -> RPCError {
    RPCError(
      .invalidArgument,
      """
      \(what) has \(least) to \(Limits.maxLabelBytes) ASCII letters, digits, ".", "_", "-" and "/", of which the first and \
      the last are letters or digits
      """)
  }
}
