public import Glibc

/// A growable run of bytes with one owner.
///
/// The bytes live in one heap block that grows by doubling and is freed with the buffer. `count` bytes are
/// readable from the front; `removeFirst` moves the front without copying, so a buffer serves as a queue.
/// Pointers and spans taken from it are valid until the next mutation.
@frozen
public struct ByteBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>?
  @usableFromInline var start: Int
  @usableFromInline var end: Int
  @usableFromInline var capacity: Int

  /// Makes an empty buffer; `capacity` bytes are allocated at once when it is not zero.
  @inlinable
  public init(capacity: Int = 0) {
    self.base = capacity > 0 ? .allocate(capacity: capacity) : nil
    self.start = 0
    self.end = 0
    self.capacity = capacity
  }

  deinit { base?.deallocate() }

  /// The number of readable bytes.
  @inlinable public var count: Int { end &- start }

  /// Whether there is no readable byte.
  @inlinable public var isEmpty: Bool { end == start }

  /// The number of bytes allocated, readable or not.
  @inlinable public var allocatedCount: Int { capacity }

  /// The readable bytes; valid until the next mutation.
  @inlinable
  public var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      // Safe: `base` outlives the borrow of self, and start..<end lies inside the allocation.
      let span = RawSpan(
        _unsafeStart: UnsafeRawPointer(base.unsafelyUnwrappedOrDangling + start),
        byteCount: end &- start)
      return _overrideLifetime(span, borrowing: self)
    }
  }

  /// Calls `body` with the readable bytes; the pointer must not escape.
  @inlinable
  public func withUnsafeBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base.map { $0 + start }, count: end &- start))
  }

  /// Calls `body` with the readable bytes for writing over them; the pointer must not escape.
  @inlinable
  public mutating func withUnsafeMutableBytes<Result: ~Copyable, Failure: Error>(
    _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeMutableRawBufferPointer(start: base.map { $0 + start }, count: end &- start))
  }

  /// Makes room for `additional` more bytes behind the readable ones.
  @inlinable @inline(__always)
  public mutating func reserve(_ additional: Int) {
    if end &+ additional > capacity { grow(additional) }
  }

  /// Makes room for `additional` more bytes where no more than `total` are expected in all: the allocation is not
  /// doubled beyond that.
  public mutating func reserve(_ additional: Int, upTo total: Int) {
    guard end &+ additional > capacity else { return }
    grow(additional, upTo: max(total, count + additional))
  }

  @usableFromInline @inline(never)
  mutating func grow(_ additional: Int, upTo total: Int = .max) {
    let count = end - start
    if start > 0, count + additional <= capacity, start >= count {
      memcpy(base!, base! + start, count)
    } else {
      let newCapacity = min(max(count + additional, capacity * 2, 64), total)
      let newBase = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
      if count > 0 { memcpy(newBase, base! + start, count) }
      base?.deallocate()
      base = newBase
      capacity = newCapacity
    }
    start = 0
    end = count
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    base.unsafelyUnwrapped[end] = byte
    end &+= 1
  }

  /// Appends `count` bytes that start at `pointer`.
  @inlinable @inline(__always)
  public mutating func append(_ pointer: UnsafeRawPointer, count: Int) {
    guard count > 0 else { return }
    reserve(count)
    memcpy(base.unsafelyUnwrapped + end, pointer, count)
    end &+= count
  }

  /// Appends two bytes.
  @inlinable @inline(__always)
  public mutating func append(_ first: UInt8, _ second: UInt8) {
    reserve(2)
    let room = base.unsafelyUnwrapped + end
    room[0] = first
    room[1] = second
    end &+= 2
  }

  /// Appends the bytes of a buffer pointer.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if let start = bytes.baseAddress { append(start, count: bytes.count) }
  }

  /// Appends the bytes of a span.
  @inlinable
  public mutating func append(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Appends the bytes of an array.
  @inlinable
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Appends a literal's bytes.
  @inlinable @inline(__always)
  public mutating func append(_ literal: StaticString) {
    append(UnsafeRawPointer(literal.utf8Start), count: literal.utf8CodeUnitCount)
  }

  /// Appends a string's UTF-8 bytes.
  @inlinable
  public mutating func append(utf8 string: String) {
    var string = string
    string.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends a string's UTF-8 bytes, which are `count`.
  @inlinable @inline(__always)
  public mutating func append(utf8 string: String, count: Int) {
    guard count > 0 else { return }
    reserve(count)
    let room = base.unsafelyUnwrapped + end
    let isCopied: Void? = string.utf8.withContiguousStorageIfAvailable {
      // Safe: there is room for `count` bytes, and a string has as many as it counts.
      memcpy(room, $0.baseAddress.unsafelyUnwrapped, count)
    }
    // Strings of other languages' runtimes lie in pieces; none comes here on Linux.
    if isCopied == nil {
      append(utf8: string)
    } else {
      end &+= count
    }
  }

  /// Appends two bytes and, behind them, a string's UTF-8 bytes, which are `count`.
  @inlinable @inline(__always)
  public mutating func append(_ first: UInt8, _ second: UInt8, utf8 string: String, count: Int) {
    reserve(2 &+ count)
    let room = base.unsafelyUnwrapped + end
    room[0] = first
    room[1] = second
    end &+= 2
    guard count > 0 else { return }
    let isCopied: Void? = string.utf8.withContiguousStorageIfAvailable {
      // Safe: there is room for `count` bytes, and a string has as many as it counts.
      memcpy(room + 2, $0.baseAddress.unsafelyUnwrapped, count)
    }
    if isCopied == nil {
      append(utf8: string)
    } else {
      end &+= count
    }
  }

  /// Appends an integer's decimal digits.
  public mutating func append(decimal value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(decimal: value.magnitude)
  }

  /// Appends an integer's decimal digits.
  public mutating func append(decimal value: UInt64) {
    var digits = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    reserve(digits)
    var index = end + digits
    end = index
    rest = value
    repeat {
      index -= 1
      base.unsafelyUnwrapped[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Appends up to `capacity` bytes that `body` writes into raw room; `body` returns how many it wrote.
  @inlinable
  public mutating func append<Failure: Error>(
    upTo capacity: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    reserve(capacity)
    let written = try body(
      UnsafeMutableRawBufferPointer(start: base.map { $0 + end }, count: capacity))
    precondition(written >= 0 && written <= capacity)
    end &+= written
  }

  /// The readable byte at `index`, counted from the front.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    get {
      precondition(index >= 0 && index < count)
      return base.unsafelyUnwrapped[start &+ index]
    }
    set {
      precondition(index >= 0 && index < count)
      base.unsafelyUnwrapped[start &+ index] = newValue
    }
  }

  /// Drops `count` bytes from the front without moving the others.
  @inlinable
  public mutating func removeFirst(_ count: Int) {
    precondition(count >= 0 && count <= self.count)
    start &+= count
    if start == end {
      start = 0
      end = 0
    }
  }

  /// Drops bytes from the end so that `count` are left.
  @inlinable
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    end = start &+ count
  }

  /// Drops every byte from `start` on that is `byte`, and moves those behind it up.
  public mutating func removeAll(_ byte: UInt8, from start: Int) {
    precondition(start >= 0 && start <= count)
    let kept = withUnsafeMutableBytes { bytes in
      var end = start
      for index in start..<bytes.count where bytes[index] != byte {
        bytes[end] = bytes[index]
        end += 1
      }
      return end
    }
    truncate(to: kept)
  }

  /// Forgets every byte; the allocation is kept unless it is larger than `keepingAtMost`.
  @inlinable
  public mutating func removeAll(keepingAtMost: Int = .max) {
    start = 0
    end = 0
    if capacity > keepingAtMost {
      base?.deallocate()
      base = nil
      capacity = 0
    }
  }

  /// A copy of the readable bytes as an array.
  public func array() -> [UInt8] {
    withUnsafeBytes { [UInt8]($0) }
  }
}

extension Optional<UnsafeMutablePointer<UInt8>> {
  /// The pointer, or one that may carry an empty span.
  @inlinable
  var unsafelyUnwrappedOrDangling: UnsafeMutablePointer<UInt8> {
    self ?? UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
  }
}
