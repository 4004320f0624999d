import HTTP

/// What of a request a ticket is bound to.
enum TicketTarget {
  /// The parameter that a ticket stands in.
  static let parameter: StaticString = "ticket"

  /// A request's path and query without a ticket.
  static func withoutTicket(_ head: borrowing HTTPRequestHead) -> [UInt8] {
    var target = Array(head.path)
    var separator = UInt8(ascii: "?")
    for part in head.query.split(separator: UInt8(ascii: "&")) {
      let part = UnsafeRawBufferPointer(rebasing: part)
      if part.starts(with: parameter),
        part.count == parameter.utf8CodeUnitCount
          || part[parameter.utf8CodeUnitCount] == UInt8(ascii: "=")
      {
        continue
      }
      target.append(separator)
      target += part
      separator = UInt8(ascii: "&")
    }
    return target
  }
}
