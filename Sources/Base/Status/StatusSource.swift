/// A figure, or one for each combination of labels, that a part of the program tells of itself.
///
/// Each part makes its sources where it counts; a server collects them in a ``StatusRegistry``.
public struct StatusSource: Sendable {
  /// What kind of figure it is.
  public enum Kind: String, Sendable {
    /// Only grows while the program runs.
    case counter
    /// What stands now.
    case gauge
  }

  /// Takes a figure: a value for each label, in their order, and the number.
  public typealias Report = (_ labels: [String], _ value: Int) -> Void

  /// "http_requests_total": lower-case letters, digits and "_", a letter first.
  public let name: String
  /// A sentence that says what is counted, and its unit.
  public let help: String
  public let kind: Kind
  /// The names of its labels; none for a single figure.
  public let labels: [String]
  let read: @Sendable (Report) -> Void

  /// Makes a source whose figures have labels.
  ///
  /// - Parameters:
  ///   - name: Its name; no two sources of a server may have the same.
  ///   - help: What is counted.
  ///   - kind: Whether it only grows.
  ///   - labels: The names of its labels, in the form of `name`.
  ///   - read: Reports each figure once, each combination of labels at most once; called on any thread, and does not
  ///     block.
  public init(
    name: String, help: String, kind: Kind, labels: [String],
    read: @escaping @Sendable (Report) -> Void
  ) {
    self.name = name
    self.help = help
    self.kind = kind
    self.labels = labels
    self.read = read
  }

  /// Makes a source of one figure.
  public init(
    name: String, help: String, kind: Kind, value: @escaping @Sendable () -> Int
  ) {
    self.init(name: name, help: help, kind: kind, labels: []) { $0([], value()) }
  }

  /// Makes a source of the sum of one cell over all loops.
  public init(name: String, help: String, kind: Kind, cell: Int, of cells: StatusCells) {
    self.init(name: name, help: help, kind: kind) { cells.sum(cell) }
  }
}

/// What a source told when it was read.
public struct StatusReading: Sendable, Equatable {
  /// One figure and the values of its labels.
  public struct Figure: Sendable, Equatable {
    public var labels: [String]
    public var value: Int

    public init(labels: [String], value: Int) {
      self.labels = labels
      self.value = value
    }
  }

  public var name: String
  public var help: String
  public var kind: StatusSource.Kind
  /// The names of the labels.
  public var labels: [String]
  public var figures: [Figure]
}

/// The sources of a server, in the order in which its parts registered them.
public struct StatusRegistry: Sendable {
  private let sources: [StatusSource]

  /// Collects sources; traps on one with a name that is taken or cannot be one.
  public init(_ sources: [StatusSource]) {
    var names: Set<String> = []
    for source in sources {
      precondition(names.insert(source.name).inserted, "two sources are named \(source.name)")
      for name in [source.name] + source.labels {
        precondition(Self.isName(name), "\"\(name)\" cannot be the name of a figure or label")
      }
      precondition(
        Set(source.labels).count == source.labels.count, "\(source.name) has a label twice")
    }
    self.sources = sources
  }

  /// Reads all of them, one after another: figures that belong together may be a moment apart.
  public func read() -> [StatusReading] {
    sources.map { source in
      var figures: [StatusReading.Figure] = []
      source.read { labels, value in
        precondition(
          labels.count == source.labels.count,
          "\(source.name) has \(source.labels.count) labels, not \(labels.count)")
        figures.append(StatusReading.Figure(labels: labels, value: value))
      }
      return StatusReading(
        name: source.name, help: source.help, kind: source.kind, labels: source.labels,
        figures: figures)
    }
  }

  private static func isName(_ name: String) -> Bool {
    let isLetter: (UInt8) -> Bool = { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "_")
    }
  }
}
