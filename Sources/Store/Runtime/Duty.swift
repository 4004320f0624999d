/// Something that one of the processes on a database does at a time, while this one has it.
///
/// It stays with a process until that gives it back or is dead. What is done under a duty asks in its transaction whether
/// that is still so.
public struct Duty: Sendable {
  let name: String
  /// This process and which time it took it; nil where there are no others.
  let holder: DutyTable.Holder?

  /// Whether it is still this process's, as a transaction sees it; it stays so to the transaction's end.
  public func isHeld(in transaction: Transaction) throws(StoreError) -> Bool {
    guard let holder else { return true }
    return try DutyTable.isHeld(
      name, by: holder, instance: transaction.instance, on: transaction.connection)
  }
}

extension Store {
  /// Takes a duty; nil while another process has it.
  ///
  /// A process that takes it a second time has it no more under the first one.
  public func take(duty name: String) async throws(StoreError) -> Duty? {
    guard isShared, let node else { return Duty(name: name, holder: nil) }
    let instance = instanceID
    let isFree = try await read { reader throws(StoreError) in
      let former = try DutyTable.holder(of: name, instance: instance, on: reader.connection)
      return Self.isFree(former, for: node)
    }
    // Looking locks nothing.
    guard isFree else { return nil }
    return try await write { transaction throws(StoreError) in
      let former = try DutyTable.holder(of: name, instance: instance, on: transaction.connection)
      guard Self.isFree(former, for: node) else { return nil }
      let holder = DutyTable.Holder(node: node, token: (former?.token ?? 0) + 1)
      try DutyTable.set(name, holder, instance: instance, on: transaction.connection)
      return Duty(name: name, holder: holder)
    }
  }

  private static func isFree(_ former: DutyTable.Holder?, for node: Int64) -> Bool {
    guard let former else { return true }
    return former.node == node || !former.isKnown
  }

  /// Lets another process take a duty.
  public func giveBack(_ duty: Duty) async throws(StoreError) {
    guard let holder = duty.holder else { return }
    try await write { transaction throws(StoreError) in
      try DutyTable.free(
        duty.name, of: holder, instance: transaction.instance, on: transaction.connection)
    }
  }
}
