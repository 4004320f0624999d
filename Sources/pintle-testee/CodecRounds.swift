import Glibc
import Server
import Wire

/// `pintle-testee codec`: reads and writes the message of the standard input again and again, for those who measure what
/// the codec costs.
enum CodecRounds {
  static let rounds = OptionKey<Int>.integer(
    "rounds", in: 1...1_000_000_000, summary: "how often (default: 1)")

  static let command = CommandSpec(
    ["codec"],
    summary: "Read and write a message from the standard input, many times.",
    discussion: """
      SHAPE is small, nested, numbers or maps; FORM is the form that is measured, binary or json. The message comes as
      ProtoJSON. What is printed: the bytes of the form, and the nanoseconds of CPU that writing and reading it take.
      """,
    operands: [.init("SHAPE"), .init("FORM")], options: [rounds.spec])

  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    let rounds = settings.first(rounds) ?? 1
    let isBinary: Bool
    switch settings.operands[1] {
    case "binary": isBinary = true
    case "json": isBinary = false
    default: throw .usage("FORM is binary or json")
    }
    let input = StandardInput.read()
    let measure: ([UInt8], Int, Bool) throws(WireError) -> Times
    switch settings.operands[0] {
    case "small": measure = times(of: Helloworld.Small.self)
    case "nested": measure = times(of: Helloworld.Order.self)
    case "numbers": measure = times(of: Helloworld.Numbers.self)
    case "maps": measure = times(of: Helloworld.Maps.self)
    default: throw .usage("SHAPE is small, nested, numbers or maps")
    }
    do throws(WireError) {
      let times = try measure(input, rounds, isBinary)
      Console.print("\(times.size) \(times.writing) \(times.reading)\n")
      return 0
    } catch {
      throw .failure("\(error)")
    }
  }

  /// Bytes, and nanoseconds of CPU for one message.
  private struct Times {
    var size: Int
    var writing: Double
    var reading: Double
  }

  private static func times<M: Message>(
    of type: M.Type
  ) -> ([UInt8], Int, Bool) throws(WireError) -> Times {
    { (input, rounds, isBinary) throws(WireError) in
      try measure(type, input, rounds, isBinary)
    }
  }

  private static func measure<M: Message>(
    _ type: M.Type, _ input: [UInt8], _ rounds: Int, _ isBinary: Bool
  ) throws(WireError) -> Times {
    let message = try M(json: input)
    let bytes = isBinary ? message.protobufBytes() : try message.jsonBytes()
    var sum = 0
    let start = now()
    for _ in 0..<rounds {
      sum &+= isBinary ? message.protobufBytes().count : try message.jsonBytes().count
    }
    let middle = now()
    for _ in 0..<rounds {
      let read = isBinary ? try M(protobuf: bytes) : try M(json: bytes)
      withExtendedLifetime(read) { sum &+= 1 }
    }
    let end = now()
    precondition(sum == rounds &* (bytes.count &+ 1), "every form has the same length")
    return Times(
      size: bytes.count, writing: Double(middle - start) / Double(rounds),
      reading: Double(end - middle) / Double(rounds))
  }

  /// Nanoseconds of CPU that the process has used.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
