/// An execution with the targets that it calls.
public final class ResolvedExecution: Sendable {
  /// The execution's id: "request/zitadel.action.v2.ActionService".
  public let id: String
  /// In the order in which they are called; never empty.
  ///
  /// A target that is listed more than once, itself or through includes, is called as often as it is listed.
  public let targets: [ResolvedTarget]

  public init(id: String, targets: [ResolvedTarget]) {
    self.id = id
    self.targets = targets
  }
}
