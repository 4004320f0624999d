import Glibc

/// The program `pintle-fuzz`: runs one fuzz target, on given files or, when built with libFuzzer, on what that
/// makes up.
///
///     pintle-fuzz list
///     pintle-fuzz TARGET FILE...
///     pintle-fuzz TARGET [libFuzzer's options] DIRECTORY...     built by `make fuzz`
enum FuzzProgram {
  static func run() -> Never {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, arguments[1] != "list" else {
      print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
      exit(arguments.count > 1 ? 0 : 2)
    }
    guard let target = FuzzTarget(rawValue: arguments[1]) else {
      fail("no target \"\(arguments[1])\"; \"pintle-fuzz list\" names them")
    }
    #if PINTLE_FUZZING
      LibFuzzer.drive(target)
    #else
      for name in arguments.dropFirst(2) {
        guard let bytes = FuzzInput.read(name) else { fail("cannot read \(name)") }
        target.run(bytes)
      }
      exit(0)
    #endif
  }

  static func fail(_ text: String) -> Never {
    let line = Array("pintle-fuzz: \(text)\n".utf8)
    _ = write(2, line, line.count)
    exit(2)
  }
}

/// Reading inputs from files.
enum FuzzInput {
  /// The bytes of a file; nil when it cannot be read.
  static func read(_ name: String) -> [UInt8]? {
    guard let file = fopen(name, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
  }
}

#if PINTLE_FUZZING
  /// libFuzzer as a library: it makes up inputs and calls back with each.
  enum LibFuzzer {
    /// Set before the first callback; libFuzzer calls back on the thread that drives it.
    nonisolated(unsafe) private static var target = FuzzTarget.wire

    /// Declared in LLVM's FuzzerInterface.h; takes the program's arguments and returns its exit code.
    @_silgen_name("LLVMFuzzerRunDriver")
    private static func runDriver(
      _ count: UnsafeMutablePointer<Int32>,
      _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
      _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32

    static func drive(_ target: FuzzTarget) -> Never {
      self.target = target
      // Without the target's name.
      let texts = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
      var count = Int32(texts.count)
      let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: texts.count + 1)
      for (index, text) in texts.enumerated() { pointers[index] = strdup(text) }
      pointers[texts.count] = nil
      var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = pointers
      exit(
        runDriver(&count, &arguments) { bytes, count in
          // An exact copy on the heap, so that the address sanitizer sees a read one byte too far.
          LibFuzzer.target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
          return 0
        })
    }
  }
#endif
