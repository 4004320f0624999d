public import Base

/// Writes what a server tells of itself in the form that Prometheus reads.
///
/// Names begin with `pintle_`, but for those of the process, which every program has. A series without figures is left
/// out.
public enum MetricsText {
  /// The text of readings.
  public static func write(_ readings: [StatusReading], as format: MetricsFormat) -> [UInt8] {
    var output = Output(format: format)
    for reading in readings where !reading.figures.isEmpty { output.write(reading) }
    if format == .openMetrics { output.add("# EOF\n") }
    return output.bytes
  }

  /// The name under which a source is shown.
  public static func name(of source: String) -> String {
    source.utf8HasPrefix("process_") ? source : "pintle_" + source
  }

  /// The text that is being written.
  private struct Output {
    let format: MetricsFormat
    var bytes: [UInt8] = []

    mutating func add(_ text: String) { bytes += text.utf8 }

    mutating func write(_ reading: StatusReading) {
      let name = MetricsText.name(of: reading.name)
      var family = name
      if format == .openMetrics, reading.kind == .counter {
        family = String(Substring(name.utf8.dropLast("_total".utf8.count)))
      }
      add("# HELP \(family) ")
      addEscaped(reading.help, quotes: format == .openMetrics)
      add("\n# TYPE \(family) \(reading.kind.rawValue)\n")
      for figure in reading.figures {
        if reading.kind == .histogram {
          writeHistogram(figure, of: reading, name)
        } else {
          addSample(name, reading.labels, figure.labels)
          addNumber(figure.value, reading.unit)
        }
      }
    }

    private mutating func writeHistogram(
      _ figure: StatusReading.Figure, of reading: StatusReading, _ name: String
    ) {
      var count = 0
      for (place, bucket) in figure.buckets.enumerated() {
        count += bucket
        let bound =
          place < reading.bounds.count
          ? MetricsText.bound(reading.bounds[place], reading.unit) : "+Inf"
        addSample(name + "_bucket", reading.labels + ["le"], figure.labels + [bound])
        addNumber(count, .one)
      }
      addSample(name + "_sum", reading.labels, figure.labels)
      addNumber(figure.value, reading.unit)
      addSample(name + "_count", reading.labels, figure.labels)
      addNumber(count, .one)
    }

    /// Adds a sample's name and labels, and the blank behind them.
    private mutating func addSample(_ name: String, _ labels: [String], _ values: [String]) {
      add(name)
      for (place, (label, value)) in zip(labels, values).enumerated() {
        add("\(place == 0 ? "{" : ",")\(label)=\"")
        addEscaped(value, quotes: true)
        add("\"")
      }
      add(labels.isEmpty ? " " : "} ")
    }

    private mutating func addNumber(_ value: Int, _ unit: StatusSource.Unit) {
      add(unit == .nanoseconds ? MetricsText.seconds(value) : "\(value)")
      add("\n")
    }

    /// Adds a text of which the bytes that would end it stand behind a backslash.
    private mutating func addEscaped(_ text: String, quotes: Bool) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\n"): add("\\n")
        case UInt8(ascii: "\\"): add("\\\\")
        case UInt8(ascii: "\"") where quotes: add("\\\"")
        default: bytes.append(byte)
        }
      }
    }
  }

  /// Nanoseconds as seconds, exactly, and never without a point: "0.0001", "10.0".
  static func seconds(_ nanoseconds: Int) -> String {
    let magnitude = nanoseconds.magnitude
    var fraction = String(magnitude % 1_000_000_000)
    fraction = String(repeating: "0", count: 9 - fraction.utf8.count) + fraction
    while fraction.utf8.count > 1, fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return "\(nanoseconds < 0 ? "-" : "")\(magnitude / 1_000_000_000).\(fraction)"
  }

  /// A bucket's bound, which is a float in both forms.
  private static func bound(_ bound: Int, _ unit: StatusSource.Unit) -> String {
    unit == .nanoseconds ? seconds(bound) : "\(bound).0"
  }
}
