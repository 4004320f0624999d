import JSONPath
import Wire

/// The filter of a subscription or a workflow, made ready for many events.
enum StoredFilter: Sendable {
  /// Everything is let through.
  case none
  case compiled(SubscriptionFilter)
  /// It cannot be asked, and why.
  case unusable(String)

  /// What a filter says of an event.
  enum Answer: Sendable {
    case letsThrough
    case leavesOut
    /// It could not be asked, and why.
    case isUnknown(String)
  }

  /// Compiles a filter as it was kept; nil and "" let everything through.
  init(_ text: String?) {
    guard let text, !text.isEmpty else {
      self = .none
      return
    }
    do throws(SubscriptionFilterError) {
      self = .compiled(try SubscriptionFilter(text))
    } catch {
      self = .unusable(Self.words(error.description))
    }
  }

  /// Asks the filter of an event's payload, within the steps that `run` has left.
  func answer(for payload: JSONValue, _ run: inout PathRun) -> Answer {
    switch self {
    case .none: return .letsThrough
    case .unusable(let reason): return .isUnknown(reason)
    case .compiled(let filter):
      do throws(SubscriptionFilterError) {
        return try filter.matches(payload, &run) ? .letsThrough : .leavesOut
      } catch {
        return .isUnknown(Self.words(error.description))
      }
    }
  }

  private static func words(_ problem: String) -> String {
    "the filter cannot be asked: \(problem)"
  }
}
