import Base
import Glibc

/// A request's head: method, target and fields as one byte arena, reused with its stream.
///
/// Nothing is turned into a `String` until someone asks. Buffer pointers that members return lie in the arena
/// and are valid until the stream's end; they must not be kept across an `await`.
public struct HTTPRequestHead: ~Copyable {
  /// Where a field's bytes lie in the arena: the name, unless it is a known one, and behind it the value.
  private struct Entry {
    var start: UInt32
    var nameCount: UInt32
    var valueCount: UInt32
    var known: HTTPFieldName
  }

  /// The method; of one that is not known, `other`.
  public var method = HTTPMethod.other
  /// The version in which the request came.
  public var version = HTTPVersion.http2
  /// Whether the connection is encrypted.
  public var isSecure = false

  /// The protocol that an extended CONNECT asks for (RFC 8441).
  public var connectProtocol = ConnectProtocol.none

  var arena = ByteBuffer()
  /// The fields; grown by hand because an Array's bookkeeping would show in every request.
  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 16
  /// The number of fields; pseudo-fields do not count.
  public private(set) var count = 0
  var targetRange = (start: 0, count: 0, pathCount: 0)
  var authorityRange = (start: 0, count: 0)
  /// A bit for each known name that occurs, so that asking for an absent field costs nothing.
  @usableFromInline var present: UInt64 = 0
  /// A bit for each name that occurs more than once.
  @usableFromInline var repeated: UInt64 = 0

  public init() { entries = .allocate(capacity: capacity) }

  deinit { entries.deallocate() }

  /// Forgets everything but the memory.
  public mutating func removeAll() {
    arena.removeAll(keepingAtMost: HTTPStream.freeHeadBytes)
    count = 0
    present = 0
    repeated = 0
    targetRange = (0, 0, 0)
    authorityRange = (0, 0)
    method = .other
    version = .http2
    isSecure = false
    connectProtocol = .none
  }

  /// Sets the request target: the path up to "?", and the query behind it.
  public mutating func setTarget(_ bytes: UnsafeRawBufferPointer) {
    let start = arena.count
    arena.append(bytes)
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      targetRange = (start, 0, 0)
      return
    }
    let question = memchr(base, Int32(UInt8(ascii: "?")), bytes.count)
    targetRange = (start, bytes.count, question.map { UnsafeRawPointer($0) - base } ?? bytes.count)
  }

  /// Sets the authority (`:authority`, or the Host field).
  public mutating func setAuthority(_ bytes: UnsafeRawBufferPointer) {
    authorityRange = (arena.count, bytes.count)
    arena.append(bytes)
  }

  /// Appends a field; `name` must be in lower case.
  public mutating func append(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    append(known: HTTPFieldName.recognise(name), name: name, value: value)
  }

  /// Appends a field that was recognised before.
  @inline(__always)
  public mutating func append(
    known: HTTPFieldName, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) {
    if count == capacity { growEntries() }
    entries[count] = Entry(
      start: UInt32(truncatingIfNeeded: arena.count),
      nameCount: known == .other ? UInt32(truncatingIfNeeded: name.count) : 0,
      valueCount: UInt32(truncatingIfNeeded: value.count), known: known)
    count &+= 1
    let bit = 1 &<< UInt64(known.rawValue)
    repeated |= present & bit
    present |= bit
    if known == .other { arena.append(name) }
    arena.append(value)
  }

  @inline(never)
  private mutating func growEntries() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }

  /// The bytes of the arena as it is allocated.
  var allocatedCount: Int { arena.allocatedCount }

  /// The length of the whole request target.
  var targetCount: Int { targetRange.count }

  /// Whether a Host field, if there is one beside `:authority`, names the same authority (RFC 9113 section
  /// 8.3.1); takes the authority from it when there is no other.
  mutating func reconcileHost() -> Bool {
    guard let host = value(.host) else { return true }
    guard authorityRange.count > 0 else {
      for index in 0..<count where entries[index].known == .host {
        let entry = entries[index]
        authorityRange = (Int(entry.start + entry.nameCount), Int(entry.valueCount))
      }
      return true
    }
    let authority = self.authority
    return host.count == authority.count
      && strncasecmp(
        host.baseAddress!.assumingMemoryBound(to: CChar.self),
        authority.baseAddress!.assumingMemoryBound(to: CChar.self), host.count) == 0
  }

  /// The path and the query, as they were sent.
  public var target: UnsafeRawBufferPointer { slice(targetRange.start, targetRange.count) }

  /// The path, still percent-encoded, without the query.
  public var path: UnsafeRawBufferPointer { slice(targetRange.start, targetRange.pathCount) }

  /// Whether a "?" stands in the target.
  public var hasQuery: Bool { targetRange.pathCount < targetRange.count }

  /// The query behind "?", still percent-encoded; empty when there is none.
  public var query: UnsafeRawBufferPointer {
    guard targetRange.pathCount < targetRange.count else { return slice(0, 0) }
    return slice(
      targetRange.start + targetRange.pathCount + 1, targetRange.count - targetRange.pathCount - 1)
  }

  /// The authority that the client asked for.
  public var authority: UnsafeRawBufferPointer { slice(authorityRange.start, authorityRange.count) }

  /// The first value of a field that the server knows.
  ///
  /// Inlined so that asking for an absent one is a test of a bit.
  @inlinable @inline(__always)
  public func value(_ name: HTTPFieldName) -> UnsafeRawBufferPointer? {
    present & (1 &<< UInt64(name.rawValue)) != 0 ? presentValue(name) : nil
  }

  /// Whether the request is to open a WebSocket: by `Upgrade` (RFC 6455 section 4.2.1), or by an extended CONNECT.
  public var asksForWebSocket: Bool {
    if version == .http2 { return connectProtocol == .webSocket }
    guard method == .get, version == .http1_1,
      present & (1 << UInt64(HTTPFieldName.upgrade.rawValue)) != 0
    else { return false }
    var upgrades = false
    var isForWebSocket = false
    forEachValue(.connection) {
      $0.forEachElement { if $0.isToken("upgrade") { upgrades = true } }
    }
    forEachValue(.upgrade) {
      $0.forEachElement { if $0.isToken("websocket") { isForWebSocket = true } }
    }
    return upgrades && isForWebSocket
  }

  /// Whether any of those fields occurs.
  @inlinable @inline(__always)
  public func hasAny(_ names: HTTPFieldSet) -> Bool { present & names.bits != 0 }

  /// The first value of a field that occurs.
  @usableFromInline
  func presentValue(_ name: HTTPFieldName) -> UnsafeRawBufferPointer {
    var index = 0
    while entries[index].known != name { index &+= 1 }
    return value(at: index)
  }

  /// The first value of a field that the server knows, as text; bytes that are no UTF-8 are replaced.
  public func string(_ name: HTTPFieldName) -> String? {
    value(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with each field's name and value, in order.
  public func forEach(
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) -> Void
  ) {
    for index in 0..<count {
      let entry = entries[index]
      let name =
        entry.known == .other
        ? slice(Int(entry.start), Int(entry.nameCount))
        : UnsafeRawBufferPointer(
          start: entry.known.text.utf8Start, count: entry.known.text.utf8CodeUnitCount)
      body(name, value(at: index))
    }
  }

  /// Whether a field that the server knows occurs more than once.
  public func isRepeated(_ name: HTTPFieldName) -> Bool {
    repeated & (1 &<< UInt64(name.rawValue)) != 0
  }

  /// Whether any of these fields occurs more than once.
  @inlinable
  public func repeatsAny(_ names: HTTPFieldSet) -> Bool { repeated & names.bits != 0 }

  /// The value of the field that was appended last.
  var lastValue: UnsafeRawBufferPointer { value(at: count - 1) }

  /// Calls `body` with every value of a field that the server knows.
  public func forEachValue(_ name: HTTPFieldName, _ body: (UnsafeRawBufferPointer) -> Void) {
    guard present & (1 &<< UInt64(name.rawValue)) != 0 else { return }
    for index in 0..<count where entries[index].known == name { body(value(at: index)) }
  }

  @inline(__always)
  private func value(at index: Int) -> UnsafeRawBufferPointer {
    let entry = entries[index]
    return slice(Int(entry.start &+ entry.nameCount), Int(entry.valueCount))
  }

  /// A part of the arena.
  ///
  /// Safe: the arena does not change after the head is complete, and every range lies inside it.
  @inline(__always)
  private func slice(_ start: Int, _ count: Int) -> UnsafeRawBufferPointer {
    arena.withUnsafeBytes {
      UnsafeRawBufferPointer(start: $0.baseAddress.map { $0 + start }, count: count)
    }
  }
}
