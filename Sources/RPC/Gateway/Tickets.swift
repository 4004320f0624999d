import Base
import HTTP
import Net
import Wire

/// How tickets are asked for and used (docs/browsers.md).
enum Tickets {
  /// What a client accepts that asks for a ticket in place of a stream.
  static let mediaType: StaticString = "application/vnd.pintle.ticket+json"

  /// Whether a request asks for a ticket.
  static func asks(_ head: borrowing HTTPRequestHead) -> Bool {
    guard let accepted = head.value(.accept) else { return false }
    var asks = false
    accepted.forEachElement { range in
      if range.withoutParameters.isToken(mediaType), !range.hasNoWeight { asks = true }
    }
    return asks
  }

  /// Makes of a request with a ticket the one that the ticket stands for: without the parameter, with the fields.
  static func redeem(_ stream: HTTPStream, _ settings: CallSettings) throws(RPCError) {
    guard stream.head.hasQuery else { return }
    let ticket: [UInt8]?
    do throws(WireError) {
      ticket = try QueryParameters.only(TicketTarget.parameter, in: stream.head.query)
    } catch {
      throw RPCError(.invalidArgument, "\(error)")
    }
    guard let ticket else { return }
    guard stream.head.value(.authorization) == nil else {
      throw RPCError(.invalidArgument, "there is a token in authorization beside the ticket")
    }
    // It stands for one stream and for these fields: what it could not be asked for it does not give.
    guard !asks(stream.head) else {
      throw RPCError(.invalidArgument, "a ticket gives no other ticket: ask with the token")
    }
    for field in settings.ticketFields where stream.head.value(field.name) != nil {
      throw RPCError(
        .invalidArgument, "\(field.name.text) stands beside the ticket, which says it already")
    }
    let target = TicketTarget.withoutTicket(stream.head)
    guard let fields = settings.tickets.redeem(ticket, target, now: stream.loop.now) else {
      throw RPCError(.unauthenticated, "the ticket has ended, or is none for this request")
    }
    target.withUnsafeBytes { stream.head.setTarget($0) }
    for (name, value) in fields {
      var (name, value) = (name, value)
      name.withUTF8 { name in
        value.withUTF8 {
          stream.head.append(name: UnsafeRawBufferPointer(name), value: UnsafeRawBufferPointer($0))
        }
      }
    }
  }
}

/// A call that is answered with a ticket once its checks have let it through.
final class TicketRules: RequestRules {
  private let rules: GatewayRules

  init(_ rules: GatewayRules) { self.rules = rules }

  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    // Checked, and of no use: the answer comes at once.
    _ = try rules.timeout(head)
    return nil
  }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    guard let authorization = stream.head.value(.authorization), !authorization.isEmpty else {
      throw RPCError(
        .failedPrecondition, "a ticket stands for a token, and the call came without one")
    }
  }

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    rules.metadata(head, settings)
  }

  func malformed(_ error: WireError) -> RPCError { rules.malformed(error) }
}
