/// What the `.proto` says of one service.
public struct ServiceDescriptor: Sendable {
  /// "zitadel.management.v1.ManagementService".
  public var name: String
  /// The file that declares it, as `FileDescriptorProto` bytes that protoc made.
  public var file: FileDescriptor
  /// Its methods, in the order of the `.proto`.
  public var methods: [MethodDescriptor]
  /// Path prefixes under which the HTTP rules answer; "" is the bare path.
  public var pathPrefixes: [String]
  /// How the JSON gateway shows errors, unless whoever registers the service says otherwise.
  public var errors: any ErrorRenderer
  /// Whether the gateway writes members that hold their default.
  public var writesDefaults: Bool
  /// A header that calls through the gateway must carry; nil for none.
  public var requiredHeader: RequiredHeader?
  /// The segment behind the first one of paths under which the HTTP rules answer beside the prefixes: "v1" for
  /// /workflows/v1/{id}; nil for none.
  public var versionSegment: String?
  /// Whether JSON members, enum names and parameters that the service does not know are an error; otherwise they are
  /// ignored, and the answer names them.
  public var refusesUnknown: Bool
  /// Beginnings of paths below which they are ignored all the same.
  public var tolerantPrefixes: [String]

  /// Describes a service; for generated code.
  public init(
    name: String, file: FileDescriptor, methods: [MethodDescriptor], pathPrefixes: [String] = [""],
    errors: any ErrorRenderer = StatusErrors(), writesDefaults: Bool = false,
    requiredHeader: RequiredHeader? = nil, refusesUnknown: Bool = false,
    tolerantPrefixes: [String] = [], versionSegment: String? = nil
  ) {
    self.name = name
    self.file = file
    self.methods = methods
    self.pathPrefixes = pathPrefixes
    self.errors = errors
    self.writesDefaults = writesDefaults
    self.requiredHeader = requiredHeader
    self.refusesUnknown = refusesUnknown
    self.tolerantPrefixes = tolerantPrefixes
    self.versionSegment = versionSegment
  }

  /// Under what the HTTP rules answer: the prefixes, and nil for the bare paths with the version segment.
  package var places: [String?] { pathPrefixes + (versionSegment == nil ? [] : [nil]) }

  /// The template of a rule at one of the places.
  package func template(of rule: MethodDescriptor.HTTPRule, at place: String?) -> String {
    if let place { return place + rule.template }
    let segment = versionSegment ?? ""
    let template = rule.template
    // "/workflows/v1/{id}" of "/workflows/{id}".
    let first = template.utf8.dropFirst().firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":")
    }
    let end = first ?? template.endIndex
    return template[..<end] + "/" + segment + template[end...]
  }

  /// Whether what the service does not know is an error in calls by a rule with this path, of a method that does not
  /// always refuse it.
  package func refusesUnknown(at template: String) -> Bool {
    refusesUnknown
      && !tolerantPrefixes.contains {
        template.utf8.starts(with: $0.utf8)
          && (template.utf8.count == $0.utf8.count
            || template.utf8.dropFirst($0.utf8.count).first == UInt8(ascii: "/"))
      }
  }
}

/// A header that calls of a service through the gateway must carry.
public struct RequiredHeader: Sendable, Equatable {
  /// In lower case.
  public var name: String
  /// Compared without case.
  public var value: String
  /// The prefixes of paths under which it is required; nil for all paths.
  public var pathPrefixes: [String]?

  /// Asks for a header with a value, under all prefixes or some.
  public init(name: String, value: String, pathPrefixes: [String]? = nil) {
    self.name = name
    self.value = value
    self.pathPrefixes = pathPrefixes
  }

  /// Whether calls by rules under a prefix must carry it; `prefix` is nil for the paths with a version segment.
  package func isRequired(under prefix: String?) -> Bool {
    guard let pathPrefixes else { return true }
    guard let prefix else { return false }
    return pathPrefixes.contains { $0.utf8.elementsEqual(prefix.utf8) }
  }
}
