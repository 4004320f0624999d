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
    /// How often values were up to which bound, and their sum.
    case histogram
  }

  /// What the numbers of a source count.
  public enum Unit: String, Sendable {
    /// Things, bytes, or whole seconds: what the name says.
    case one
    /// Nanoseconds, which are shown as seconds.
    case nanoseconds
  }

  /// Takes a figure: a value for each label, in their order, and the number.
  public typealias Report = (_ labels: [String], _ value: Int) -> Void

  /// Takes a histogram: a value for each label, how many values each bucket has, the one beyond all bounds last, and
  /// the sum of the values.
  public typealias HistogramReport = (_ labels: [String], _ buckets: [Int], _ sum: Int) -> Void

  /// "http_requests_total": lower-case letters, digits and "_", a letter first.
  public let name: String
  /// A sentence that says what is counted, and its unit.
  public let help: String
  public let kind: Kind
  /// The names of its labels; none for a single figure.
  public let labels: [String]
  public let unit: Unit
  /// The bounds of a histogram's buckets but the last, growing; none for other kinds.
  public let bounds: [Int]
  let read: @Sendable ((StatusReading.Figure) -> Void) -> Void

  /// Makes a source whose figures have labels.
  ///
  /// - Parameters:
  ///   - name: Its name; no two sources of a server may have the same.
  ///   - help: What is counted.
  ///   - kind: Whether it only grows.
  ///   - labels: The names of its labels, in the form of `name`.
  ///   - unit: What the numbers count.
  ///   - read: Reports each figure once, each combination of labels at most once; called on any thread, and does not
  ///     block.
  public init(
    name: String, help: String, kind: Kind, labels: [String], unit: Unit = .one,
    read: @escaping @Sendable (Report) -> Void
  ) {
    precondition(kind != .histogram, "a histogram has bounds")
    self.name = name
    self.help = help
    self.kind = kind
    self.labels = labels
    self.unit = unit
    bounds = []
    self.read = { take in read { take(StatusReading.Figure(labels: $0, value: $1)) } }
  }

  /// Makes a source of histograms that have labels.
  ///
  /// - Parameters:
  ///   - name: Its name; no two sources of a server may have the same.
  ///   - help: What is measured.
  ///   - labels: The names of its labels, in the form of `name`.
  ///   - unit: What values and bounds count.
  ///   - bounds: Up to where each bucket but the last takes values, growing.
  ///   - read: Reports each histogram once, each combination of labels at most once; called on any thread, and does
  ///     not block.
  public init(
    name: String, help: String, labels: [String] = [], unit: Unit, bounds: [Int],
    histogram read: @escaping @Sendable (HistogramReport) -> Void
  ) {
    self.name = name
    self.help = help
    kind = .histogram
    self.labels = labels
    self.unit = unit
    self.bounds = bounds
    self.read = { take in
      read { take(StatusReading.Figure(labels: $0, value: $2, buckets: $1)) }
    }
  }

  /// Makes a source of one figure.
  public init(
    name: String, help: String, kind: Kind, unit: Unit = .one,
    value: @escaping @Sendable () -> Int
  ) {
    self.init(name: name, help: help, kind: kind, labels: [], unit: unit) { $0([], value()) }
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
    /// The number; of a histogram the sum of its values.
    public var value: Int
    /// How many values each bucket of a histogram has, the one beyond all bounds last; none for other kinds.
    public var buckets: [Int]

    public init(labels: [String], value: Int, buckets: [Int] = []) {
      self.labels = labels
      self.value = value
      self.buckets = buckets
    }
  }

  public var name: String
  public var help: String
  public var kind: StatusSource.Kind
  /// The names of the labels.
  public var labels: [String]
  public var unit = StatusSource.Unit.one
  /// The bounds of a histogram's buckets but the last.
  public var bounds: [Int] = []
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
      precondition(
        source.bounds.isEmpty == (source.kind != .histogram)
          && zip(source.bounds, source.bounds.dropFirst()).allSatisfy { $0 < $1 },
        "the bounds of \(source.name) do not grow")
      precondition(
        (source.kind == .counter) == source.name.hasSuffix("_total"),
        "counters, and nothing else, end in _total: \(source.name)")
      precondition(
        source.unit == .one || source.name.hasSuffix("_seconds")
          || source.name.hasSuffix("_seconds_total"),
        "\(source.name) does not say that it is seconds")
    }
    self.sources = sources
  }

  /// Reads all of them, one after another: figures that belong together may be a moment apart.
  public func read() -> [StatusReading] {
    sources.map { source in
      var figures: [StatusReading.Figure] = []
      source.read { figure in
        precondition(
          figure.labels.count == source.labels.count,
          "\(source.name) has \(source.labels.count) labels, not \(figure.labels.count)")
        precondition(
          source.kind != .histogram || figure.buckets.count == source.bounds.count + 1,
          "\(source.name) has \(source.bounds.count) bounds")
        figures.append(figure)
      }
      return StatusReading(
        name: source.name, help: source.help, kind: source.kind, labels: source.labels,
        unit: source.unit, bounds: source.bounds, figures: figures)
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
