import Base
import RPC
import Records
import Store

/// Keeps the includes of executions free of cycles and shallow.
///
/// It sees the executions as they would be, so that neither the one that is set nor one that includes it
/// breaks a rule afterwards.
struct IncludeCheck {
  private let id: String
  private let entries: [ExecutionEntry]
  private let language: Language
  private let others: [UTF8Key: [ExecutionEntry]]

  /// Looks at `entries` in the place of the list of the execution `id`.
  init(
    _ id: String, _ entries: [ExecutionEntry], among executions: [ExecutionRecord],
    _ language: Language
  ) {
    self.id = id
    self.entries = entries
    self.language = language
    others = Dictionary(executions.map { (UTF8Key($0.id), $0.entries) }) { first, _ in first }
  }

  /// - Throws: NOT_FOUND for an include that is not there or given twice, FAILED_PRECONDITION for a cycle,
  ///   for includes that stand too deep and for too many targets.
  func run() throws(RPCError) {
    let given = entries.includes
    let existing = Set(texts: given).filter { others[$0]?.isEmpty == false }
    guard existing.count == given.count else {
      throw .fault(.notFound, "COMMAND-slgj0l4cdz", .executionIncludeNotFound, in: language)
    }
    for include in given {
      guard !include.utf8Equals(id) else {
        throw .fault(
          .failedPrecondition, "COMMAND-mo1cmjp5k7", .executionCircularInclude, in: language)
      }
      try descend(into: include, path: [id])
    }
    try checkDepth(height: height(of: id, 0), above: 0, [id])
    try checkCount()
  }

  /// Follows includes downwards; `path` leads from the execution that is set to the one that includes.
  private func descend(into include: String, path: [String]) throws(RPCError) {
    guard path.count <= Limits.maxIncludeDepth else {
      throw tooDeep
    }
    for next in list(include).includes {
      if next.utf8Equals(id) {
        throw .fault(
          .failedPrecondition, "COMMAND-iuch02i656", .executionCircularInclude, in: language)
      }
      // No command lets such a cycle in; one that is there all the same must not be followed.
      if next.utf8Equals(include) || path.utf8Contains(next) {
        throw .fault(
          .failedPrecondition, "COMMAND-819opvhgjv", .executionCircularInclude, in: language)
      }
      try descend(into: next, path: path + [include])
    }
  }

  /// Follows includes upwards: an execution that includes this one must not become too deep by it.
  private func checkDepth(height: Int, above: Int, _ path: [String]) throws(RPCError) {
    guard height + above <= Limits.maxIncludeDepth else { throw tooDeep }
    guard let top = path.last else { return }
    for (includer, entries) in others
    where !path.utf8Contains(includer.text) && entries.includes.utf8Contains(top) {
      try checkDepth(height: height, above: above + 1, path + [includer.text])
    }
  }

  /// How many includes stand one in another below an execution.
  private func height(of id: String, _ depth: Int) -> Int {
    guard depth <= Limits.maxIncludeDepth else { return depth }
    return list(id).includes.map { height(of: $0, depth + 1) }.max() ?? depth
  }

  /// Refuses what would make this execution, or one that includes it, go through too many lists or call too many
  /// targets.
  private func checkCount() throws(RPCError) {
    for execution in includers {
      let limit = Limits.maxResolvedTargets
      let targets = IncludeResolution.targets(of: execution, limit: limit + 1) { list($0) }
      guard let targets else {
        throw RPCError(
          .failedPrecondition,
          "\(EchoedText.cut(execution)) would include more than \(Limits.maxResolvedLists) lists")
      }
      guard targets.count <= limit else {
        throw RPCError(
          .failedPrecondition,
          "\(EchoedText.cut(execution)) would call more than \(limit) targets")
      }
    }
  }

  /// This execution, those that include it, and those that include them; no other is changed by it.
  private var includers: [String] {
    var found = [id]
    var level = found[...]
    for _ in 0..<Limits.maxIncludeDepth {
      for (other, entries) in others
      where entries.includes.contains(where: { level.utf8Contains($0) })
        && !found.utf8Contains(other.text)
      {
        found.append(other.text)
      }
      level = found[level.endIndex...]
    }
    return found
  }

  private func list(_ id: String) -> [ExecutionEntry] {
    id.utf8Equals(self.id) ? entries : others[id] ?? []
  }

  private var tooDeep: RPCError {
    .fault(.failedPrecondition, "COMMAND-gbhd3g57oo", .executionMaxLevelsInclude, in: language)
  }
}

extension [ExecutionEntry] {
  /// The ids of the targets, in order.
  var targets: [String] {
    compactMap { entry in if case .target(let id) = entry { id } else { nil } }
  }

  /// The ids of the included executions, in order.
  var includes: [String] {
    compactMap { entry in if case .include(let id) = entry { id } else { nil } }
  }
}
