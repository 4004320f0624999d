import Base
import Glibc
import Net
import Synchronization

/// The listening sockets that a server passes to the process that takes over from it.
///
/// Each is taken by the listener of the new process that listens at the same place; what nobody takes is closed.
public final class PassedListeners: Sendable {
  /// Where a socket listens, as the settings of the process that opened it have it.
  enum Place: Sendable, Equatable {
    case address(ListenAddress)
    case metrics(ListenAddress)
    case administration

    init?(_ text: String) {
      if text.utf8Equals("administration") {
        self = .administration
        return
      }
      let words = text.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let address = try? ListenAddress(String(words[1])) else {
        return nil
      }
      switch words[0] {
      case "listen": self = .address(address)
      case "metrics": self = .metrics(address)
      default: return nil
      }
    }

    var text: String {
      switch self {
      case .address(let address): "listen \(address.text)"
      case .metrics(let address): "metrics \(address.text)"
      case .administration: "administration"
      }
    }
  }

  struct Entry: Sendable {
    var place: Place
    var descriptor: Int32
  }

  private let entries: Mutex<[Entry]>

  /// Takes over the descriptors.
  init(_ entries: [Entry]) { self.entries = Mutex(entries) }

  deinit { for entry in entries.withLock({ $0 }) { close(entry.descriptor) } }

  /// Reads the lines of an offer, each of which is for one descriptor; one of whose place nothing is known is closed.
  ///
  /// - Throws: When lines and descriptors do not fit each other; all are closed then.
  convenience init(
    lines: [String], descriptors: [Int32]
  ) throws(TakeOverMessage.Fault) {
    guard lines.count == descriptors.count else {
      for descriptor in descriptors { close(descriptor) }
      throw TakeOverMessage.Fault(
        text: "it passes \(descriptors.count) sockets and tells of \(lines.count)")
    }
    var entries: [Entry] = []
    for (line, descriptor) in zip(lines, descriptors) {
      if let place = Place(line) {
        entries.append(Entry(place: place, descriptor: descriptor))
      } else {
        close(descriptor)
      }
    }
    self.init(entries)
  }

  /// What they are, for an offer; nobody may take or close one meanwhile.
  var all: [Entry] { entries.withLock { $0 } }

  /// Whether there is a socket for a listener at this place.
  func has(_ place: Place) -> Bool {
    entries.withLock { Self.index(of: place, in: $0) != nil }
  }

  /// The socket for a listener at this place, which closes it; nil when there is none.
  func take(_ place: Place) -> InheritedSocket? {
    entries.withLock { entries in
      guard let index = Self.index(of: place, in: entries) else { return nil }
      return InheritedSocket(
        descriptor: entries.remove(at: index).descriptor, name: Self.name(place))
    }
  }

  /// The sockets that a service manager had passed to the other process under `name`; they are taken.
  func takeInherited(_ name: String) -> [InheritedSocket] {
    var sockets: [InheritedSocket] = []
    while let socket = take(.address(ListenAddress(.inherited(name: name)))) {
      sockets.append(InheritedSocket(descriptor: socket.descriptor, name: name))
    }
    return sockets
  }

  /// Closes what nobody has taken, and removes the files of such Unix sockets.
  func closeRest() {
    for entry in entries.withLock({ entries in
      defer { entries = [] }
      return entries
    }) {
      if case .address(let address) = entry.place, case .file(let path) = address.place {
        UnixSocket.removeFile(path)
      }
      close(entry.descriptor)
    }
  }

  private static func name(_ place: Place) -> String {
    switch place {
    case .address(let address), .metrics(let address): address.text
    case .administration: "administration"
    }
  }

  /// Where it stands: under the same words, or else bound to the address at which the listener would be.
  private static func index(of place: Place, in entries: [Entry]) -> Int? {
    if let index = entries.firstIndex(where: { $0.place == place }) { return index }
    guard let (host, port) = network(place), port != 0,
      let wanted = SocketAddress(listeningAt: host, port: port)
    else { return nil }
    return entries.firstIndex {
      network($0.place) != nil && SocketAddress(boundTo: $0.descriptor) == wanted
    }
  }

  private static func network(_ place: Place) -> (host: String, port: UInt16)? {
    switch place {
    case .address(let address), .metrics(let address):
      if case .network(let host, let port) = address.place { return (host, port) }
      return nil
    case .administration: return nil
    }
  }
}
