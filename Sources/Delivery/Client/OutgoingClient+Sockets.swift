import CCurl
import Glibc
import Net

/// A socket that libcurl uses.
struct OutgoingSocket {
  let watcher: DescriptorWatcher
  /// Whether the client made it, and so is told when it is closed, unless it never got connected.
  let isOwn: Bool
  /// Whether libcurl wants to hear of it at present.
  var isWanted = false
  /// The request that it is being connected for; nil once it is connected.
  var dialler: Dialler?
  /// What the connection is known by; nil until a request was sent on it.
  var ends: ConnectionEnds?

  /// A transfer in one of its lives.
  struct Dialler {
    let transfer: Transfer
    let generation: UInt64
  }
}

/// What tells a connection from all others that a client has: libcurl tells these of the one that it chose, not the
/// socket.
struct ConnectionEnds: Hashable {
  let peer: IPAddress
  let peerPort: UInt16
  let localPort: UInt16
}

/// The sockets of libcurl's connections.
///
/// libcurl asks to watch a kept connection for each request and to stop after it. The watch is left in place
/// between requests, so that a request on a kept connection costs no call to the kernel for it; when such a
/// socket stirs while nobody wants to hear of it, the watch ends.
///
/// libcurl before 8.2.0 closes a socket that is still connecting without telling (cf_socket_close in
/// lib/cf-socket.c): one whose time is up, whose request is cancelled, or that lost against another address. What
/// stays behind is found in two places: when libcurl stops wanting to hear of the socket, which it does after such
/// a close, the kernel does not know of the watch any more; and when the kernel gives out a number that still has
/// an entry, the entry's socket is gone.
///
/// libcurl also sets no timer for the next address of a name when the one before it has failed, and has no socket
/// by which it could be woken: such a request is set going again.
extension OutgoingClient {
  /// Makes a socket, for `transfer` to be connected.
  func openSocket(
    family: Int32, protocol proto: Int32, for transfer: Transfer? = nil
  ) -> curl_socket_t {
    let descriptor = pintle_open_stream(family, proto)
    guard descriptor >= 0 else { return CURL_SOCKET_BAD }
    keep(descriptor, isOwn: true)
    if let transfer {
      sockets[Int(descriptor)]?.dialler =
        OutgoingSocket.Dialler(transfer: transfer, generation: transfer.generation)
    }
    return descriptor
  }

  /// Closes a socket that `openSocket` made.
  func closeSocket(_ descriptor: curl_socket_t) {
    guard let socket = known(descriptor) else {
      Glibc.close(descriptor)
      return
    }
    sockets[Int(descriptor)] = nil
    forgetEnds(of: socket)
    socket.watcher.close()
    noteFailure(of: socket)
  }

  /// Notes that a request needs its next address if `socket`, which is closed, was not connected.
  private func noteFailure(of socket: OutgoingSocket) {
    if let dialler = socket.dialler { diallers.append(dialler) }
  }

  /// Has libcurl go on with the requests whose sockets could not be connected.
  ///
  /// Not from one of libcurl's callbacks.
  func continueDialling() {
    let diallers = diallers
    self.diallers = []
    for dialler in diallers
    where dialler.transfer.generation == dialler.generation && dialler.transfer.state == .running {
      // The only call that makes libcurl look at a certain transfer at once; it does when a pause ends.
      curl_easy_pause(dialler.transfer.easy, CURLPAUSE_SEND)
      curl_easy_pause(dialler.transfer.easy, CURLPAUSE_CONT)
    }
  }

  /// Does what libcurl wants of a socket: CURL_POLL_IN, OUT, INOUT, or REMOVE.
  func watchSocket(_ descriptor: curl_socket_t, _ wish: Int32) {
    if wish == CURL_POLL_REMOVE {
      guard let socket = known(descriptor) else { return }
      if socket.isOwn, socket.watcher.interest == .reading {
        // Connected, so its end will be told.
        sockets[Int(descriptor)]?.isWanted = false
        return
      }
      let isGone = socket.watcher.stop()
      if socket.isOwn, !isGone {
        sockets[Int(descriptor)]?.isWanted = false
      } else {
        // Closed already, or nobody tells when it is.
        sockets[Int(descriptor)] = nil
        forgetEnds(of: socket)
        socket.watcher.forget()
        noteFailure(of: socket)
      }
      return
    }
    // The ends of libcurl's own wake-up pipes come without having been opened here.
    if known(descriptor) == nil { keep(descriptor, isOwn: false) }
    sockets[Int(descriptor)]?.isWanted = true
    var readiness: DescriptorWatcher.Readiness = []
    if wish & CURL_POLL_IN != 0 {
      readiness.insert(.reading)
      sockets[Int(descriptor)]?.dialler = nil
    }
    if wish & CURL_POLL_OUT != 0 { readiness.insert(.writing) }
    known(descriptor)?.watcher.watch(readiness)
  }

  private func known(_ descriptor: curl_socket_t) -> OutgoingSocket? {
    descriptor >= 0 && descriptor < sockets.count ? sockets[Int(descriptor)] : nil
  }

  private func keep(_ descriptor: curl_socket_t, isOwn: Bool) {
    let watcher = DescriptorWatcher(loop: loop, descriptor: descriptor) {
      [unowned(unsafe) self] watcher, readiness in
      stirred(watcher, readiness)
    }
    while sockets.count <= descriptor { sockets.append(nil) }
    let former = sockets[Int(descriptor)]
    sockets[Int(descriptor)] = OutgoingSocket(watcher: watcher, isOwn: isOwn)
    guard let former else { return }
    forgetEnds(of: former)
    // It was closed unseen, or the kernel would not have given out its number again.
    let interest = former.watcher.interest
    former.watcher.forget()
    guard former.isWanted else { return }
    // libcurl tells changes only, and to it the number has been wanted all the time.
    sockets[Int(descriptor)]?.isWanted = true
    watcher.watch(interest)
  }

  /// Lets go of the sockets that libcurl closed unseen; it has no others any more.
  func forgetSockets() {
    for socket in sockets { socket?.watcher.forget() }
    sockets.removeAll()
    connections.removeAll()
    diallers.removeAll()
  }

  // MARK: Kept connections

  /// Notes which of the sockets that were made for a request is the connection that libcurl chose.
  func nameConnection(_ ends: ConnectionEnds, among dialled: [curl_socket_t]) {
    for descriptor in dialled
    where known(descriptor) != nil && SocketAddress(boundTo: descriptor).port == ends.localPort {
      connections[ends] = descriptor
      sockets[Int(descriptor)]?.ends = ends
      return
    }
  }

  /// Whether nothing has come on a kept connection since the last answer, its end included.
  ///
  /// A connection that is not known is not quiet: what is sent on it might be answered by what is there already.
  func isQuiet(_ ends: ConnectionEnds) -> Bool {
    guard let descriptor = connections[ends] else { return false }
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
    return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)
  }

  private func forgetEnds(of socket: OutgoingSocket) {
    guard let ends = socket.ends, connections[ends] == socket.watcher.descriptor else { return }
    connections[ends] = nil
  }

  private func stirred(_ watcher: DescriptorWatcher, _ readiness: DescriptorWatcher.Readiness) {
    guard let socket = known(watcher.descriptor), socket.watcher === watcher else { return }
    guard socket.isWanted else {
      watcher.stop()
      return
    }
    var events: Int32 = 0
    if readiness.contains(.reading) { events |= CURL_CSELECT_IN }
    if readiness.contains(.writing) { events |= CURL_CSELECT_OUT }
    if readiness.contains(.broken) { events |= CURL_CSELECT_ERR }
    drive(watcher.descriptor, events)
  }
}
