import CNghttp2
import Glibc

/// nghttp2's callbacks.
///
/// They only note what came, and put what goes into the loop's buffer: nothing above HTTP runs inside them.
///
/// The user data is the session, which outlives its nghttp2 object, so it is used without counting references.
enum HTTP2Callbacks {
  static func make() -> OpaquePointer {
    var callbacks: OpaquePointer?
    nghttp2_session_callbacks_new(&callbacks)
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks) { _, frame, userData in
      session(userData)._withUnsafeGuaranteedRef { $0.beganHeaders(frame.unsafelyUnwrapped) }
    }
    nghttp2_session_callbacks_set_on_header_callback(callbacks) {
      _, frame, name, nameCount, value, valueCount, _, userData in
      session(userData)._withUnsafeGuaranteedRef {
        $0.receivedField(
          frame.unsafelyUnwrapped,
          UnsafeRawBufferPointer(start: name.unsafelyUnwrapped, count: nameCount),
          UnsafeRawBufferPointer(start: value.unsafelyUnwrapped, count: valueCount))
      }
    }
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) {
      _, _, id, bytes, count, userData in
      session(userData)._withUnsafeGuaranteedRef {
        $0.receivedData(id, UnsafeRawBufferPointer(start: bytes, count: count))
      }
    }
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, userData in
      session(userData)._withUnsafeGuaranteedRef { $0.receivedFrame(frame.unsafelyUnwrapped) }
    }
    nghttp2_session_callbacks_set_send_data_callback(callbacks) {
      _, _, head, count, source, userData in
      session(userData)._withUnsafeGuaranteedRef {
        $0.sendData(
          head.unsafelyUnwrapped, count, source.unsafelyUnwrapped.pointee.ptr.unsafelyUnwrapped)
      }
    }
    nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks) { _, frame, _, userData in
      session(userData)._withUnsafeGuaranteedRef { $0.frameNotSent(frame.unsafelyUnwrapped) }
      return 0
    }
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks) { _, id, code, userData in
      session(userData)._withUnsafeGuaranteedRef { $0.closedStream(id, code) }
      return 0
    }
    return callbacks!
  }
}

/// The session that the user data stands for.
///
/// A free function, because a closure that becomes a C function pointer can capture nothing, not even a
/// type. It takes no closure itself: the compiler puts what each callback does into one function then.
@inline(__always)
private func session(_ userData: UnsafeMutableRawPointer?) -> Unmanaged<HTTP2Session> {
  .fromOpaque(userData.unsafelyUnwrapped)
}
