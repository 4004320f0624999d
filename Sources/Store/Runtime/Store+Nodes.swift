import Base
import Synchronization

extension Store {
  /// The processes that work with the database, in the order of their numbers: at most Limits.maxListedNodes, those
  /// included of which nothing was heard for less than a day, but the ones heard of last.
  ///
  /// An engine that admits one process at a time has this one, under the number 0.
  public func nodes() async throws(StoreError) -> [NodeState] {
    let (instance, own, kinds) = (instanceID, ownNode, queue.declaredKinds)
    let monotonic = timeSource.monotonicNanoseconds()
    let now = databaseClock?.time(at: monotonic) ?? timeSource.wallNanoseconds()
    let isShared = isShared
    return try await scan(for: .administration) { reader throws(StoreError) in
      var known = [own]
      known[0].seenAt = now
      if isShared {
        known = try NodeTable.latest(
          Limits.maxListedNodes, instance: instance, on: reader.connection)
      }
      var states = known.map {
        NodeState(
          node: $0, isThisProcess: $0.number == own.number, isThere: $0.isThere(at: now))
      }
      var places: [Int64: Int] = [:]
      for (place, state) in states.enumerated() { places[state.node.number] = place }
      for duty in try DutyTable.all(instance: instance, on: reader.connection) {
        if let place = places[duty.node] { states[place].duties.append(duty.name) }
      }
      for kind in kinds {
        let counts = try NodeLeases.counts(
          of: kind, instance: instance, on: reader.connection)
        for lease in counts {
          guard let place = places[lease.node] else { continue }
          states[place].leasedLanes += lease.lanes
          states[place].leasedWork += lease.work
        }
      }
      return states
    }
  }

  /// How many processes there are, and how often this one took over from others, as sources of a server's status.
  var nodeSources: [StatusSource] {
    [
      StatusSource(
        name: "store_nodes",
        help: "Processes that work with the database, as this one last heard; 1 with SQLite.",
        kind: .gauge
      ) { self.nodeCounts.present.load(ordering: .relaxed) },
      StatusSource(
        name: "store_nodes_taken_over_total",
        help: "Dead processes whose leases and duties this one has taken over.", kind: .counter
      ) { self.nodeCounts.takenOver.load(ordering: .relaxed) },
    ]
  }
}
