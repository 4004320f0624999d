public import Net

/// Looks host names up.
///
/// Its answers are not trusted: each address is checked against the policy before it is dialled.
public protocol HostResolver: Sendable {
  /// Finds the addresses of `host`, a name in lower case, and calls `done` with them once, on any thread.
  ///
  /// None when there are none, for whatever reason. It must not block its caller and need not give up in a
  /// certain time: who waits has a time limit of its own.
  func addresses(of host: String, _ done: @escaping @Sendable ([IPAddress]) -> Void)
}
