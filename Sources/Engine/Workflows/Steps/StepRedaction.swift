import Base
import Wire

/// Blacks out what history must not tell of a step's attributes.
enum StepRedaction {
  /// What stands in place of a secret, here and where definitions are read.
  static let mark = "********"

  /// An action's attributes without the values of secrets, and of header fields and parameters that carry some.
  static func redacted(_ attributes: JSONValue, of entry: StepEntry) -> JSONValue {
    SecretPlaces(entry: entry).replacing(in: attributes, at: "") { value, _ in
      value == .null ? .null : .string(mark)
    }
  }
}
