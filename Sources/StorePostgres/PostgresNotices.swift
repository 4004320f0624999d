/// What the server tells on a connection besides results: notices, which libpq would print on standard error.
///
/// Only the last one's detail is kept, for the few statements that answer in one.
final class PostgresNotices {
  private let pq: LibPQ
  /// The detail of the last notice that had one.
  private(set) var lastDetail: String?

  init(_ pq: LibPQ) { self.pq = pq }

  /// Takes the notices of a connection, which must not outlive this object.
  func receive(from connection: OpaquePointer) {
    _ = pq.setNoticeReceiver(
      connection,
      { context, notice in
        guard let context else { return }
        Unmanaged<PostgresNotices>.fromOpaque(context).takeUnretainedValue().note(notice)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Forgets what was told.
  func forget() { lastDetail = nil }

  private func note(_ notice: OpaquePointer?) {
    // `PG_DIAG_MESSAGE_DETAIL`
    guard let detail = pq.errorField(notice, Int32(UInt8(ascii: "D"))) else { return }
    lastDetail = String(cString: detail)
  }

  /// The first number in a text, which stands there whatever the server's language: nil when there is none.
  static func firstNumber(in text: String) -> Int? {
    let digits = text.utf8.drop { !isDigit($0) }.prefix(while: isDigit)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
