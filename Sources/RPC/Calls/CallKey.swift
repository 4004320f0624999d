import Synchronization

/// Names a value that an interceptor keeps with a call: made once, by whoever sets it, as a `static let`.
///
/// A key is a place in a short array, so that looking costs no more than a comparison where nothing was set.
public struct CallKey<Value>: Sendable {
  let index: Int

  /// Makes a key that is different from every other one.
  public init() { index = nextCallKey.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// How many keys there are.
private let nextCallKey = Atomic<Int>(0)

/// The values that interceptors keep with one call.
struct CallValues {
  /// By the keys' places.
  private var values: [Any?] = []

  var isEmpty: Bool { values.isEmpty }

  subscript<Value>(_ key: CallKey<Value>) -> Value? {
    get {
      guard key.index < values.count, let value = values[key.index] else { return nil }
      return value as? Value
    }
    set {
      if values.count <= key.index {
        values += Array(repeating: nil, count: key.index + 1 - values.count)
      }
      values[key.index] = newValue
    }
  }
}
