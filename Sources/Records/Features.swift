public import Store

extension StoreSchema {
  /// The schema of this version of Pintle.
  ///
  /// A new feature is a folder and one element here; what its migrations use stands before it.
  public static let current = StoreSchema(
    [
      .access, .flows, .executions, .deliveries, .instanceKeys, .workflows,
      .workflowRuns, .triggers, .labels,
    ],
    // Up to version 7 there was one list for all.
    formerOrder: [
      "kernel", "flows", "access", "executions", "deliveries", "kernel", "instance-keys",
    ])
}
