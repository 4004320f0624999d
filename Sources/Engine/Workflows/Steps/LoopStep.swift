import Base
import Wire

/// Runs steps for each element of an array.
///
/// The interpreter knows how; this is what the library and definitions see of it.
struct LoopStep: StepAction {
  var hasEffect: Bool { false }
  let entry: StepEntry
  let isSerial: Bool

  /// The passes that a loop may have.
  var limit: Int { isSerial ? Limits.maxSerialIterations : Limits.maxParallelIterations }

  static let parallel = LoopStep(
    "sp:loop:iterator", "Loop", isSerial: false,
    "Runs steps for each element of an array, at the same time.")
  static let serial = LoopStep(
    "sp:serial:iterator", "Serial Loop", isSerial: true,
    "Runs steps for each element of an array, one after the other, up to the first failure.")

  private init(_ id: String, _ name: String, isSerial: Bool, _ description: String) {
    entry = StepEntry(
      id, version: 1, name: name, kind: .operator, description: description,
      fields: [
        StepField("input", "Loop Input", .jsonpath, isRequired: true),
        StepField("context", "Context", .jsonpath), StepField("start", "First Step", .text),
        StepField("steps", "Steps", .object),
      ], exampleOutput: ["iterations": .integer(3)])
    self.isSerial = isSerial
  }

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome { .completed(.null) }

  /// Why a loop over so many elements cannot be run, in the words that clients know; nil when it can.
  func refusal(of count: Int) -> String? {
    count > limit
      ? "Input has \(count) iterations which exceed \(limit) iteration limit" : nil
  }
}
