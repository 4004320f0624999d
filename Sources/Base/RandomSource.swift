import CShims
import Glibc

/// Where random bytes come from: the kernel, or a fixed sequence in a test.
public protocol RandomSource: Sendable {
  /// Fills `bytes` with random bytes fit for keys.
  func fill(_ bytes: UnsafeMutableRawBufferPointer)
}

/// The kernel's generator (getrandom(2)).
public struct SystemRandomSource: RandomSource {
  public init() {}

  public func fill(_ bytes: UnsafeMutableRawBufferPointer) {
    var filled = 0
    while filled < bytes.count {
      let got = getrandom(bytes.baseAddress! + filled, bytes.count - filled, 0)
      if got < 0 {
        // Only EINTR can happen with valid arguments; anything else leaves no safe way on.
        precondition(errno == EINTR, "getrandom failed with errno \(errno)")
        continue
      }
      filled += got
    }
  }
}

extension RandomSource {
  /// `count` random bytes.
  public func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      fill(UnsafeMutableRawBufferPointer(buffer))
      initialized = count
    }
  }

  /// A random 64-bit number.
  public func next() -> UInt64 {
    var value: UInt64 = 0
    withUnsafeMutableBytes(of: &value) { fill($0) }
    return value
  }
}
