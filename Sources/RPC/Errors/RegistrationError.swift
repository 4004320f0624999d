/// Why a server cannot start with the services and routes that it was given.
public enum RegistrationError: Error, Equatable, CustomStringConvertible {
  /// Two services have the same full name.
  case duplicateService(String)
  /// Two methods have the same path.
  case duplicateMethod(String)
  /// Two HTTP routes can match the same path equally well.
  case ambiguousRoutes(String, String)
  /// An HTTP rule's template does not parse.
  case invalidTemplate(template: String, reason: String)
  /// Two pages have the same path.
  case duplicatePage(String)
  /// Two reflection files declare the same name differently.
  case duplicateFile(String)

  public var description: String {
    switch self {
    case .duplicateService(let name): "the service \(name) is registered twice"
    case .duplicateMethod(let path): "the method \(path) is registered twice"
    case .ambiguousRoutes(let first, let second):
      "the routes \"\(first)\" and \"\(second)\" match the same paths equally well"
    case .invalidTemplate(let template, let reason):
      "the path template \"\(template)\" is not valid: \(reason)"
    case .duplicatePage(let path): "the page \(path) is registered twice"
    case .duplicateFile(let name): "the file \(name) is registered with two contents"
    }
  }
}
