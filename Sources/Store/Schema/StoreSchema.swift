/// All that a store must know to open a data directory: the kernel's tables and those of the features.
public struct StoreSchema: Sendable {
  /// The kernel first, then the features in the order in which their migrations run.
  public let features: [StoreFeature]
  /// The features in the order in which programs ran their migrations that kept one list for all: a name
  /// stands there once for each migration.
  let formerOrder: [String]

  /// - Parameters:
  ///   - features: What stands above the kernel; names, subjects and kinds of work are distinct.
  ///   - formerOrder: For directories that were written before migrations were recorded by feature: whose
  ///     migrations these are, one after another; empty where there are no such directories.
  public init(_ features: [StoreFeature], formerOrder: [String] = []) {
    self.features = [.kernel] + features
    self.formerOrder = formerOrder
    precondition(
      Set(self.features.map(\.name)).count == self.features.count, "two features with one name")
    precondition(
      Set(projections.map(\.name)).count == projections.count, "two projections with one name")
    precondition(Set(reactions.map(\.name)).count == reactions.count, "two reactions with one name")
    precondition(Set(queueKinds).count == queueKinds.count, "two kinds of work with one name")
  }

  /// How many migrations there are; the schema version of a directory that has them all.
  public var version: Int64 { Int64(features.reduce(0) { $0 + $1.migrations.count }) }

  var projections: [any Projection] { features.flatMap(\.projections) }
  var upcasts: [Upcast] { features.flatMap(\.upcasts) }
  var reactions: [EventReactionFactory] { features.flatMap(\.reactions) }
  var subjects: [ChangeSubject] { features.flatMap(\.subjects) }
  var queueKinds: [QueueKind] { features.flatMap(\.queueKinds) }
}
