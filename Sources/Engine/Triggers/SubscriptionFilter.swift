import Base
import JSONPath
public import Wire

/// A subscription's filter: JSONPath in Jayway's dialect, which lets an input through when it selects something.
public struct SubscriptionFilter: Sendable {
  private let path: PathExpression

  /// Compiles a filter.
  ///
  /// - Parameter text: JSONPath.
  /// - Throws: ``SubscriptionFilterError`` when it is none.
  public init(_ text: String) throws(SubscriptionFilterError) {
    do throws(PathSyntaxError) {
      path = try PathExpression(text, dialect: .jayway)
    } catch {
      throw SubscriptionFilterError(description: "\(error)")
    }
  }

  /// What is wrong with a filter; nil when nothing is.
  public static func problem(of text: String) -> String? {
    do throws(SubscriptionFilterError) {
      _ = try SubscriptionFilter(text)
      return nil
    } catch {
      return error.description
    }
  }

  /// Whether the filter lets an input through.
  ///
  /// - Parameter input: What subscribers would be told.
  /// - Returns: Whether it selects something.
  /// - Throws: ``SubscriptionFilterError`` when that takes too long.
  public func matches(_ input: JSONValue) throws(SubscriptionFilterError) -> Bool {
    var run = PathRun()
    return try matches(input, &run)
  }

  /// The same with what several filters may use together.
  func matches(
    _ input: JSONValue, _ run: inout PathRun
  ) throws(SubscriptionFilterError) -> Bool {
    do throws(PathEvaluationError) {
      return try path.matches(input, &run)
    } catch {
      throw SubscriptionFilterError(description: "\(error)")
    }
  }
}

/// Why a filter cannot be used.
public struct SubscriptionFilterError: Error, Sendable, CustomStringConvertible {
  public let description: String
}
