import Base
import CCurl
import Glibc
import Net

/// What libcurl calls during a transfer.
///
/// Nothing here calls libcurl, but for what a handle knows of its connection, or runs anybody else's code.
enum TransferCallbacks {
  static func register(_ easy: UnsafeMutableRawPointer) {
    pintle_curl_set_open(easy) { context, _, address in
      guard let address else { return CURL_SOCKET_BAD }
      return TransferCallbacks.transfer(context)._withUnsafeGuaranteedRef {
        TransferCallbacks.open($0, address)
      }
    }
    pintle_curl_set_close(easy) { context, descriptor in
      Unmanaged<OutgoingClient>.fromOpaque(context!)._withUnsafeGuaranteedRef {
        $0.closeSocket(descriptor)
      }
      return 0
    }
    pintle_curl_set_prerequest(easy) { context, address, _, port, localPort in
      TransferCallbacks.transfer(context)._withUnsafeGuaranteedRef {
        TransferCallbacks.checkConnection($0, address, port, localPort)
      }
    }
    pintle_curl_set_bytes(easy, CURLOPT_HEADERFUNCTION) { bytes, _, count, context in
      TransferCallbacks.transfer(context)._withUnsafeGuaranteedRef { transfer in
        if transfer.answer.takeLine(UnsafeRawBufferPointer(start: bytes, count: count)) {
          return count
        }
        transfer.failure = .answerTooLong(limit: Limits.maxOutgoingHeadBytes)
        return 0
      }
    }
    pintle_curl_set_bytes(easy, CURLOPT_WRITEFUNCTION) { bytes, _, count, context in
      TransferCallbacks.transfer(context)._withUnsafeGuaranteedRef { transfer in
        if transfer.answer.takeBody(UnsafeRawBufferPointer(start: bytes, count: count)) {
          return count
        }
        transfer.failure = .answerTooLong(limit: Limits.maxOutgoingAnswerBytes)
        return 0
      }
    }
  }

  private static func transfer(_ context: UnsafeMutableRawPointer?) -> Unmanaged<Transfer> {
    Unmanaged.fromOpaque(context!)
  }

  /// Makes a socket for an address, unless the policy refuses it: then all further ones of the request are
  /// refused too, so that it does not fall over to another address of the same name.
  private static func open(
    _ transfer: Transfer, _ target: UnsafeMutablePointer<curl_sockaddr>
  ) -> curl_socket_t {
    guard transfer.failure == nil else { return CURL_SOCKET_BAD }
    guard target.pointee.socktype == pintle_stream_type(),
      let (dialled, port) = address(of: target)
    else {
      transfer.failure = .refused(address: "of an unknown family")
      return CURL_SOCKET_BAD
    }
    guard transfer.permits(dialled, port: port) else {
      transfer.failure = .refused(address: dialled.description)
      return CURL_SOCKET_BAD
    }
    let descriptor = transfer.client.openSocket(
      family: target.pointee.family, protocol: target.pointee.protocol, for: transfer)
    if descriptor != CURL_SOCKET_BAD { transfer.dialled.append(descriptor) }
    return descriptor
  }

  /// The address and port that a socket is to be connected to; nil for those of other families.
  static func address(
    of target: UnsafeMutablePointer<curl_sockaddr>
  ) -> (address: IPAddress, port: UInt16)? {
    // The structure ends with as much of a socket address as its length says.
    let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr)!
    let address = (UnsafeRawPointer(target) + offset).assumingMemoryBound(to: sockaddr.self)
    var port: UInt16 = 0
    guard let found = IPAddress(address, length: Int(target.pointee.addrlen), port: &port) else {
      return nil
    }
    return (found, port)
  }

  /// Checks the connection that a request is about to be sent on: the address behind it, be it new or kept, and that
  /// nothing waits on a kept one.
  private static func checkConnection(
    _ transfer: Transfer, _ text: UnsafeMutablePointer<CChar>?, _ port: Int32, _ localPort: Int32
  ) -> Int32 {
    if transfer.failure != nil { return CURL_PREREQFUNC_ABORT }
    guard let text, let address = IPAddress(cString: text) else {
      transfer.failure = .refused(address: "of an unknown family")
      return CURL_PREREQFUNC_ABORT
    }
    guard transfer.permits(address, port: UInt16(truncatingIfNeeded: port)) else {
      transfer.failure = .refused(address: address.description)
      transfer.isConnectionUnfit = true
      return CURL_PREREQFUNC_ABORT
    }
    let ends = ConnectionEnds(
      peer: address, peerPort: UInt16(truncatingIfNeeded: port),
      localPort: UInt16(truncatingIfNeeded: localPort))
    if !transfer.dialled.isEmpty {
      transfer.client.nameConnection(ends, among: transfer.dialled)
    } else if hasUnreadSession(transfer.easy) || !transfer.client.isQuiet(ends) {
      // Whatever came unasked would be taken for the answer to this request.
      transfer.isConnectionUnfit = true
      return CURL_PREREQFUNC_ABORT
    }
    return transfer.noteSend() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
  }

  /// Whether the TLS session of a handle's connection holds bytes that were read from its socket and not taken.
  ///
  /// libcurl takes no more of a session than the answer that it reads has.
  private static func hasUnreadSession(_ easy: UnsafeMutableRawPointer) -> Bool {
    var found: UnsafeMutableRawPointer?
    guard pintle_curl_get_pointer(easy, CURLINFO_TLS_SSL_PTR, &found) == CURLE_OK,
      let information = found?.assumingMemoryBound(to: curl_tlssessioninfo.self).pointee,
      information.backend == CURLSSLBACKEND_OPENSSL, let session = information.internals
    else { return false }
    return TLSSession.hasUnread(session)
  }
}
