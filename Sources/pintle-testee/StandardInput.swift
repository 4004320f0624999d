import Glibc

/// What the program is given to work on.
enum StandardInput {
  /// All of it, to its end.
  static func read() -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(STDIN_FILENO, &piece, piece.count), count > 0 {
      bytes += piece[..<count]
    }
    return bytes
  }
}
