import RPC
import Store

/// Positions of the log that callers give.
enum LogPosition {
  /// Refuses a position that the log has not come to: whoever goes on behind one would wait for events that get
  /// smaller positions, and miss them all.
  ///
  /// Such positions are left over from a log that was longer, before a backup was restored.
  ///
  /// - Parameters:
  ///   - position: What the caller gave; 0 is the beginning of the log.
  ///   - field: Its name in the request.
  ///   - language: The caller's language.
  ///   - reader: Where the log is.
  /// - Throws: OUT_OF_RANGE, which names the last position.
  static func check(
    _ position: Int64, of field: String, _ language: Language, in reader: Reader
  ) throws(StoreError) {
    guard position > 0 else { return }
    let last = try InstanceTable.read(in: reader).lastPosition
    guard position > last else { return }
    throw .rejected(
      RPCError.fault(
        .outOfRange, "LOG-p1bYd", .positionBeyondLog(field, position, last: last), in: language))
  }
}

extension LocalizedText {
  /// A position of the log that no event has, nor had in this log.
  static func positionBeyondLog(_ field: String, _ position: Int64, last: Int64) -> LocalizedText {
    LocalizedText(
      "Errors.Position.BeyondLog",
      english: """
        \(field) \(position) lies beyond the log, whose last event stands at \(last); was the log \
        restored from a backup?
        """,
      german: """
        \(field) \(position) liegt hinter dem Ende des Protokolls, dessen letztes Ereignis bei \
        \(last) steht; wurde es aus einer Sicherung wiederhergestellt?
        """)
  }
}
