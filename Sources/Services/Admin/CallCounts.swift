public import Base

/// How one method was called in one dialect since the server started.
public struct CallCounts: Sendable, Equatable {
  /// "zitadel.management.v1.ManagementService/CreateAction".
  public var method: String
  /// "grpc", "grpc-web", "grpc-web-text", "connect", "json" or "websocket".
  public var dialect: String
  /// Calls that were routed to the method.
  public var started: UInt64
  /// Calls that came as far as the handler.
  public var handlersEntered: UInt64
  /// Calls that ended, by outcome: "ok", "not_found", ...
  public var finishedByCode: [UTF8Key: UInt64]

  public init(
    method: String, dialect: String, started: UInt64, handlersEntered: UInt64,
    finishedByCode: [UTF8Key: UInt64]
  ) {
    self.method = method
    self.dialect = dialect
    self.started = started
    self.handlersEntered = handlersEntered
    self.finishedByCode = finishedByCode
  }
}

/// Where the administration API learns what calls there were: the server that it is part of.
public protocol CallCountSource: Sendable {
  /// The counts by method and dialect, methods in a fixed order.
  func callCounts() -> [CallCounts]
}
