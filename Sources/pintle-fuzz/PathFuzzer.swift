import JSONPath
import RegularExpressions
import Wire

/// Compiles and evaluates what strangers may write into filters and workflows.
enum PathFuzzer {
  /// A JSONPath expression, a newline, and a document: in every dialect, and as a template.
  static func run(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let text = String(decoding: RequestInput.line(&rest), as: UTF8.self)
    let document: JSONValue
    do throws(WireError) { document = try JSONValue(json: Array(rest)) } catch { return }
    for dialect in [PathDialect.rfc9535, .jayway, .sailPoint] {
      do throws(PathSyntaxError) {
        evaluate(try PathExpression(text, dialect: dialect), document)
      } catch {
        check(error, text)
      }
    }
    DocumentFuzzer.checkSubscription(text, document)
    do throws(PathSyntaxError) {
      let template = try PathTemplate(text)
      var run = PathRun()
      _ = try? template.value(in: document, &run, escaping: .json)
      precondition(run.steps >= 0, "steps below zero")
    } catch {
      check(error, text)
    }
  }

  private static func evaluate(_ path: PathExpression, _ document: JSONValue) {
    var run = PathRun(steps: 20_000)
    do throws(PathEvaluationError) {
      let values = try path.values(in: document, &run)
      let matches = try path.matches(document, &run)
      precondition(matches == !values.isEmpty, "a match without values")
      let locations = try path.locations(in: document, &run)
      guard path.dialect == .rfc9535 else { return }
      precondition(locations.count == values.count, "a value without its place")
      for (location, value) in zip(locations, values).prefix(20) {
        // Far down it may have more segments than an expression.
        guard location.steps.count < 50 else { continue }
        guard let again = expression(location.description) else {
          precondition(location.description.utf8.count > 4000, "a place that is no expression")
          continue
        }
        let found = try again.values(in: document, &run)
        precondition(found == [value], "another value at the place of one")
      }
    } catch {
      precondition(!error.description.isEmpty && run.steps >= 0, "an error without words")
    }
  }

  private static func expression(_ text: String) -> PathExpression? {
    do throws(PathSyntaxError) {
      return try PathExpression(text, dialect: .rfc9535)
    } catch {
      return nil
    }
  }

  private static func check(_ error: PathSyntaxError, _ text: String) {
    precondition(!error.message.isEmpty, "an error without words")
    precondition(
      (0...text.unicodeScalars.count).contains(error.position), "an error outside of the text")
  }

  /// A byte of flags, a regular expression, a newline, and a text.
  static func runExpression(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    var rest = bytes.dropFirst()
    let written = String(decoding: RequestInput.line(&rest), as: UTF8.self)
    let text = String(decoding: rest, as: UTF8.self)
    for syntax in [RegularExpression.Syntax.iRegexp, .java] {
      do throws(RegularExpressionError) {
        let expression = try RegularExpression(
          written, syntax: syntax, flags: RegularExpression.Flags(rawValue: first))
        match(expression, text)
      } catch {
        precondition(!error.message.isEmpty, "an error without words")
        precondition(
          (0...written.unicodeScalars.count).contains(error.position),
          "an error outside of the text")
      }
    }
  }

  private static func match(_ expression: RegularExpression, _ text: String) {
    var steps = 200_000
    do throws(MatchStepsExceeded) {
      let isWhole = try expression.matches(whole: text, steps: &steps)
      let isFound = try expression.matches(in: text, steps: &steps)
      precondition(!isWhole || isFound, "the whole matches, and no part of it")
      precondition(steps >= 0, "steps below zero")
    } catch {
      precondition(steps <= 0, "given up too early")
    }
  }
}
