import Base
public import RPC
public import Records
import Store

/// What conditions may name: the methods and services of this server, functions, and event types.
public struct ConditionCatalog: Sendable {
  /// The functions that targets may be called for.
  public static let functions = ["preuserinfo", "preaccesstoken", "presamlresponse"]
  /// What `v3alpha` calls functions: the triggers of flows, which are called for none.
  private static let flowFunctions = FlowType.allCases.flatMap { flow in
    flow.triggers.map { "\(flow.name.key).\($0.name.key)" }
  }

  /// The functions that a version lists.
  static func functions(of version: ActionsVersion) -> [String] {
    version == .v3alpha ? flowFunctions : functions
  }

  /// Every full method, "/zitadel.action.v2.ActionService/CreateTarget", sorted.
  public let methods: [String]
  /// Every service, "zitadel.action.v2.ActionService", sorted.
  public let services: [String]
  /// The event types.
  public let eventTypes: KnownEventTypes
  private let methodSet: Set<UTF8Key>
  private let serviceSet: Set<UTF8Key>

  /// Knows what the server serves; reflection is left out, health is not.
  ///
  /// - Parameters:
  ///   - services: All services of the server.
  ///   - eventTypes: The event types that there are.
  public init(services: [ServiceDescriptor], eventTypes: KnownEventTypes = .all) {
    let served = services.filter { !$0.name.utf8HasPrefix("grpc.reflection.") }
    serviceSet = Set(texts: served.map(\.name))
    methodSet = Set(texts: served.flatMap { service in service.methods.map(\.path) })
    self.services = serviceSet.sorted().map(\.text)
    methods = methodSet.sorted().map(\.text)
    self.eventTypes = eventTypes
  }

  /// Refuses a condition that names nothing that there is; a version's own names of functions are taken besides.
  func check(_ condition: ExecutionCondition, _ call: ActionsCall) throws(RPCError) {
    let missing: Missing? =
      switch condition {
      case .request(let scope), .response(let scope): missing(scope)
      case .function(let name):
        Self.functions.contains(name) || Self.functions(of: call.version).contains(name)
          ? nil
          : Missing("COMMAND-cdy39t0ksr", "function", name, Self.functions(of: call.version).first)
      case .event(let events): missing(events)
      }
    guard let missing else { return }
    throw .fault(
      .notFound, missing.errorID,
      .executionConditionUnknown(missing.kind, missing.name, example: missing.example),
      in: call.language)
  }

  /// What a condition names and is not there.
  private struct Missing {
    let errorID: String
    /// The member of the condition.
    let kind: String
    let name: String
    /// One that is there.
    let example: String?

    init(_ errorID: String, _ kind: String, _ name: String, _ example: String?) {
      self.errorID = errorID
      self.kind = kind
      self.name = name
      self.example = example
    }
  }

  private func missing(_ scope: ExecutionCondition.Scope) -> Missing? {
    switch scope {
    case .method(let method):
      methodSet.contains(method.utf8HasPrefix("/") ? method : "/\(method)")
        ? nil : Missing("COMMAND-vysplsevt8", "method", method, methods.last)
    case .service(let service):
      serviceSet.contains(service)
        ? nil : Missing("COMMAND-qu6dfhiioq", "service", service, services.last)
    case .all: nil
    }
  }

  private func missing(_ events: ExecutionCondition.Events) -> Missing? {
    switch events {
    case .type(let type):
      eventTypes.contains(type)
        ? nil : Missing("COMMAND-74aaqj8fv9", "event", type, "user.human.added")
    case .group(let group):
      eventTypes.containsPrefix(group)
        ? nil : Missing("COMMAND-er5oneb5lz", "group", group, "user.human")
    case .all: nil
    }
  }
}
