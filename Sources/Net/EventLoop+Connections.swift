import Synchronization

/// The loop's side of connections.
extension EventLoop {
  func insert(_ connection: Connection) {
    connection.next = firstConnection
    firstConnection?.previous = connection
    firstConnection = connection
  }

  func remove(_ connection: Connection) {
    // The last strong reference may be the list's: the caller holds one.
    let next = connection.next
    next?.previous = connection.previous
    if let previous = connection.previous {
      previous.next = next
    } else {
      firstConnection = next
    }
    connection.next = nil
    connection.previous = nil
    connectionCount.subtract(1, ordering: .relaxed)
  }

  /// Calls `body` with each connection of the loop; it may close the one it is called with.
  public func forEachConnection(_ body: (Connection) -> Void) {
    var connection = firstConnection
    while let current = connection {
      connection = current.next
      body(current)
    }
  }

  /// Connections that the loop has or was promised; from any thread.
  public var load: Int { connectionCount.load(ordering: .relaxed) }

  /// Counts a connection that is about to be opened on the loop; from any thread.
  public func promiseConnection() { connectionCount.add(1, ordering: .relaxed) }

  func flushDirtyConnections() {
    var index = 0
    // A flush can make a connection dirty again: those wait for the next round.
    let count = dirtyConnections.count
    while index < count {
      dirtyConnections[index].flush()
      index &+= 1
    }
    if count == dirtyConnections.count {
      dirtyConnections.removeAll(keepingCapacity: true)
    } else {
      dirtyConnections.removeSubrange(0..<count)
    }
  }

  func readUnreadConnections() {
    let connections = unreadConnections
    unreadConnections.removeAll(keepingCapacity: true)
    for connection in connections { connection.readAgain() }
  }
}
