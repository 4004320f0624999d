import Base
import JSONPath
import Store
import Wire

/// The filter of an execution, made ready to be asked of many events.
final class EventFilter: Sendable {
  /// What a filter says of an event.
  enum Answer: Sendable, Equatable {
    case letsThrough
    case leavesOut
    /// It could not be asked, and why.
    case isUnknown(String)

    /// By the bytes of the reasons.
    static func == (left: Answer, right: Answer) -> Bool {
      switch (left, right) {
      case (.letsThrough, .letsThrough), (.leavesOut, .leavesOut): true
      case (.isUnknown(let reason), .isUnknown(let other)): reason.utf8Equals(other)
      default: false
      }
    }
  }

  private enum Path: Sendable {
    /// Any payload is let through.
    case any
    case compiled(PathExpression)
    /// It cannot be asked, and why: another program let it in.
    case unusable(String)
  }

  private let organizations: Set<UTF8Key>
  private let path: Path

  /// Compiles a filter as it was kept.
  init(_ filter: ExecutionFilter) {
    organizations = Set(texts: filter.organizations)
    guard !filter.path.isEmpty else {
      path = .any
      return
    }
    do throws(PathSyntaxError) {
      path = .compiled(try PathExpression(filter.path, dialect: .jayway))
    } catch {
      path = .unusable("\(error)")
    }
  }

  /// Asks the filter of an event, within the steps that `run` has left.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - document: Makes the payload that targets get; called where the filter looks into it.
  ///   - run: What filters of one event use together.
  /// - Returns: What it says.
  func answer(
    for event: Event, document: () -> JSONValue, _ run: inout PathRun
  ) -> Answer {
    guard organizations.isEmpty || organizations.contains(event.aggregate.organization) else {
      return .leavesOut
    }
    switch path {
    case .any: return .letsThrough
    case .unusable(let reason): return .isUnknown(reason)
    case .compiled(let path):
      do throws(PathEvaluationError) {
        return try path.matches(document(), &run) ? .letsThrough : .leavesOut
      } catch {
        return .isUnknown("\(error)")
      }
    }
  }
}

extension ExecutionFilter {
  /// What is wrong with a path; nil when nothing is.
  public static func problem(ofPath text: String) -> String? {
    do throws(PathSyntaxError) {
      _ = try PathExpression(text, dialect: .jayway)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
