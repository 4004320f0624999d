import Base
import Records
import Store
import Testing
import Wire

/// Records and events that differ in the normalisation of a text alone are two.
@Suite struct RecordEqualityTests {
  static let pairs = [("\u{E9}", "e\u{301}"), ("K", "\u{212A}"), ("a;b", "a\u{37E}b")]

  private func differ<Value: Equatable>(_ make: (String) -> Value) {
    for (left, right) in Self.pairs {
      #expect(left == right)
      #expect(make(left) != make(right), "\(make(left))")
      #expect(make(left) == make(left), "\(make(left))")
    }
  }

  private func areTwoKeys<Value: Hashable>(_ make: (String) -> Value) {
    differ(make)
    for (left, right) in Self.pairs {
      #expect(Set([make(left), make(right), make(left)]).count == 2, "\(make(left))")
    }
  }

  private static let content = TargetContent(
    name: "t", kind: .webhook, interruptsOnError: false, timeout: 1, endpoint: "x")

  private static func record(_ id: String, _ rules: [String] = []) -> TargetRecord {
    TargetRecord(
      organization: "o", id: id, content: content, allowRules: rules, sequence: 1, createdAt: 1,
      changedAt: 1)
  }

  @Test func records() {
    differ { Self.record($0) }
    differ { Self.record("1", ["a", $0]) }
    differ {
      ExecutionRecord(
        organization: "o", id: $0, entries: [], sequence: 1, createdAt: 1, changedAt: 1)
    }
    differ { EventSelection(organization: $0) }
    differ { EventSelection(organization: nil, groups: [$0]) }
    differ { EventSelection(organization: nil, types: [$0]) }
    differ { DeliveryFilter(target: $0) }
    differ { DeliveryCursor(target: "t", dueAt: 1, position: 1, id: $0) }
    differ { TextFilter(.equals, $0) }
    differ { DatabaseValue.text($0) }
    differ { DeliveryAttempt.Field("name", $0) }
  }

  @Test func keys() {
    areTwoKeys { Aggregate(organization: "o", type: "t", id: $0) }
    areTwoKeys { DeliveryLane(organization: "o", target: $0) }
    areTwoKeys { WorkLane(kind: "k", name: $0) }
    areTwoKeys { MembershipScope.organization($0) }
    areTwoKeys { ExecutionCondition.function($0) }
  }

  @Test func events() {
    differ { OrganizationEvent.added(name: $0) }
    differ { AccountEvent.added(name: "n", description: $0) }
    differ { MembershipEvent.added(account: "a", scope: .organization($0), roles: []) }
    differ { TokenEvent.added(account: $0, name: "n", expiresAt: nil, ceiling: nil) }
    differ { RoleCeiling(instance: [$0]) }
    differ { RoleCeiling(organization: [$0]) }
    differ { TargetEvent.allowRulesSet([$0]) }
    differ { TargetEvent.disabled(reason: $0) }
    differ { ExecutionEvent.set([.include($0)]) }
    differ { ExecutionFilter(path: $0) }
    differ { ExecutionFilter(organizations: [$0]) }
    differ { FlowEvent.triggerActionsSet(triggerType: 1, actions: [$0]) }
    differ { PublishedEvent(type: $0, payload: [:], publisherID: "p", occurredAt: nil) }
    differ { PublishedEvent(type: "t", payload: [:], publisherID: $0, occurredAt: nil) }
    #expect(AccountEvent.deactivated != .reactivated)
    #expect(TokenEvent.removed == .removed)
  }
}
