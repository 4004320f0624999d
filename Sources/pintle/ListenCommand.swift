import Base
import Crypto
import Delivery
import Glibc
import Server
import Wire

/// `pintle listen`: brings the events of a server to a URL that the server cannot reach, such as one on a developer's
/// machine.
///
/// Each is sent once, signed as deliveries are with a key of this command's own.
struct ListenCommand {
  private static let events = "pintle.event.v1.EventService/"
  /// How long the receiver may take, in seconds.
  private static let receiverSeconds = 10
  /// How long a broken connection to the server rests before it is made again, in seconds: doubled up to this.
  private static let maxRestSeconds: UInt32 = 30

  let commands: AdminCommands
  let url: String
  let key: String

  init(_ commands: AdminCommands) {
    self.commands = commands
    url = commands.settings[Options.forwardTo]
    key = HexText.encode(SystemRandomSource().bytes(32))
  }

  /// Goes on until it is interrupted, or has forwarded as many events as it should.
  func run() throws(CommandError) {
    let settings = commands.settings
    let client = try commands.clientInOrganization()
    let receiver = try CallTransport(.url(url, authority: settings.first(Options.targetAuthority)))
    let isJSON = settings.wantsJSON
    if isJSON {
      Console.print(
        CommandJSON.object([
          ("forwardTo", .string(url)), ("signingKey", .string(key)),
          ("webhookSecret", .string(StandardWebhooks.secretText(key))),
        ]))
    } else {
      Console.print(
        """
        Events are sent to \(PublicURL.withoutQuery(url)), signed with this key, which holds until the command ends:

          ZITADEL-Signature:  \(key)
          webhook-signature:  \(StandardWebhooks.secretText(key))


        """)
    }
    try commands.requireShown("the key was not shown, and nothing is sent")
    var request = commands.eventFilter()
    if let after = settings.first(Options.afterPosition) {
      request = request.setting("afterPosition", .integer(Int64(after)))
    } else {
      request = request.setting("fromNow", .boolean(true))
    }
    var left = settings.first(Options.tailCount) ?? .max
    var rest: UInt32 = 1
    var wasConnected = false
    while left > 0 {
      do throws(CommandError) {
        try client.stream(Self.events + "WatchEvents", request) { message throws(CommandError) in
          (wasConnected, rest) = (true, 1)
          if let event = message["event"] {
            let outcome = try forward(event, to: receiver)
            Console.print(isJSON ? outcome.json : outcome.text)
            left -= 1
          }
          if let position = message["position"] {
            request = request.setting("fromNow", nil).setting("afterPosition", position)
          }
          return left > 0
        }
        if left > 0 { throw .failure("the server has ended the stream") }
      } catch {
        guard wasConnected else { throw error }
        try waitForServer(client, error, &rest)
      }
    }
  }

  /// Rests until the server answers again; it throws when that will not help.
  private func waitForServer(
    _ client: AdminClient, _ error: CommandError, _ rest: inout UInt32
  ) throws(CommandError) {
    Console.note("pintle: \(error.message); trying again")
    while true {
      sleep(rest)
      rest = min(rest * 2, Self.maxRestSeconds)
      let answer: Result<JSONValue, AdminClient.Failure>
      do throws(CommandError) {
        answer = try client.attempt(Self.events + "ListEvents", ["limit": .integer(1)])
      } catch {
        continue
      }
      switch answer {
      case .success: return
      case .failure(let failure):
        // Whoever is refused stays so.
        if ["unauthenticated", "permission_denied"].contains(failure.code) {
          throw .failure(failure.message)
        }
      }
    }
  }

  private struct Outcome {
    var event: JSONValue
    var status: Int
    var error: String
    var milliseconds: Int64

    var text: String {
      "\(event.shown("position"))  \(EchoedText.cut(event.shown("type")))  "
        + (status > 0 ? "\(status)" : "failed: \(error)") + "  \(milliseconds) ms\n"
    }

    var json: String {
      CommandJSON.object([
        ("position", event["position"] ?? .null), ("type", event["type"] ?? .null),
        ("status", .integer(Int64(status))), ("error", .string(error)),
        ("milliseconds", .integer(milliseconds)),
      ])
    }
  }

  /// Sends an event; what the receiver makes of it is told, and is no error.
  private func forward(
    _ event: JSONValue, to receiver: CallTransport
  ) throws(CommandError) -> Outcome {
    let clock = SystemTimeSource()
    let body = Array(ForwardedEvent.payload(event).text().utf8)
    let seconds = clock.wallNanoseconds() / 1_000_000_000
    var fields: [(name: String, value: String)] = [
      ("content-type", "application/json"), ("pintle-causation", event.shown("position")),
      (
        ZITADELSignature.fieldName,
        ZITADELSignature.value(body: body, keys: [key], seconds: seconds)
      ),
    ]
    do throws(CryptoError) {
      fields += try StandardWebhooks.fields(
        id: "listen_\(event.shown("position"))", body: body, keys: [key], seconds: seconds)
    } catch {
      throw .failure("cannot sign: \(error)")
    }
    let start = clock.monotonicNanoseconds()
    var outcome = Outcome(event: event, status: 0, error: "", milliseconds: 0)
    do throws(CommandError) {
      outcome.status = try receiver.post(
        "", fields: fields, body: body, timeoutSeconds: Self.receiverSeconds
      ).status
    } catch {
      outcome.error = error.message
    }
    outcome.milliseconds = (clock.monotonicNanoseconds() - start) / 1_000_000
    return outcome
  }
}

/// The body in which `pintle listen` sends an event: that of deliveries, as far as the API tells of it.
enum ForwardedEvent {
  /// The target's id in it.
  static let target = "listen"

  static func payload(_ event: JSONValue) -> JSONValue {
    func text(_ name: String) -> JSONValue? {
      event[name].flatMap { $0.stringValue?.isEmpty == false ? $0 : nil }
    }
    return JSONValue(members: [
      ("aggregateID", text("aggregateId")), ("aggregateType", text("aggregateType")),
      ("resourceOwner", text("organizationId")),
      // A number there, and in ProtoJSON a string, as all of 64 bits are.
      ("sequence", .number(event["sequence"]?.stringValue ?? event["sequence"]?.numberText ?? "0")),
      ("event_type", text("type")), ("created_at", text("createTime")),
      ("userID", text("editor")),
      ("origin", .string(event["published"]?.booleanValue == true ? "published" : "pintle")),
      ("targetID", .string(target)), ("client_address", text("clientAddress")),
      ("erased", event["eraseTime"] == nil ? nil : .boolean(true)),
      ("event_payload", event["payload"] ?? .null),
    ])
  }
}
