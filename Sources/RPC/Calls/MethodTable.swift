import Glibc

/// Finds a method by its path's bytes: open addressing over a table made at start, no allocation for a lookup.
public struct MethodTable: Sendable {
  private struct Entry: Sendable {
    var start: Int
    var count: Int
    var method: ServerMethod
  }

  private var entries: [Entry] = []
  private var paths: [UInt8] = []
  /// Index into `entries` plus one; 0 is free.
  private var slots: [UInt32] = []

  /// Makes the table of all methods of `services`.
  public init(_ services: [RegisteredService]) throws(RegistrationError) {
    var names: Set<String> = []
    for service in services {
      guard names.insert(service.descriptor.name).inserted else {
        throw .duplicateService(service.descriptor.name)
      }
      for method in service.methods {
        let path = method.descriptor.path
        method.index = entries.count
        method.refusesUnknown =
          service.descriptor.refusesUnknown || method.descriptor.alwaysRefusesUnknown
        entries.append(Entry(start: paths.count, count: path.utf8.count, method: method))
        paths.append(contentsOf: path.utf8)
      }
    }
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (index, entry) in entries.enumerated() {
      let path = Array(paths[entry.start..<entry.start + entry.count])
      let isNew = path.withUnsafeBytes { bytes in
        guard find(bytes) == nil else { return false }
        var slot = Self.hash(bytes) & (size - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = UInt32(index + 1)
        return true
      }
      guard isNew else { throw .duplicateMethod(entry.method.descriptor.path) }
    }
  }

  /// The methods in the order of registration.
  public var methods: [ServerMethod] { entries.map(\.method) }

  /// The method that answers at `path`.
  public func find(_ path: UnsafeRawBufferPointer) -> ServerMethod? {
    index(of: path).map { entries[$0].method }
  }

  /// The method that answers at `path`, for use without counting while the table lives.
  func findUnretained(_ path: UnsafeRawBufferPointer) -> Unmanaged<ServerMethod>? {
    index(of: path).map { .passUnretained(entries[$0].method) }
  }

  /// The place of the method that answers at `path`.
  @inline(__always)
  private func index(of path: UnsafeRawBufferPointer) -> Int? {
    guard !path.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Self.hash(path) & mask
    return paths.withUnsafeBytes { known in
      while true {
        let index = Int(slots[slot])
        if index == 0 { return nil }
        if entries[index - 1].count == path.count,
          memcmp(
            known.baseAddress! + entries[index - 1].start, path.baseAddress!, path.count) == 0
        {
          return index - 1
        }
        slot = (slot + 1) & mask
      }
    }
  }

  /// Mixes the length and the last bytes: that is where most paths differ, of one service and of many.
  ///
  /// The table holds only our own paths, so nobody can choose collisions in it.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    if bytes.count >= 16 {
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
      let before = bytes.loadUnaligned(fromByteOffset: bytes.count &- 16, as: UInt64.self)
      hash = (hash ^ last) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      hash ^= before
    } else {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD }
      hash ^= hash >> 32
    }
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 29
    return Int(truncatingIfNeeded: hash & UInt64(Int.max))
  }
}
