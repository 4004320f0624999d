import Base
import HTTP
import Net
import Wire

extension ServerCall {
  /// Whether the call gives a ticket in place of its stream.
  @usableFromInline var issuesTicket: Bool { form.issuesTicket }

  /// Answers with a ticket, after the request was found to be one that the stream would be for.
  @usableFromInline
  func issueTicket() throws(RPCError) {
    guard let stream, let authorization = stream.head.string(.authorization) else { return }
    var fields: [TicketBook.Field] = [("authorization", authorization)]
    for field in settings.ticketFields {
      if let value = stream.head.string(field.name) {
        fields.append((field.name.text.description, value))
      }
    }
    let ticket = settings.tickets.issue(
      TicketTarget.withoutTicket(stream.head), fields, token: authorization,
      placesOwner: placesOwner, now: stream.loop.now, random: settings.randomSource)
    guard let ticket else {
      throw RPCError(.resourceExhausted, "too many tickets hold: use those that there are, or wait")
    }
    let end = RFC3339.text(nanoseconds: stream.loop.wallNow + Limits.ticketLifetime)
    messageStart = stream.output.count
    stream.output.append(utf8: #"{"ticket":"\#(ticket)","expireTime":"\#(end)"}"#)
    answerEarly()
  }

  /// Those who are known by no identity share the places of one owner.
  private var placesOwner: UTF8Key? {
    guard let identity else { return UTF8Key("") }
    return identity.placesOwner
  }
}
