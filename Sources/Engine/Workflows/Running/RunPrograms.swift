import Base
import Records
import Store
import Synchronization

/// The programs that runs of late had.
final class RunPrograms: Sendable {
  private struct Key: Hashable {
    var workflow: UTF8Key
    var snapshot: UTF8Key
  }

  private let registry: StepRegistry
  private let programs = Mutex<[Key: WorkflowProgram]>([:])

  init(_ registry: StepRegistry) { self.registry = registry }

  /// The program of a run, if it is kept.
  func kept(for run: WorkflowRunRecord) -> WorkflowProgram? {
    programs.withLock { $0[Self.key(run)] }
  }

  /// Makes the program of a run from its snapshot's content; nil when that cannot be run any more.
  func make(for run: WorkflowRunRecord, from content: String) -> WorkflowProgram? {
    guard let definition = WorkflowSnapshot.parts(of: content)?.definition,
      let program = WorkflowCompiler.compile(definition, registry).program
    else { return nil }
    programs.withLock { table in
      if table.count >= Limits.maxKeptPrograms { table.removeAll(keepingCapacity: true) }
      table[Self.key(run)] = program
    }
    return program
  }

  private static func key(_ run: WorkflowRunRecord) -> Key {
    Key(workflow: UTF8Key(run.organization + "/" + run.workflow), snapshot: UTF8Key(run.snapshot))
  }
}
