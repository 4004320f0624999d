import Base
import Glibc
import Store

/// Hears what commits tell by NOTIFY, on a connection of its own.
///
/// `@unchecked Sendable`: the pipe that `wake` writes to lasts as long as the object; one thread has the rest.
final class PostgresListener: DatabaseListener, @unchecked Sendable {
  /// What the channel's name begins with; a number of the schema's follows.
  static let channel = "pintle_"
  /// Names the channel; LISTEN itself takes no expression.
  static let listen = """
    DO $$BEGIN EXECUTE format('LISTEN %I', '\(channel)' || hashtext(current_schema())); END$$
    """

  private let connection: PostgresConnection
  private let pipe: (input: Int32, output: Int32)
  /// The connection to the server at the last look.
  private weak var seen: PostgresLink?

  init(_ target: PostgresTarget, _ pq: LibPQ) throws(StoreError) {
    connection = try PostgresConnection(target, .reader, pq, listens: true)
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .unavailable("no pipe: errno \(errno)") }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    pipe = (ends[0], ends[1])
    seen = connection.session?.link
  }

  deinit {
    _ = Glibc.close(pipe.input)
    _ = Glibc.close(pipe.output)
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try connection.query(statement, parameters, body)
  }

  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) {
    try connection.execute(statement, parameters)
  }

  func time() throws(StoreError) -> Int64 { try PostgresClock.time(on: connection) }

  func wait(nanoseconds: Int64) throws(StoreError) -> DatabaseNews {
    let link = try connection.liveLink()
    let mayLack = link !== seen
    seen = link
    do throws(StoreError) {
      let texts = try link.notifications(
        within: mayLack ? 0 : Int32(min(max(0, (nanoseconds + 999_999) / 1_000_000), 60_000)),
        orWhenReadable: pipe.input)
      var bytes = [UInt8](repeating: 0, count: 64)
      _ = read(pipe.input, &bytes, bytes.count)
      return DatabaseNews(texts: texts, mayLack: mayLack)
    } catch {
      if link.isBroken { connection.loseSession() }
      throw error
    }
  }

  func wake() {
    var byte: UInt8 = 1
    _ = write(pipe.output, &byte, 1)
  }

  func close() { connection.close() }
}
