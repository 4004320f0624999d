/// What the caller chose on protoc's command line: `--pintle_opt=module=API,visibility=public`.
struct Parameters {
  /// Which parts of a file are written.
  enum Part: String { case all, messages, descriptors }

  /// A path prefix and the module in which files that begin so are declared.
  struct Place {
    let prefix: String
    let module: String
  }

  /// The Swift module that the output belongs to.
  var module = ""
  /// The access level of what is generated: "public", "package" or "internal".
  var visibility = "internal"
  var part = Part.all
  /// `comments=no`: the comments of the `.proto` stay out.
  var hasComments = true
  /// `descriptions=yes`: descriptors hold the comments of their files.
  var hasDescriptions = false
  /// `gateway=used`: only messages that an HTTP rule of this run reaches into have the functions for it.
  var hasWholeGateway = true
  /// `foreign=PACKAGE`: packages whose namespaces another module declares, although no file says so.
  var foreignPackages: [String] = []
  /// `convert=FROM>TO...`: messages that are made from others.
  var conversions: [Conversion] = []
  /// `types=PREFIX:MODULE`: where messages of files that are not generated now are declared.
  var types: [Place] = []
  /// `descriptors=PREFIX:MODULE`: where `FileDescriptor`s of files that are not generated now are declared.
  var descriptors: [Place] = []

  /// `values=PREFIX`: violations of rules in files whose paths begin so repeat the value; those of others have the words
  /// of protoc-gen-validate alone.
  var valuePrefixes: [String] = []

  /// `plain=PREFIX`: texts in requests to services of files whose paths begin so must hold no zero byte.
  var plainPrefixes: [String] = []

  /// Reads the text that protoc hands over: `key=value` pairs with commas between them.
  init(_ text: String) throws(GeneratorError) {
    for pair in text.split(separator: ",") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(halves[0])
      let value = halves.count == 2 ? String(halves[1]) : ""
      switch key {
      case "module": module = value
      case "visibility":
        guard ["public", "package", "internal"].contains(value) else {
          throw GeneratorError("visibility must be public, package or internal, not \"\(value)\"")
        }
        visibility = value
      case "generate":
        guard let part = Part(rawValue: value) else {
          throw GeneratorError("generate must be all, messages or descriptors, not \"\(value)\"")
        }
        self.part = part
      case "comments":
        guard ["yes", "no"].contains(value) else {
          throw GeneratorError("comments must be yes or no, not \"\(value)\"")
        }
        hasComments = value == "yes"
      case "descriptions":
        guard ["yes", "no"].contains(value) else {
          throw GeneratorError("descriptions must be yes or no, not \"\(value)\"")
        }
        hasDescriptions = value == "yes"
      case "gateway":
        guard ["all", "used"].contains(value) else {
          throw GeneratorError("gateway must be all or used, not \"\(value)\"")
        }
        hasWholeGateway = value == "all"
      case "foreign": foreignPackages.append(value)
      case "plain": plainPrefixes.append(value)
      case "values": valuePrefixes.append(value)
      case "convert": conversions.append(try Conversion(parameter: value))
      case "types": types.append(try Self.place(value))
      case "descriptors": descriptors.append(try Self.place(value))
      default: throw GeneratorError("unknown parameter \"\(key)\"")
      }
    }
    guard !module.isEmpty else { throw GeneratorError("the parameter module is missing") }
  }

  private static func place(_ text: String) throws(GeneratorError) -> Place {
    guard let colon = text.lastIndex(of: ":") else {
      throw GeneratorError("\"\(text)\" is not of the form PREFIX:MODULE")
    }
    return Place(prefix: String(text[..<colon]), module: String(text[text.index(after: colon)...]))
  }

  /// The access level with a space behind, as it stands before a declaration; "" for internal.
  var access: String { visibility == "internal" ? "" : visibility + " " }

  /// The module that declares the messages of a file that is not generated now.
  func typesModule(of file: String) -> String? { Self.longest(types, file) }

  /// The module that declares the descriptor of a file that is not generated now.
  func descriptorModule(of file: String) -> String? { Self.longest(descriptors, file) }

  private static func longest(_ places: [Place], _ file: String) -> String? {
    places.filter { file.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }?.module
  }
}
