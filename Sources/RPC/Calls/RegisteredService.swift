/// A service that is ready to be served: its description, one `ServerMethod` for each rpc, and how errors look.
public struct RegisteredService: Sendable {
  /// What the `.proto` says of it.
  public let descriptor: ServiceDescriptor
  /// Its methods, in the order of the `.proto`.
  public let methods: [ServerMethod]
  /// How the JSON gateway shows errors of the service.
  public var errors: any ErrorRenderer

  /// Puts a service together; errors look as its description says.
  public init(descriptor: ServiceDescriptor, methods: [ServerMethod]) {
    self.descriptor = descriptor
    self.methods = methods
    errors = descriptor.errors
  }

  /// The same service with errors that look as `errors` renders them.
  public func rendering(_ errors: any ErrorRenderer) -> RegisteredService {
    var service = self
    service.errors = errors
    return service
  }
}
