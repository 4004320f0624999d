import API
import Base
import RPC
import Records
import Store
import Wire

// Targets in every version of the actions API: what they do and what finds them are mapped in the form of v2, from
// and to which the others are converted.

extension TargetUpdate.Behavior {
  init(_ type: Zitadel.Action.V2.Target.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }
}

extension Zitadel.Action.V2.Target.TargetType {
  init(_ content: TargetContent) {
    switch content.kind {
    case .webhook:
      var webhook = Zitadel.Action.V2.RESTWebhook()
      webhook.interruptOnError = content.interruptsOnError
      self = .restWebhook(webhook)
    case .call:
      var call = Zitadel.Action.V2.RESTCall()
      call.interruptOnError = content.interruptsOnError
      self = .restCall(call)
    case .async: self = .restAsync(Zitadel.Action.V2.RESTAsync())
    }
  }
}

extension TargetTable.Filter {
  /// The filters of a list of targets, all of which must hold.
  static func all(
    _ filters: [Zitadel.Action.V2.TargetSearchFilter], in language: Language
  ) throws(RPCError) -> [Self] {
    try filters.map { (filter) throws(RPCError) in
      switch filter.filter {
      case .targetNameFilter(let name):
        .name(TextFilter(name.targetName, number: name.method.rawValue))
      case .inTargetIDsFilter(let ids): .ids(ids.targetIDs)
      case nil: throw .filterMissing(in: language)
      }
    }
  }
}
