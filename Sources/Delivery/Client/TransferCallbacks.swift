import Base
import CCurl
import Glibc
import Net

/// What libcurl calls during a transfer.
///
/// Nothing here calls libcurl or runs anybody else's code.
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
    pintle_curl_set_prerequest(easy) { context, address, _, port, _ in
      TransferCallbacks.transfer(context)._withUnsafeGuaranteedRef {
        TransferCallbacks.checkConnection($0, address, port)
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
    transfer.hasDialled = true
    return transfer.client.openSocket(
      family: target.pointee.family, protocol: target.pointee.protocol, for: transfer)
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

  /// Checks the address behind the connection that a request is about to be sent on, be it new or kept.
  private static func checkConnection(
    _ transfer: Transfer, _ text: UnsafeMutablePointer<CChar>?, _ port: Int32
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
    return transfer.noteSend() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
  }
}
