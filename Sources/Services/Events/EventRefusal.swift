import Base
import RPC
import Store

/// Why an event is not published.
struct EventRefusal: Error, Sendable, Equatable {
  let code: RPCCode
  /// What callers know it by, such as "EVENT-p1mAl".
  @UTF8Compared var id: String
  let text: LocalizedText

  private init(_ code: RPCCode, _ id: String, _ text: LocalizedText) {
    self.code = code
    self.id = id
    self.text = text
  }

  static func typeMalformed(_ type: String) -> EventRefusal {
    let type = EchoedText.cut(type)
    return EventRefusal(
      .invalidArgument, "EVENT-p1mAl",
      LocalizedText(
        "Errors.Event.TypeMalformed",
        english: """
          The type is not "custom." and words in lower case with dots between them, such as \
          "custom.order.paid": "\(type)"
          """,
        german: """
          Der Typ besteht nicht aus "custom." und kleingeschriebenen Wörtern mit Punkten dazwischen, \
          wie "custom.order.paid": "\(type)"
          """))
  }

  static func typeUnknown(_ type: String) -> EventRefusal {
    let type = EchoedText.cut(type)
    return EventRefusal(
      .invalidArgument, "EVENT-p2uNk",
      LocalizedText(
        "Errors.Event.TypeUnknown",
        english: """
          The type is unknown; types of your own begin with "custom.", such as "custom.order.paid": \
          "\(type)"
          """,
        german: """
          Der Typ ist unbekannt; eigene Typen beginnen mit "custom.", wie "custom.order.paid": \
          "\(type)"
          """))
  }

  static func typeReserved(_ type: String) -> EventRefusal {
    let type = EchoedText.cut(type)
    return EventRefusal(
      .invalidArgument, "EVENT-p3rEs",
      LocalizedText(
        "Errors.Event.TypeReserved",
        english: "Events of this type are written by Pintle alone: \"\(type)\"",
        german: "Ereignisse dieses Typs schreibt nur Pintle selbst: \"\(type)\""))
  }

  static func textInvalid(_ field: String, _ text: String) -> EventRefusal {
    let text = EchoedText.cut(text)
    return EventRefusal(
      .invalidArgument, "EVENT-p4cTl",
      LocalizedText(
        "Errors.Event.TextInvalid",
        english: "An id holds control characters: \(field) \"\(text)\"",
        german: "Eine ID enthält Steuerzeichen: \(field) \"\(text)\""))
  }

  static let payloadInvalid = EventRefusal(
    .invalidArgument, "EVENT-p5nAn",
    LocalizedText(
      "Errors.Event.PayloadInvalid", english: "The payload holds a number that is not finite",
      german: "Die Nutzdaten enthalten eine Zahl, die nicht endlich ist"))
  static func payloadTooLong(_ count: Int) -> EventRefusal {
    EventRefusal(
      .invalidArgument, "EVENT-p6lNg",
      LocalizedText(
        "Errors.Event.PayloadTooLong",
        english: """
          The payload is longer than \(Limits.maxPublishedPayloadBytes) bytes: \(count)
          """,
        german: """
          Die Nutzdaten sind länger als \(Limits.maxPublishedPayloadBytes) Bytes: \(count)
          """))
  }
  static let payloadTooDeep = EventRefusal(
    .invalidArgument, "EVENT-p7dEp",
    LocalizedText(
      "Errors.Event.PayloadTooDeep",
      english: "The payload is nested deeper than \(Limits.maxPublishedPayloadDepth) levels",
      german:
        "Die Nutzdaten sind tiefer als \(Limits.maxPublishedPayloadDepth) Ebenen verschachtelt"
    ))
  static let timeInvalid = EventRefusal(
    .invalidArgument, "EVENT-p8tIm",
    LocalizedText(
      "Errors.Event.TimeInvalid", english: "The time lies outside the years 1678 to 2261",
      german: "Die Zeit liegt außerhalb der Jahre 1678 bis 2261"))
  static let idTaken = EventRefusal(
    .alreadyExists, "EVENT-p9iDt",
    LocalizedText(
      "Errors.Event.IDTaken", english: "The id stands for another event",
      german: "Die ID steht für ein anderes Ereignis"))
  static func causeUnknown(_ position: Int64) -> EventRefusal {
    EventRefusal(
      .failedPrecondition, "EVENT-c1nFd",
      LocalizedText(
        "Errors.Event.CauseUnknown",
        english: "No event stands at the position of the cause: \(position)",
        german: "An der Position der Ursache steht kein Ereignis: \(position)"))
  }

  static let causeTooDeep = EventRefusal(
    .failedPrecondition, "EVENT-c2dEp",
    LocalizedText(
      "Errors.Event.CauseTooDeep",
      english: "More than \(Limits.maxCausationDepth) events would cause each other in a row",
      german:
        "Mehr als \(Limits.maxCausationDepth) Ereignisse würden einander nacheinander auslösen"
    ))
  static let quotaExceeded = EventRefusal(
    .resourceExhausted, "EVENT-q1uOt",
    LocalizedText(
      "Errors.Event.QuotaExceeded",
      english: "The organization's events take as much as they may",
      german: "Die Ereignisse der Organisation nehmen so viel ein, wie sie dürfen"))
  static let erasureUnbounded = EventRefusal(
    .invalidArgument, "EVENT-e1aLl",
    LocalizedText(
      "Errors.Event.ErasureUnbounded",
      english:
        "Nothing says whose events are erased: give user_ids, types, groups or aggregate_ids",
      german:
        "Nichts sagt, wessen Ereignisse gelöscht werden: gib user_ids, types, groups oder aggregate_ids an"
    ))
  static let tooManyWatches = EventRefusal(
    .resourceExhausted, "EVENT-w1mAx",
    LocalizedText(
      "Errors.Event.TooManyWatches", english: "Too many watches are open",
      german: "Es sind zu viele Beobachtungen offen"))

  /// What the caller is told.
  func error(in language: Language) -> RPCError { .fault(code, id, text, in: language) }
}

extension RPCError {
  /// The same error with the place of the event that it is about among those that came together.
  func at(_ index: Int) -> RPCError {
    // What ended the call is about no event.
    if code == .cancelled || code == .deadlineExceeded { return self }
    var error = self
    error.message = "event \(index): \(message)"
    return error
  }
}
